"""Preview: a staff address that runs the visitor's own view on a row that the law may still hide. Never cached."""

from functools import partial
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path, resolve, reverse
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from portal.bilingual.text import LANGUAGES
from portal.desk.standing import standing_label
from portal.media.addresses import StaffAddresses, read_at
from portal.publishing import clock
from portal.publishing.page import Site
from portal.publishing.publishable import Publishable


class PreviewSite(Site):
    """The frame of a preview: it says what it is, leads back to the form, and its language switch stays in the preview."""

    def __init__(self, request: HttpRequest, item: Publishable, state: str) -> None:
        """`state`: what it is now, in a word."""
        super().__init__(request)
        self.item = item
        self.state = state

    def address(self, action: str, *args: Any) -> str:
        return reverse(
            f"admin:{self.item._meta.app_label}_{self.item._meta.model_name}_{action}", args=[self.item.pk, *args]
        )

    @property
    def other_url(self) -> str:
        return self.address("preview", self.other_language)

    @property
    def noindex(self) -> bool:
        return True

    @property
    def preview_heading(self) -> str:
        return _("Preview")

    @property
    def preview_body(self) -> SafeString:
        words = _("This is how the page will look. Only staff can open this address. State: %(state)s.")
        return format_html(
            '{} <a href="{}">{}</a>',
            words % {"state": self.state},
            self.address("change"),
            _("Back to the form"),
        )


def preview_route(model_admin: admin.ModelAdmin[Any]) -> URLPattern:
    meta = model_admin.model._meta
    view = model_admin.admin_site.admin_view(partial(preview, model_admin))
    return path("<path:object_id>/preview/<str:language>/", view, name=f"{meta.app_label}_{meta.model_name}_preview")


def preview(
    model_admin: admin.ModelAdmin[Any], request: HttpRequest, object_id: str, language: str
) -> HttpResponseBase:
    """The item's page in one language, as it will look at the instant of its publication."""
    item = model_admin.get_object(request, object_id)
    if item is None or language not in LANGUAGES or not item.has_page:
        raise Http404
    if not model_admin.has_view_permission(request, item):
        raise PermissionDenied
    at = max(item.publish_at, clock.instant()) if item.publish_at else clock.instant()
    with translation.override(language):
        state = standing_label(item)[1]  # now, not at the instant at which the page stands
    with translation.override(language), clock.standing_at(at), read_at(StaffAddresses()):
        match = resolve(item.get_absolute_url())
        route: Any = match.func
        view = route.view_class.as_view(**route.view_initkwargs, preview=item)
        response = view(request, **match.kwargs)
        response.context_data |= {
            "site": PreviewSite(request, item, state),
            "preview_of": response.resolve_template(response.template_name),
        }
        response.template_name = "desk/preview.html"
        response.render()
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    # It is a visitor's page: it must do with a visitor's policy, here as on the site.
    response._csp_config = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    return response
