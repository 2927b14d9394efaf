"""The admin as a site: its name, its language, its groups in plain words, and the security policy of each of its pages."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.views.i18n import JavaScriptCatalog

from portal.bilingual.text import active_language, other_language
from portal.desk.nonce import with_nonce
from portal.publishing.publishable import Publishable

#: Apps below the desk are shown together where a person would look for them: name of the group → labels of the apps.
GROUPS = {
    "media": (_("Pictures and documents"), ("media",)),
    "vocabulary": (_("Places, topics and words"), ("places", "topics")),
    "site": (_("Notices and old addresses"), ("publishing",)),
    "accounts": (_("Staff accounts"), ("auth",)),
}


class DeskCatalog(JavaScriptCatalog):
    """Words for our own scripts and for the text editor, beside those of Django's admin."""

    def get_paths(self, packages: list[str]) -> list[str]:
        return [*super().get_paths(packages), *(str(path) for path in settings.LOCALE_PATHS)]


class DeskSite(admin.AdminSite):
    site_title = _("New Tohoku desk")
    site_header = _("New Tohoku desk")
    index_title = _("What would you like to do?")
    empty_value_display = "—"

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        return {
            **super().each_context(request),
            "language": active_language(),
            "other_language": other_language(active_language()),
            # A copy for trying things out is not reached by HTTPS; a person must see which one is open.
            "is_test_copy": not settings.SITE_URL.startswith("https://"),
        }

    # Policy

    def admin_view(
        self, view: Callable[..., HttpResponseBase], cacheable: bool = False
    ) -> Callable[..., HttpResponseBase]:
        inner = super().admin_view(view, cacheable)

        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            return under_policy(request, inner(request, *args, **kwargs))

        return guarded

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponseBase:
        return under_policy(request, super().login(request, extra_context))

    def i18n_javascript(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponseBase:
        return DeskCatalog.as_view(packages=["django.contrib.admin"])(request)

    # Groups

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        """What visitors read first, one group for each app in the order in which they are installed; then what it is made with."""
        found = self._build_app_dict(request, app_label)
        order = list(self._registry)
        for app in found.values():
            app["models"].sort(
                key=lambda entry: (not issubclass(entry["model"], Publishable), order.index(entry["model"]))
            )
        if app_label is not None:
            return list(found.values())
        below = {label for _name, labels in GROUPS.values() for label in labels}
        rest = [
            found[config.label]
            for config in apps.get_app_configs()
            if config.label in found and config.label not in below
        ]
        for app in rest:
            app["visitors_read"] = any(issubclass(entry["model"], Publishable) for entry in app["models"])
        rest.sort(key=lambda app: not app["visitors_read"])
        return [*rest, *(group for key in GROUPS if (group := self.group(key, found)))]

    def group(self, key: str, found: dict[str, dict[str, Any]]) -> dict[str, Any] | None:
        name, labels = GROUPS[key]
        parts = [found[label] for label in labels if label in found]
        if not parts:
            return None
        models = [entry for part in parts for entry in part["models"]]
        url = parts[0]["app_url"] if len(parts) == 1 else ""
        return {"name": name, "app_label": key, "app_url": url, "has_module_perms": True, "models": models}


def under_policy(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Sets the admin's policy, unless a view has set another one, and gives the import map of the page the nonce that it names."""
    if not hasattr(response, "_csp_config"):
        response._csp_config = settings.CSP_ADMIN["DIRECTIVES"]  # type: ignore[attr-defined]
    if isinstance(response, TemplateResponse) and response.context_data and "media" in response.context_data:
        response.context_data["media"] = with_nonce(response.context_data["media"], request.csp_nonce)  # type: ignore[attr-defined]
    return response
