"""Writes down who read what, and of a download how far it came."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase

from portal.bilingual.text import active_language
from portal.embargo.models import Access, JournalistSession
from portal.embargo.visitor import client_address, keyed, network
from portal.press.models import PressRelease
from portal.publishing import clock

LONGEST = 300


def note_reading(request: HttpRequest, session: JournalistSession, release: PressRelease) -> None:
    note(request, session, release, Access.Kind.READ, str(release), is_complete=True)


def note_picture(request: HttpRequest, session: JournalistSession, release: PressRelease, what: str) -> None:
    """Once for each sign-in: a page asks for its pictures again and again, in many sizes."""
    seen = Access.objects.filter(
        journalist=session.journalist, release=release, what=what[:LONGEST], at__gte=session.started_at
    )
    if not seen.exists():
        note(request, session, release, Access.Kind.READ, what, is_complete=True)


def note_download(
    request: HttpRequest, session: JournalistSession, release: PressRelease, what: str, response: HttpResponseBase
) -> None:
    """Written before the first byte goes out; the number of bytes follows when the last one has gone, or the connection.

    A bucket that hands the file out itself says nothing of how far it came.
    """
    if request.method != "GET" or response.status_code not in (200, 206, 302):
        return
    asked = int(response["Content-Length"]) if response.has_header("Content-Length") else None
    row = note(request, session, release, Access.Kind.DOWNLOAD, what, bytes_asked=asked)
    if isinstance(response, StreamingHttpResponse):
        response.streaming_content = counted(response.streaming_content, row.pk, asked)  # type: ignore[arg-type]


def counted(pieces: Iterable[bytes], pk: int, asked: int | None) -> Iterator[bytes]:
    sent = 0
    try:
        for piece in pieces:
            yield piece
            sent += len(piece)
    finally:
        Access.objects.filter(pk=pk).update(bytes_sent=sent, is_complete=sent == asked)


def note(
    request: HttpRequest, session: JournalistSession, release: PressRelease, kind: str, what: str, **values: Any
) -> Access:
    at: datetime = clock.instant()
    return Access.objects.create(
        journalist=session.journalist,
        release=release,
        kind=kind,
        what=what[:LONGEST],
        language=active_language(),
        at=at,
        visitor=keyed(network(client_address(request))),
        **values,
    )
