"""Themes, programme names over time, terms and fiscal years."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TopicsConfig(AppConfig):
    name = "portal.topics"
    label = "topics"
    verbose_name = _("Topics and programmes")
    default_auto_field = "django.db.models.BigAutoField"
    shows_content = True
