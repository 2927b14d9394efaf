"""Headers that every answer carries, and how long a public page may be kept.

Until there is a page cache of our own, a public answer lives a minute at most and never past the next boundary of the content.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from portal.delivery.language import language_of
from portal.publishing import clock
from portal.publishing.generation import next_boundary

LONGEST_LIFE = 60  # seconds
METHODS = ("GET", "HEAD", "POST", "OPTIONS")
STATIC_HEADERS = {
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}


class HeadersMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in METHODS:
            response = HttpResponse(status=405, headers={"Allow": ", ".join(METHODS)})
        else:
            response = self.get_response(request)
        for name, value in STATIC_HEADERS.items():
            response.headers.setdefault(name, value)
        if not response.has_header("Cache-Control"):
            response["Cache-Control"] = self.cache_control(request, response)
        return response

    def cache_control(self, request: HttpRequest, response: HttpResponse) -> str:
        is_public = language_of(request.path_info) is not None or request.path_info in (
            "/sitemap.xml",
            "/robots.txt",
            "/llms.txt",
        )
        if (
            not is_public
            or request.method not in ("GET", "HEAD")
            or response.status_code not in (200, 301, 304, 404, 410)
        ):
            return "no-store"
        return f"public, max-age={seconds_to_live()}"


def seconds_to_live() -> int:
    """Whole seconds, rounded down, so that no copy outlives the boundary."""
    now = clock.instant()
    return max(0, min(LONGEST_LIFE, int((next_boundary(now) - now).total_seconds())))
