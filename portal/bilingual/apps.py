"""Text in Japanese and English; below every app that stores words."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BilingualConfig(AppConfig):
    name = "portal.bilingual"
    label = "bilingual"
    verbose_name = _("Two languages")
    default_auto_field = "django.db.models.BigAutoField"
