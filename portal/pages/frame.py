"""What the frame around many pages shows, and the heads of sections: fetched once for all pages, until something changes."""

from typing import NamedTuple

from portal.bilingual.text import Text, said
from portal.pages.models import NavigationItem, Page, RelatedLink
from portal.publishing.generation import kept


class Entry(NamedTuple):
    """An entry of a menu; `current` where its address begins the page's own."""

    url: str
    label: Text
    current: bool


def menu_entries(menu: str, path: str) -> list[Entry]:
    items = [item for item in kept("navigation", lambda: list(NavigationItem.objects.all())) if item.menu == menu]
    inside = [item for item in items if path == item.url or (item.path != "/" and path.startswith(item.url))]
    best = max(inside, key=lambda item: len(item.path), default=None)
    return [Entry(item.url, said(item, "label"), item is best) for item in items]


def introduction(section: str) -> Page | None:
    """The published introduction of a section; not to be changed."""
    rows = Page.objects.published().exclude(introduces="")
    found: dict[str, Page] = kept("introductions", lambda: {row.introduces: row for row in rows})
    return found.get(section)


class Link(NamedTuple):
    url: str
    label: Text


def links_of(section: str) -> list[Link]:
    """Sites elsewhere that belong to a section, in the order that staff gave them."""
    rows = kept("related links", lambda: list(RelatedLink.objects.all()))
    return [Link(row.url, said(row, "title")) for row in rows if row.section == section]
