"""Navigation, introductions and related links for any template. What a page asks for more than once is fetched once."""

from typing import Any, NamedTuple

from django import template
from django.template import Context

from portal.bilingual.text import Text, said
from portal.pages.models import NavigationItem, Page, RelatedLink

register = template.Library()


def kept(context: Context) -> dict[str, Any]:
    """What has been fetched for this response so far."""
    request = context.get("request")
    if request is None:
        return {}
    if not hasattr(request, "portal_kept"):
        request.portal_kept = {}
    return request.portal_kept


@register.simple_tag(takes_context=True)
def navigation(context: Context, menu: str) -> list[NavigationItem]:
    """The entries of a menu; the one whose address begins the page's own is `current`."""
    everything = kept(context).setdefault("navigation", None) or list(NavigationItem.objects.all())
    kept(context)["navigation"] = everything
    items = [item for item in everything if item.menu == menu]
    request = context.get("request")
    path = request.path if request is not None else ""
    inside = [item for item in items if path == item.url or (item.path != "/" and path.startswith(item.url))]
    best = max(inside, key=lambda item: len(item.path), default=None)
    for item in items:
        item.current = item is best
    return items


@register.simple_tag(takes_context=True)
def section_intro(context: Context, section: str) -> Page | None:
    """The published introduction of a section."""
    fetched = kept(context).setdefault("introductions", {})
    if section not in fetched:
        fetched[section] = Page.objects.published().filter(introduces=section).first()
    return fetched[section]


class Link(NamedTuple):
    url: str
    label: Text


@register.simple_tag
def related_links(section: str) -> list[Link]:
    """Sites elsewhere that belong to a section, in the order that staff gave them."""
    return [Link(link.url, said(link, "title")) for link in RelatedLink.objects.filter(section=section)]
