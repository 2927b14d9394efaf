"""Language comes first in an address and nowhere else: no cookie, no session, nothing remembered.

Replaces Django's LocaleMiddleware, which answers an address without a language by the visitor's headers and lets `Vary` out.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import resolve
from django.utils import translation

from portal.bilingual.text import LANGUAGES, SOURCE_LANGUAGE

ADMIN_LANGUAGE_COOKIE = settings.LANGUAGE_COOKIE_NAME


def language_of(path: str) -> str | None:
    code = path[1:].split("/", 1)[0]
    return code if code in LANGUAGES else None


def is_staff_address(path: str) -> bool:
    return path.startswith(f"/{settings.ADMIN_PATH}")


class LanguageMiddleware:
    """Activates the language of the address; staff pages take the language that the staff member chose."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = language_of(request.path_info)
        if language is None and is_staff_address(request.path_info):
            chosen = request.COOKIES.get(ADMIN_LANGUAGE_COOKIE)
            language = chosen if chosen in LANGUAGES else SOURCE_LANGUAGE
        with translation.override(language or SOURCE_LANGUAGE):
            request.LANGUAGE_CODE = translation.get_language()
            response = self.get_response(request)
            if response.status_code == 404 and language is None and request.method in ("GET", "HEAD"):
                response = redirect_to_language(request) or response
            if response.get("Content-Type", "").startswith("text/html"):
                response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        return response


def redirect_to_language(request: HttpRequest) -> HttpResponse | None:
    """301 to the Japanese page of an address that only lacks its language; None where there is no such page."""
    path = f"/{SOURCE_LANGUAGE}{request.path_info}"
    try:
        resolve(path)
    except Http404:
        return None
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{path}?{query}" if query else path)
