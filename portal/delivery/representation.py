"""Which form of an answer a visitor gets: compressed or not, and whether they hold it already (304).

Each form has an ETag of its own. Only what anybody may keep is compressed: an answer that holds a form token or belongs to
somebody alone would give its secrets away by its length.
"""

import gzip
import re
from collections.abc import Callable
from hashlib import md5

import brotli
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import parse_http_date_safe

from portal.delivery.headers import may_be_kept

TEXTS = re.compile(r"text/|application/(?:json|xml|[a-z.]+\+(?:json|xml))|image/svg\+xml")
QUALITY = re.compile(r"q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)", re.IGNORECASE)
#: In order of preference: name → how bytes are compressed, and the mark in the ETag. Levels that cost a millisecond a page.
ENCODINGS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "br": (lambda content: brotli.compress(content, mode=brotli.MODE_TEXT, quality=5), "-br"),
    "gzip": (lambda content: gzip.compress(content, compresslevel=6, mtime=0), "-gz"),
}


class RepresentationMiddleware:
    """Stands where Django's ConditionalGetMiddleware would, which knows one form only and nothing of HEAD."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.method not in ("GET", "HEAD"):
            return response
        encoding = ""
        if is_compressible(request, response):
            patch_vary_headers(response, ["Accept-Encoding"])
            encoding = best_encoding(request.headers.get("Accept-Encoding", ""))
        if not response.streaming and may_be_kept(request, response):
            response.headers.setdefault("ETag", f'"{md5(response.content, usedforsecurity=False).hexdigest()}"')
        if encoding and "ETag" in response.headers:
            response["ETag"] = marked(response["ETag"], ENCODINGS[encoding][1])
        answer = unless_held(request, response)
        if encoding and answer is response:
            compress(response, encoding)
        return answer


def unless_held(request: HttpRequest, response: HttpResponse) -> HttpResponseBase:
    """The answer, or 304 when the visitor holds this very form."""
    etag = response.get("ETag")
    changed = parse_http_date_safe(response.get("Last-Modified", ""))
    if not etag and not changed:
        return response
    return get_conditional_response(request, etag=etag, last_modified=changed, response=response) or response


def is_compressible(request: HttpRequest, response: HttpResponse) -> bool:
    return (
        not response.streaming
        and response.content != b""
        and not response.has_header("Content-Encoding")
        and TEXTS.match(response.get("Content-Type", "")) is not None
        and may_be_kept(request, response)
    )


def compress(response: HttpResponse, encoding: str) -> None:
    response.content = ENCODINGS[encoding][0](response.content)
    response["Content-Encoding"] = encoding
    response["Content-Length"] = str(len(response.content))


def marked(etag: str, mark: str) -> str:
    return f'{etag[:-1]}{mark}"'


def best_encoding(accepted: str) -> str:
    """The encoding that `Accept-Encoding` rates highest, ours first among equals; "" for none (RFC 9110, 12.5.3)."""
    rates: dict[str, float] = {}
    for part in accepted.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        quality = QUALITY.fullmatch(parameters[0]) if parameters else None
        if name and (quality or not parameters):
            rates[name] = float(quality[1]) if quality else 1.0
    wanted = {name: rates.get(name, rates.get("*", 0.0)) for name in ENCODINGS}
    best = max(wanted, key=lambda name: wanted[name])  # the first among equals
    # What is not named comes last: "identity" only wins where it is rated higher.
    return best if wanted[best] and wanted[best] >= rates.get("identity", 0.0) else ""
