"""Events, the series they belong to, and how many there were in a year."""

from events.models.event import Arrangement, Event, Format
from events.models.figures import FigurePlace, YearlyFigure
from events.models.parts import ProgrammeItem, Speaker, Venue
from events.models.queries import venues_with_places
from events.models.series import Series

__all__ = [
    "Arrangement",
    "Event",
    "FigurePlace",
    "Format",
    "ProgrammeItem",
    "Series",
    "Speaker",
    "Venue",
    "YearlyFigure",
    "venues_with_places",
]
