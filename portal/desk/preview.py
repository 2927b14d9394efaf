"""Preview: a staff address that runs the visitor's own view on a row that the law may still hide. Never cached."""

from functools import partial
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path, resolve
from django.utils import translation

from portal.bilingual.text import LANGUAGES
from portal.publishing import clock


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
    with translation.override(language), clock.standing_at(at):
        match = resolve(item.get_absolute_url())
        route: Any = match.func
        view = route.view_class.as_view(**route.view_initkwargs, preview=item)
        response = view(request, **match.kwargs)
        response.render()
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response
