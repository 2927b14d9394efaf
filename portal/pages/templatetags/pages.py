"""Navigation, introductions and related links for any template."""

from typing import NamedTuple

from django import template
from django.template import Context

from portal.bilingual.text import Text, said
from portal.pages.models import NavigationItem, Page, RelatedLink

register = template.Library()


@register.simple_tag(takes_context=True)
def navigation(context: Context, menu: str) -> list[NavigationItem]:
    """The entries of a menu; the one whose address begins the page's own is `current`."""
    items = list(NavigationItem.objects.filter(menu=menu))
    request = context.get("request")
    path = request.path if request is not None else ""
    inside = [item for item in items if path == item.url or (item.path != "/" and path.startswith(item.url))]
    best = max(inside, key=lambda item: len(item.path), default=None)
    for item in items:
        item.current = item is best  # type: ignore[attr-defined]
    return items


@register.simple_tag
def section_intro(section: str) -> Page | None:
    """The published introduction of a section."""
    return Page.objects.published().filter(introduces=section).first()


class Link(NamedTuple):
    url: str
    label: Text


@register.simple_tag
def related_links(section: str) -> list[Link]:
    """Sites elsewhere that belong to a section, in the order that staff gave them."""
    return [Link(link.url, said(link, "title")) for link in RelatedLink.objects.filter(section=section)]
