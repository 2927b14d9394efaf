"""Old addresses lead on: asked only when an address answers 404, so a live page never pays for it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import translation

from portal.bilingual.text import LANGUAGES
from portal.publishing import clock, law
from portal.publishing.catalogue import path_of
from portal.publishing.models import Publishable, Redirect


def destination(path: str) -> str | None:
    """Where an old address (without language) leads now; None where it leads nowhere that anybody may see."""
    if "\x00" in path:  # PostgreSQL refuses even to be asked about it
        return None
    redirect = Redirect.objects.filter(old_path=path).first()
    if redirect is None:
        return None
    if redirect.new_path:
        return redirect.new_path
    item = redirect.item
    if not isinstance(item, Publishable) or law.standing(item, clock.instant()) is law.Standing.HIDDEN:
        return None
    return path_of(item)


class RedirectMiddleware:
    """Turns the 404 of an address that once answered into a 301."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        language = request.path[1:3]
        if (
            response.status_code != 404
            or request.method not in ("GET", "HEAD")
            or language not in LANGUAGES
            or request.path[3:4] != "/"
        ):
            return response
        with translation.override(language):
            target = destination(request.path[3:])
        return HttpResponsePermanentRedirect(f"/{language}{target}") if target else response
