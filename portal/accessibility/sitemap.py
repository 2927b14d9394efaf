"""What was tested for accessibility, beside the policy."""

from collections.abc import Iterable

from django.urls import reverse

from portal.publishing.sitemaps import also_listed


@also_listed
def results() -> Iterable[str]:
    return [reverse("accessibility:index")]
