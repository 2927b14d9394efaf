"""The record of accessibility tests."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccessibilityConfig(AppConfig):
    name = "portal.accessibility"
    label = "accessibility"
    verbose_name = _("Accessibility tests")
    default_auto_field = "django.db.models.BigAutoField"
    shows_content = True
