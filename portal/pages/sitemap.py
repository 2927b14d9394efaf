"""Pages of this room that are no item: the site's own lists, and each municipality that has content."""

from collections.abc import Iterable

from django.urls import reverse

from portal.bilingual.text import SOURCE_LANGUAGE
from portal.pages.map import counted_places
from portal.publishing.models import CatalogueEntry
from portal.publishing.sitemaps import also_listed


@also_listed
def lists() -> Iterable[str]:
    return [reverse(name) for name in ("pages:calls", "pages:subscribe", "data:index", "pages:site-map")]


@also_listed
def places() -> Iterable[str]:
    codes = counted_places(CatalogueEntry.objects.published().for_site_language(SOURCE_LANGUAGE))
    return [reverse("places:municipality-detail", args=[code]) for code in codes.values_list("code", flat=True)]
