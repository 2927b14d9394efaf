"""Navigation, introductions and related links for any template."""

from django import template
from django.template import Context

from portal.pages import frame
from portal.pages.models import Page

register = template.Library()


@register.simple_tag(takes_context=True)
def navigation(context: Context, menu: str) -> list[frame.Entry]:
    """The entries of a menu; `current` is the one that the way to the page begins with, whatever the page's own address."""
    request, site = context.get("request"), context.get("site")
    way = [crumb.url for crumb in site.crumbs[:1]] if site else []
    return frame.menu_entries(menu, "".join(way) or (request.path if request is not None else ""))


@register.simple_tag
def section_intro(section: str) -> Page | None:
    """The published introduction of a section."""
    return frame.introduction(section)


@register.simple_tag
def related_links(section: str) -> list[frame.Link]:
    """Sites elsewhere that belong to a section, in the order that staff gave them."""
    return frame.links_of(section)
