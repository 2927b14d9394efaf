"""What the frame around many pages shows, and the heads of sections."""

from typing import NamedTuple

from portal.bilingual.text import Text, said
from portal.pages.models import NavigationItem, Page, RelatedLink
from portal.publishing.gathering import on_every_page

_navigation = on_every_page("navigation", NavigationItem.objects.all)
_introductions = on_every_page("introductions", lambda: Page.objects.published().exclude(introduces=""))
_links = on_every_page("related links", RelatedLink.objects.all)


class Entry(NamedTuple):
    """An entry of a menu; `current` where its address begins the page's own."""

    url: str
    label: Text
    current: bool


def menu_entries(menu: str, path: str) -> list[Entry]:
    items = [item for item in _navigation() if item.menu == menu]
    inside = [item for item in items if path == item.url or (item.path != "/" and path.startswith(item.url))]
    best = max(inside, key=lambda item: len(item.path), default=None)
    return [Entry(item.url, said(item, "label"), item is best) for item in items]


def introduction(section: str) -> Page | None:
    """The published introduction of a section; not to be changed."""
    return next((page for page in _introductions() if page.introduces == section), None)


class Link(NamedTuple):
    url: str
    label: Text


def links_of(section: str) -> list[Link]:
    """Sites elsewhere that belong to a section, in the order that staff gave them."""
    return [Link(row.url, said(row, "title")) for row in _links() if row.section == section]
