"""The programmes with their names, of which nearly every page names one: fetched once for all pages, until something changes."""

from portal.publishing.generation import kept
from portal.topics.models import Programme


def programmes() -> dict[str, Programme]:
    """By key, in the order that staff gave them, each with its names at hand; not to be changed."""
    return kept("programmes", lambda: {row.slug: row for row in Programme.objects.prefetch_related("names")})
