"""Which releases a journalist may open: those under embargo, and on their old addresses those that have become public."""

from django.http import Http404

from portal.embargo.models import Opening


def find(slug: str) -> Opening:
    """The opening of a release that a journalist may read, now or as everybody may; else 404."""
    rows = Opening.objects.filter(release__slug=slug, release__replaces__isnull=True)
    opening = rows.select_related("release__press_kind").first()
    if opening is None or not (opening.is_readable() or opening.release.is_public()):
        raise Http404
    return opening
