"""What staff rely on: the bases of the admin and the loading of content."""

from django.apps import AppConfig
from django.contrib.admin.templatetags import admin_list
from django.utils.translation import gettext_lazy as _

from portal.desk.wording import yes_or_no


class DeskConfig(AppConfig):
    name = "portal.desk"
    label = "desk"
    verbose_name = _("Desk")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Lists and forms alike ask this one function of Django's, whose signs are called "True" and "False" in every language."""
        admin_list._boolean_icon = yes_or_no  # type: ignore[attr-defined]
