"""The programmes' own pages and the list of activities, which are no items."""

from collections.abc import Iterable

from django.urls import reverse

from portal.publishing.sitemaps import also_listed

NAMES = ("activities", "contests", "model-projects", "yuinoba", "tohoku-moment")


@also_listed
def programme_pages() -> Iterable[str]:
    return [reverse(f"initiatives:{name}") for name in NAMES]
