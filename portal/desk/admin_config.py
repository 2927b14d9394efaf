"""Puts our AdminSite in the place of Django's. It stands alone: `apps.py` must hold one AppConfig only."""

from django.contrib.admin.apps import AdminConfig


class DeskAdminConfig(AdminConfig):
    default_site = "portal.desk.site.DeskSite"
