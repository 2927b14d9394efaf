"""The programmes with their names, of which nearly every page names one."""

from portal.publishing.gathering import lead, on_every_page
from portal.publishing.generation import kept
from portal.topics.models import Programme, ProgrammeName

_programmes = on_every_page("programmes", Programme.objects.all)
_names = on_every_page("programme names", ProgrammeName.objects.all)


def programmes() -> dict[str, Programme]:
    """By key, in the order that staff gave them, each with its names at hand; not to be changed."""
    return kept("programmes", _with_names)


def _with_names() -> dict[str, Programme]:
    found = _programmes()
    lead(found, _names(), back="programme", name="names")
    return {row.slug: row for row in found}
