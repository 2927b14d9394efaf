"""Headers that every answer carries, and how long a public page may be kept.

Until there is a page cache of our own, a public answer lives a minute at most and never past the next boundary of the content.
"""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from portal.delivery.language import language_of
from portal.publishing import clock
from portal.publishing.generation import asked_once, next_boundary

LONGEST_LIFE = 60  # seconds
METHODS = ("GET", "HEAD", "POST", "OPTIONS")
#: Answers that anybody may keep.
KEPT = (200, 301, 304, 404, 410)
WITHOUT_LANGUAGE = ("/sitemap.xml", "/robots.txt", "/llms.txt")
STATIC_HEADERS = {
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    # Django's own middleware sets these three, but not on what it refuses itself.
    "Cross-Origin-Opener-Policy": settings.SECURE_CROSS_ORIGIN_OPENER_POLICY,
    "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
    "X-Content-Type-Options": "nosniff",
}


#: Feeds, calendars and data that anybody may read: pages of other sites too.
READ_BY_PROGRAMS = re.compile(r"\.(?:atom|ics|csv|json)$|^/(?:llms\.txt|sitemap[\w-]*\.xml)$")
CROSS_ORIGIN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


class HeadersMiddleware:
    """Outermost, so that no answer passes it by: files, refusals and errors carry the headers too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with asked_once():
            return self.with_headers(request, self.get_response(request))

    def with_headers(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        found = response.status_code in (200, 304) and may_be_kept(request, response)
        if found and READ_BY_PROGRAMS.search(request.path_info):
            for name, value in CROSS_ORIGIN.items():
                response[name] = value
        for name, value in STATIC_HEADERS.items():
            response.headers.setdefault(name, value)
        if not response.has_header("Cache-Control"):
            response["Cache-Control"] = (
                f"public, max-age={seconds_to_live()}" if may_be_kept(request, response) else "no-store"
            )
        return response


class MethodsMiddleware:
    """Refuses a method that no page knows, before any view sees it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in METHODS:
            return HttpResponse(status=405, headers={"Allow": ", ".join(METHODS)})
        return self.get_response(request)


def may_be_kept(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether the answer is the same for everybody: asked for by address alone, without a cookie, form token or words against it."""
    path = request.path_info
    is_public = language_of(path) is not None or path in WITHOUT_LANGUAGE or path.startswith("/sitemap-")
    stated = response.get("Cache-Control", "")
    return (
        is_public
        and request.method in ("GET", "HEAD")
        and response.status_code in KEPT
        and "no-store" not in stated
        and "private" not in stated
        and "cookie" not in response.get("Vary", "").lower()
        and not response.cookies
        and "CSRF_COOKIE_NEEDS_UPDATE" not in request.META  # set once a form token was asked for
    )


def seconds_to_live() -> int:
    """Whole seconds, rounded down, so that no copy outlives the boundary."""
    now = clock.instant()
    return max(0, min(LONGEST_LIFE, int((next_boundary(now) - now).total_seconds())))
