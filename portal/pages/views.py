"""Home, standing pages, the way in, and what robots read."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.http import require_safe

from portal.bilingual.text import LANGUAGES, SOURCE_LANGUAGE
from portal.publishing.page import Page as PageFrame
from portal.publishing.page import absolute, describe


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """`/`: to the language that the browser prefers. Nothing is remembered."""
    accepted = (code.split("-")[0] for code, _quality in parse_accept_lang_header(request.headers.get("Accept-Language", "")))
    language = next((code for code in accepted if code in LANGUAGES), SOURCE_LANGUAGE)
    response = HttpResponseRedirect(f"/{language}/")
    response["Cache-Control"] = "no-store"
    patch_vary_headers(response, ["Accept-Language"])
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", f"Disallow: /{settings.ADMIN_PATH}", f"Sitemap: {absolute('/sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    describe(request, PageFrame("home"))
    context: dict[str, Any] = {}
    return render(request, "pages/home.html", context)
