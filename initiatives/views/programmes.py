"""What pages take from a programme: its name in force today, its words, its sources."""

from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import Text, active_language
from portal.publishing.programmes import Tile, name_today, programme_tile, programmes
from portal.publishing.sources import source_links
from portal.topics.models import Programme

#: Those that have a page in this section, in the order of the landing page.
PROGRAMMES = ("council", "yuinoba", "tohoku-moment", "business-contest", "model-projects")


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


def tiles() -> list[Tile]:
    """The programmes that have a page in this section."""
    return [programme_tile(slug) for slug in PROGRAMMES if slug in programmes()]


def all_sources(*texts: str) -> list[str]:
    """The addresses of several source fields, each once, in their order."""
    return list(dict.fromkeys(link for text in texts for link in source_links(text)))
