"""What the open data of events says beyond what all data says."""

from typing import TYPE_CHECKING

from django.utils import translation
from django.utils.translation import gettext as _

from portal.publishing.applications import CALL_DATA
from portal.publishing.column import Column

if TYPE_CHECKING:
    from events.models import Event


DATA_FIELDS = (
    "start_time",
    "ends",
    "end_time",
    "format",
    "arrangement",
    "took_place",
    "series",
    "edition",
    "organiser",
    "area",
    "capacity",
    "capacity_unit",
    "fee",
    "online_url",
    *CALL_DATA,
)


def venue_columns() -> tuple[Column, ...]:
    """Each venue with its place; those of an event that was moved online are for the record."""
    return (
        Column("venues_ja", _("Venues in Japanese, separated by semicolons"), lambda event: venues_in(event, "ja")),
        Column("venues_en", _("Venues in English, separated by semicolons"), lambda event: venues_in(event, "en")),
    )


def venues_in(event: "Event", language: str) -> str:
    """Only what is said in this language."""
    with translation.override(language):
        lines = [venue.in_a_line() for venue in event.venues.all()]
    return "; ".join(line.value for line in lines if line and line.language == language)
