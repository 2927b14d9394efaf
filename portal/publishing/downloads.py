"""The one place from which bytes of a stored file go out: whole, in part, or not at all because the asker has them.

Whoever calls it has asked the law, or checked a permission, before: this module knows neither. It knows HTTP: HEAD, ranges, conditions, names,
how long a copy may be kept, and what to say when the storage does not answer.
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import chain
from typing import Any

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date, parse_http_date_safe

from portal.media.storage import StorageDown
from portal.publishing import clock

#: Seconds for which a copy may be kept where nothing ends earlier. A person may withdraw a file at any time.
LIFE = 300
#: Seconds for which a signed address of a bucket answers.
SIGNED_LIFE = 60
RETRY_AFTER = 60
#: A file opened by its own address is a document of its own: it may run and load nothing.
ALONE = "default-src 'none'; sandbox"
ONE_RANGE = re.compile(r"bytes=(?:(\d{1,18})-(\d{0,18})|-(\d{1,18}))", re.ASCII)


def respond(
    request: HttpRequest,
    name: str,
    *,
    content_type: str,
    etag: str,
    size: int | None = None,
    modified: datetime | None = None,
    filename: str = "",
    inline: bool = False,
    until: datetime | None = None,
    private: bool = False,
    cross_origin: bool = False,
    make: Callable[[], None] | None = None,
) -> HttpResponseBase:
    """The answer that hands out the stored file `name`. The caller has made sure that the asker may have it.

    `etag`: without quotes; must change with every byte. `size` in bytes, asked of the storage where it is None. `filename`: what a person's
    machine will call it, of any characters. `inline`: shown in a page instead of saved. `until`: the instant (aware) from which it may not be
    read any more; no kept copy outlives it. `private`: never kept by anybody and never indexed. `cross_origin`: other sites may show it.
    `make`: makes the file where the storage has it not (yet). Raises Http404 where the storage has no such file.
    """
    headers = _headers(
        content_type, etag, modified, filename, inline=inline, until=until, private=private, cross_origin=cross_origin
    )
    last_modified = int(modified.timestamp()) if modified else None
    unchanged = get_conditional_response(request, f'"{etag}"', last_modified, HttpResponse(headers=headers))
    if unchanged is not None and unchanged.status_code != 200:
        return unchanged
    try:
        try:
            return _handed_out(request, name, size, headers)
        except FileNotFoundError:
            if make is None:
                raise
            make()
            return _handed_out(request, name, size, headers)
    except FileNotFoundError:
        raise Http404 from None
    except StorageDown:
        return unavailable()


def _headers(
    content_type: str,
    etag: str,
    modified: datetime | None,
    filename: str,
    *,
    inline: bool,
    until: datetime | None,
    private: bool,
    cross_origin: bool,
) -> dict[str, str]:
    headers = {
        "Content-Type": content_type,
        "ETag": f'"{etag}"',
        "Accept-Ranges": "bytes",
        "Cache-Control": "private, no-store" if private else f"public, max-age={seconds_to_live(until)}",
        "Content-Security-Policy": ALONE,
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "cross-origin" if cross_origin else "same-origin",
    }
    if modified is not None:
        headers["Last-Modified"] = http_date(modified.timestamp())
    if disposition := content_disposition_header(not inline, safe_name(filename)):
        headers["Content-Disposition"] = disposition
    if private:
        headers["X-Robots-Tag"] = "noindex"
    return headers


def safe_name(filename: str) -> str:
    """Without what would end a header, turn the direction of writing, or lead into a folder."""
    kept = "".join(letter for letter in filename if letter.isprintable() and letter not in '/\\"<>:|?*')
    return kept.strip(" .")[:200]


def seconds_to_live(until: datetime | None) -> int:
    """Whole seconds, rounded down, so that no copy outlives the instant."""
    if until is None:
        return LIFE
    return max(0, min(LIFE, int((until - clock.instant()).total_seconds())))


def _handed_out(request: HttpRequest, name: str, size: int | None, headers: dict[str, str]) -> HttpResponseBase:
    storage: Any = default_storage
    signed = storage.signed_address(name, _signed_seconds(headers), headers) if _is_download(request, headers) else ""
    if signed:
        return HttpResponseRedirect(
            signed, headers={"Cache-Control": "private, no-store", "Content-Security-Policy": ALONE}
        )
    total = storage.size(name) if size is None else size
    wanted = _wanted(request, headers, total)
    if wanted is None:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{total}", "Cache-Control": "no-store"})
    start, stop = wanted
    partial = (start, stop) != (0, total)
    headers = {**headers, "Content-Length": str(stop - start)}
    if partial:
        headers["Content-Range"] = f"bytes {start}-{stop - 1}/{total}"
    status = 206 if partial else 200
    if request.method == "HEAD":
        storage.size(name)  # says by raising that there is no file, or no storage
        return HttpResponse(status=status, headers=headers)
    return StreamingHttpResponse(_begun(storage.stream(name, start, stop)), status=status, headers=headers)


def _is_download(request: HttpRequest, headers: dict[str, str]) -> bool:
    """What a person clicks may be fetched from a bucket; a picture in a page comes from our own host, as the page's policy demands."""
    return request.method == "GET" and headers.get("Content-Disposition", "").startswith("attachment")


def _signed_seconds(headers: dict[str, str]) -> int:
    """A signed address lives no longer than a kept copy might."""
    kept = re.fullmatch(r"public, max-age=(\d+)", headers["Cache-Control"])
    return min(SIGNED_LIFE, int(kept[1])) if kept else SIGNED_LIFE


def _wanted(request: HttpRequest, headers: dict[str, str], total: int) -> tuple[int, int] | None:
    """First byte and the one behind the last; None for a range that the file does not have.

    Only GET has ranges. Several at once, and whatever is not understood, are answered with the whole file, as RFC 9110 allows.
    """
    found = ONE_RANGE.fullmatch(request.headers.get("Range", "").strip()) if request.method == "GET" else None
    if found is None or not _is_same(request.headers.get("If-Range"), headers):
        return 0, total
    first, last, tail = found.groups()
    if tail is not None:
        return (max(0, total - int(tail)), total) if int(tail) and total else None
    if last and int(last) < int(first):
        return 0, total  # not a range
    if int(first) >= total:
        return None
    return int(first), min(int(last) + 1, total) if last else total


def _is_same(condition: str | None, headers: dict[str, str]) -> bool:
    """If-Range: whether the part that the asker has is of this very file."""
    if condition is None:
        return True
    if condition.startswith('"'):
        return condition == headers["ETag"]
    at = parse_http_date_safe(condition)
    return at is not None and "Last-Modified" in headers and at == parse_http_date_safe(headers["Last-Modified"])


def _begun(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """With the first piece already read: whatever is wrong with the storage is known before the answer begins."""
    first = next(pieces, b"")
    return chain((first,), pieces)


def unavailable() -> HttpResponse:
    """503, in both languages since the addresses of files have none, with the time after which to try again."""
    page = render_to_string("publishing/file_unavailable.html", {"minutes": RETRY_AFTER // 60})
    return HttpResponse(page, status=503, headers={"Retry-After": str(RETRY_AFTER), "Cache-Control": "no-store"})
