"""The list of all cases, beside the shelf of books."""

from collections.abc import Iterable

from django.urls import reverse

from portal.publishing.sitemaps import also_listed


@also_listed
def cases() -> Iterable[str]:
    return [reverse("casebooks:cases")]
