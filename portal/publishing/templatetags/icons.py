"""`{% icon "calendar" %}`: one of our own icons as inline SVG, hidden from assistive technology.

An icon never stands alone: the words beside it say what it means.
"""

from functools import cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.publishing.icon_paths import FILLED, PATHS, SECTION_ICONS

register = template.Library()


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """Raises KeyError for a name that is not drawn: a template must not fail in silence."""
    return format_html(
        '<svg class="icon{}" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="{}"/></svg>',
        " icon--filled" if name in FILLED else "",
        PATHS[name],
    )


@register.simple_tag
def section_icon(section: str) -> SafeString:
    return icon(SECTION_ICONS.get(section, "info"))
