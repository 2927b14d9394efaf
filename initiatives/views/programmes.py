"""What pages take from a programme: its name in force today, its words, its sources."""

from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import Text, active_language, said
from portal.publishing import clock
from portal.publishing.programmes import programmes
from portal.publishing.sources import source_links
from portal.topics.models import Programme


class Tile(NamedTuple):
    """What `_tile.html` shows."""

    name: Text
    summary: Text
    url: str
    section: str


#: Programme → name of its page's address, in the order of the landing page.
ADDRESSES = {
    "council": "initiatives:council",
    "yuinoba": "initiatives:yuinoba",
    "tohoku-moment": "initiatives:tohoku-moment",
    "business-contest": "initiatives:contests",
    "model-projects": "initiatives:model-projects",
}


#: What a page is called where staff have not entered its programme: signposts, not names.
SIGNPOSTS = {
    "council": _("Council"),
    "yuinoba": _("Matching sessions"),
    "tohoku-moment": _("Invitations"),
    "business-contest": _("Business contests"),
    "model-projects": _("Model projects"),
}


def programme_today(slug: str) -> tuple[Programme, Text]:
    """A programme and its name in force today; an empty one under its signpost where there is none."""
    found = programmes().get(slug)
    if found is None or not (name := name_today(found)):
        return Programme(slug=slug), Text(str(SIGNPOSTS[slug]), active_language())
    return found, name


def name_today(of: Programme) -> Text:
    return of.name_on(clock.today()) or of.name_on(None)


def tiles() -> list[Tile]:
    """The programmes that have a page in this section."""
    found = programmes()
    return [
        Tile(name_today(found[slug]), said(found[slug], "summary"), reverse(address), found[slug].section)
        for slug, address in ADDRESSES.items()
        if slug in found
    ]


def all_sources(*texts: str) -> list[str]:
    """The addresses of several source fields, each once, in their order."""
    return list(dict.fromkeys(link for text in texts for link in source_links(text)))
