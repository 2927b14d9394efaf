"""How much anybody may send: said before a byte of it is read, so that nothing too large reaches a disk or the form parsers.

A body is as long as its Content-Length says, since Django reads no further; one without the header is read as empty.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

MEGABYTE = 1024 * 1024
FOR_STAFF = 200 * MEGABYTE
FOR_OTHERS = 1 * MEGABYTE


class UploadLimitMiddleware:
    """Stands behind the one that knows the user. Small bodies are let through without asking who sends them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = announced(request)
        if length is None or (length > FOR_OTHERS and length > limit(request)):
            return refusal(request)
        return self.get_response(request)


def announced(request: HttpRequest) -> int | None:
    """Bytes; None for a header that is no number."""
    value = request.META.get("CONTENT_LENGTH") or "0"
    return int(value) if value.isascii() and value.isdecimal() and len(value) <= 18 else None


def limit(request: HttpRequest) -> int:
    user = getattr(request, "user", None)
    return FOR_STAFF if user is not None and user.is_active and user.is_staff else FOR_OTHERS


def refusal(request: HttpRequest) -> HttpResponse:
    megabytes = limit(request) // MEGABYTE
    response = render(request, "413.html", {"megabytes": megabytes}, status=413)
    add_never_cache_headers(response)
    return response
