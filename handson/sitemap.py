"""The page of each programme, which is no item: its years are."""

from collections.abc import Iterable

from handson.programmes import overviews
from portal.publishing.sitemaps import also_listed


@also_listed
def programme_pages() -> Iterable[str]:
    return [overview.url for overview in overviews()]
