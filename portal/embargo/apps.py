"""Accredited journalists: who they are, how they sign in, and what they may read before everybody else."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EmbargoConfig(AppConfig):
    name = "portal.embargo"
    label = "embargo"
    verbose_name = _("Journalists and embargo")
    default_auto_field = "django.db.models.BigAutoField"
