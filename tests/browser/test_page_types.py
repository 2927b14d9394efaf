"""No address of the site is left out of what the browser looks at."""

import re
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver, resolve
from django.utils import translation

from tests.browser.page_types import NO_PAGES, PAGE_TYPES

FILE = re.compile(r"\.(?:[a-z]{3,4}|<\w+:extension>)$")


def public_names(patterns: list[URLPattern | URLResolver], app: str = "") -> Iterator[str]:
    """The name of every address outside the admin that does not end like a file."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if pattern.namespace != "admin":
                yield from public_names(pattern.url_patterns, pattern.app_name or app)
        elif not FILE.search(str(pattern.pattern)):
            yield f"{app}:{pattern.name}" if app else str(pattern.name)


def test_every_address_is_a_type_of_page_or_says_what_else_it_is() -> None:
    looked_at = set()
    for page in PAGE_TYPES.values():
        with translation.override("ja"):
            path = page.address("ja").split("?")[0]
            looked_at.add(resolve(path).view_name)
    names = set(public_names(get_resolver().url_patterns))
    assert names - looked_at - set(NO_PAGES) == set()
    assert set(NO_PAGES) - names == set()
