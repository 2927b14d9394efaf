"""What `_pagination.html` needs of Django's paginator beyond what a template can ask for itself."""

from collections.abc import Iterator

from django import template
from django.core.paginator import Page

register = template.Library()


@register.filter
def page_numbers(page: Page) -> Iterator[int | str]:
    """First, last and the neighbours of the current page, with an ellipsis where numbers are left out."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)


@register.filter
def is_number(item: int | str) -> bool:
    return isinstance(item, int)
