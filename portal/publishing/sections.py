"""The sections of the site: key, address and name. Programme names are data; these are the site's own signposts."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.publishing.page import Crumb

#: key → (name, name of the address)
SECTIONS = {
    "news": (_("News"), "news:index"),
    "council": (_("Council"), "initiatives:council"),
    "initiatives": (_("Initiatives"), "initiatives:index"),
    "events": (_("Events"), "events:index"),
    "awards": (_("Awards"), "awards:index"),
    "handson": (_("Hands-on support"), "handson:index"),
    "casebooks": (_("Casebooks"), "casebooks:index"),
    "press": (_("Press"), "press:index"),
    "places": (_("Places"), "places:index"),
    "glossary": (_("Glossary"), "pages:glossary"),
}


def section_name(section: str) -> str:
    return str(SECTIONS[section][0]) if section in SECTIONS else ""


def section_url(section: str) -> str:
    return reverse(SECTIONS[section][1])


def section_crumb(section: str, *, current: bool = False) -> list[Crumb]:
    """The way to a section, without home; empty for pages outside all sections."""
    if section not in SECTIONS:
        return []
    return [Crumb(section_name(section), "" if current else section_url(section))]
