"""A form without script sends its empty fields too: what says nothing is taken out of the address, so that each list has one to share and keep."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.encoding import escape_uri_path

from portal.delivery.language import language_of


def without_empty(query: str) -> str:
    """The query string without the parameters that have no value, the rest to the letter."""
    pairs = (pair for pair in query.split("&") if pair)
    return "&".join(pair for pair in pairs if pair.partition("=")[1:] != ("=", ""))


class QueryMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        query = request.META.get("QUERY_STRING", "")
        if "=" not in query or request.method not in ("GET", "HEAD") or language_of(request.path_info) is None:
            return self.get_response(request)
        said = without_empty(query)
        if said == query:
            return self.get_response(request)
        path = escape_uri_path(request.path)
        return HttpResponsePermanentRedirect(f"{path}?{said}" if said else path)
