from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HandsonConfig(AppConfig):
    name = "handson"
    verbose_name = _("Hands-on support")
    default_auto_field = "django.db.models.BigAutoField"
    shows_content = True
