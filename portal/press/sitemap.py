"""The press room's own pages: the kit of the portal and the fact sheet."""

from collections.abc import Iterable

from django.urls import reverse

from portal.publishing.sitemaps import also_listed


@also_listed
def pages() -> Iterable[str]:
    return [reverse("press:portal-kit-page"), reverse("press:fact-sheet")]
