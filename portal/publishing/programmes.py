"""The programmes with their names, of which nearly every page names one, and where each has its page."""

from typing import NamedTuple

from django.urls import reverse

from portal.bilingual.text import Text, said
from portal.publishing import clock
from portal.publishing.gathering import lead, on_every_page
from portal.publishing.generation import kept
from portal.topics.models import Programme, ProgrammeName

#: Programme → the name of its page's address. One that is not here has no page of its own.
_PAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "council": ("initiatives:council", ()),
    "yuinoba": ("initiatives:yuinoba", ()),
    "tohoku-moment": ("initiatives:tohoku-moment", ()),
    "business-contest": ("initiatives:contests", ()),
    "model-projects": ("initiatives:model-projects", ()),
    "fan-meeting": ("events:index", ()),
    "star-award": ("awards:index", ()),
    "handson-community": ("handson:programme", ("community",)),
    "handson-companies": ("handson:programme", ("companies",)),
    "industrial-casebook": ("casebooks:index", ()),
}

_programmes = on_every_page("programmes", Programme.objects.all)
_names = on_every_page("programme names", ProgrammeName.objects.all)


class Tile(NamedTuple):
    """What `_tile.html` shows of a programme: its name in force today, what it is in a line, and where its page is."""

    name: Text
    summary: Text
    url: str
    section: str


def programmes() -> dict[str, Programme]:
    """By key, in the order that staff gave them, each with its names at hand; not to be changed."""
    return kept("programmes", _with_names)


def _with_names() -> dict[str, Programme]:
    found = _programmes()
    lead(found, _names(), back="programme", name="names")
    return {row.slug: row for row in found}


def name_today(of: Programme) -> Text:
    return of.name_on(clock.today()) or of.name_on(None)


def has_page(slug: str) -> bool:
    return slug in _PAGES


def programme_tile(slug: str) -> Tile:
    """Of a programme that has a page of its own."""
    (address, args), programme = _PAGES[slug], programmes()[slug]
    return Tile(name_today(programme), said(programme, "summary"), reverse(address, args=args), programme.section)
