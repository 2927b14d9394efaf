"""Navigation, introductions and related links for any template."""

from django import template
from django.template import Context

from portal.pages import frame
from portal.pages.models import Page

register = template.Library()


@register.simple_tag(takes_context=True)
def navigation(context: Context, menu: str) -> list[frame.Entry]:
    """The entries of a menu; the one whose address begins the page's own is `current`."""
    request = context.get("request")
    return frame.menu_entries(menu, request.path if request is not None else "")


@register.simple_tag
def section_intro(section: str) -> Page | None:
    """The published introduction of a section."""
    return frame.introduction(section)


@register.simple_tag
def related_links(section: str) -> list[frame.Link]:
    """Sites elsewhere that belong to a section, in the order that staff gave them."""
    return frame.links_of(section)
