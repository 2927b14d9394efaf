"""The programmes as tiles: name in force today, what it is in a line, and where its pages are."""

from dataclasses import dataclass

from django.urls import reverse

from portal.bilingual.text import Text, said
from portal.publishing import clock
from portal.publishing.programmes import programmes
from portal.topics.models import Programme

#: Programme → the name of its page's address. A programme that is not here has no page of its own.
ADDRESSES: dict[str, tuple[str, tuple[str, ...]]] = {
    "council": ("initiatives:council", ()),
    "tohoku-moment": ("initiatives:tohoku-moment", ()),
    "yuinoba": ("initiatives:yuinoba", ()),
    "fan-meeting": ("events:index", ()),
    "star-award": ("awards:index", ()),
    "handson-community": ("handson:programme", ("community",)),
    "handson-companies": ("handson:programme", ("companies",)),
    "industrial-casebook": ("casebooks:index", ()),
}


@dataclass(frozen=True)
class Tile:
    name: Text
    summary: Text
    url: str
    section: str


def programme_tiles() -> list[Tile]:
    """In the order that staff gave the programmes."""
    today = clock.today()
    return [tile(programme, today) for slug, programme in programmes().items() if slug in ADDRESSES]


def tile(programme: Programme, today: object) -> Tile:
    address, args = ADDRESSES[programme.slug]
    name = programme.name_on(today) or programme.name_on(None)  # type: ignore[arg-type]
    return Tile(name, said(programme, "summary"), reverse(address, args=args), programme.section)
