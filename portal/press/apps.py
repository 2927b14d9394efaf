"""Press releases and the minister's press records."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PressConfig(AppConfig):
    name = "portal.press"
    label = "press"
    verbose_name = _("Press")
    default_auto_field = "django.db.models.BigAutoField"
    shows_content = True

    def ready(self) -> None:
        from portal.media.sweeping import known_names
        from portal.press.built import FOLDER, names

        known_names[FOLDER] = names
