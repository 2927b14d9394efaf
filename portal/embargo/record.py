"""Writes down who read what."""

from django.http import HttpRequest

from portal.bilingual.text import active_language
from portal.embargo.models import Access, JournalistSession
from portal.embargo.visitor import client_address, keyed, network
from portal.press.models import PressRelease
from portal.publishing import clock

LONGEST = 300


def note_reading(request: HttpRequest, session: JournalistSession, release: PressRelease) -> Access:
    return Access.objects.create(
        kind=Access.Kind.READ, what=str(release)[:LONGEST], is_complete=True, **whose(request, session, release)
    )


def whose(request: HttpRequest, session: JournalistSession, release: PressRelease) -> dict[str, object]:
    return {
        "journalist": session.journalist,
        "release": release,
        "language": active_language(),
        "at": clock.instant(),
        "visitor": keyed(network(client_address(request))),
    }
