"""Template tags for what every page says about itself."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from portal.publishing import structured_data
from portal.publishing.page import Site
from portal.publishing.publishable import Publishable

register = template.Library()


@register.simple_tag
def item_data(item: Publishable) -> SafeString:
    """JSON-LD of an item's page."""
    return structured_data.script(structured_data.of_item(item))


@register.simple_tag
def crumb_data(site: Site) -> SafeString:
    return structured_data.script(structured_data.of_crumbs(site))


@register.simple_tag
def site_data() -> SafeString:
    return structured_data.script(structured_data.of_site())


@register.simple_tag
def any_data(data: dict[str, Any]) -> SafeString:
    """JSON-LD that a view has made."""
    return structured_data.script({"@context": structured_data.CONTEXT, **data})
