"""What events there are, in one query: enough to filter them, order them and find their months. Those shown are fetched afterwards.

The values are taken by `portal.publishing.filters`, which asks nothing of a list but that its filters understand it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from django.utils.translation import gettext_lazy as _

from events.models import Event, Format, Venue
from events.models.event import end_of
from events.months import Month
from portal.bilingual.text import active_language, column
from portal.japan.fiscal import format_fiscal_year
from portal.japan.partial import PartialDate, Precision
from portal.places.models import Municipality, Prefecture
from portal.publishing.filters import Choices, Filter


@dataclass
class Outline:
    """An event as far as lists must know it. `prefectures`: where it takes place and what it is about."""

    pk: int
    starts: PartialDate
    last_day: date | None
    over_at: datetime | None
    fiscal_year: int | None
    format: str
    series: int | None
    venue: Venue | None
    prefectures: set[str] = field(default_factory=set)


class Overview:
    """A sequence of outlines; `narrowed` gives a smaller one."""

    def __init__(self, outlines: Iterable[Outline], names: dict[str, str], series: dict[int, str]) -> None:
        self.outlines = list(outlines)
        self.names = names
        self.series = series

    def __iter__(self) -> Iterator[Outline]:
        return iter(self.outlines)

    def narrowed(self, holds: Callable[[Outline], bool]) -> "Overview":
        return Overview((outline for outline in self.outlines if holds(outline)), self.names, self.series)

    def upcoming(self, at: datetime) -> list[Outline]:
        """The next one first."""
        ahead = [outline for outline in self.outlines if outline.over_at is not None and outline.over_at > at]
        return sorted(ahead, key=lambda outline: (outline.starts, outline.pk))

    def past(self, at: datetime) -> list[Outline]:
        """The newest first, and last those without a date."""
        return [outline for outline in self.outlines if outline.over_at is None or outline.over_at <= at]

    def months(self, today: date) -> list[Month]:
        """From the month of the first dated event to that of the last, and the current one; oldest first."""
        found = {Month.of(today)}
        days = [day for outline in self.in_months() for day in (outline.starts.start, outline.last_day) if day]
        if days:
            found |= set(Month.of(min(days)).until(Month.of(max(days))))
        return sorted(found)

    def in_months(self) -> Iterator[Outline]:
        """Events known at least to the month: all others stand outside calendars."""
        return (outline for outline in self.outlines if outline.starts.precision in (Precision.DAY, Precision.MONTH))

    def of_month(self, month: Month) -> list[Outline]:
        return [
            outline
            for outline in self.in_months()
            if outline.starts.start
            and outline.starts.start <= month.last_day
            and (outline.last_day or month.first_day) >= month.first_day
        ]


P = TypeVar("P", Prefecture, Municipality)

#: Ways from an event to a prefecture: where it takes place, and what it is about.
TOWARDS = ("venues__prefecture", "venues__municipality__prefecture", "municipalities__prefecture", "prefectures")
OWN = ("pk", "starts", "ends", "end_time", "fiscal_year", "format", "series")
VENUE = ("pk", "order", "is_online", "name_ja", "name_en", "town_ja", "town_en")


def overview() -> Overview:
    """All published events, newest first and the undated last."""
    series_name = f"series__{column('name')}"
    named = (*TOWARDS, "venues__municipality")
    places = [name for path in named for name in (path, f"{path}__name_ja", f"{path}__name_en")]
    rows = Event.objects.published().order_by("venues__order", "venues__pk")
    outlines: dict[int, Outline] = {}
    names: dict[str, str] = {}
    series: dict[int, str] = {}
    for row in rows.values(*OWN, series_name, *(f"venues__{name}" for name in VENUE), *places):
        outline = outlines.get(row["pk"]) or outlines.setdefault(row["pk"], outlined(row))
        if row["series"]:
            series[row["series"]] = row[series_name] or ""
        for place in filter(None, (named_place(Prefecture, row, path) for path in TOWARDS)):
            outline.prefectures.add(place.pk)
            names[place.pk] = str(place)
    ordered = sorted(outlines.values(), key=lambda outline: (outline.starts.newest_first(), -outline.pk))
    return Overview(ordered, names, series)


def outlined(row: dict[str, Any]) -> Outline:
    """Of the first row of an event, which holds its first venue."""
    starts = row["starts"]
    last = (row["ends"] if row["ends"].is_known else starts).end
    year = row["fiscal_year"] or starts.fiscal_year
    return Outline(
        row["pk"], starts, last, end_of(last, row["end_time"]), year, row["format"], row["series"], first_venue(row)
    )


def first_venue(row: dict[str, Any]) -> Venue | None:
    """As far as a line of a list tells of it; not to be saved."""
    if row["venues__pk"] is None:
        return None
    venue = Venue(**{name: row[f"venues__{name}"] for name in VENUE})
    venue.prefecture = named_place(Prefecture, row, "venues__prefecture")
    venue.municipality = named_place(Municipality, row, "venues__municipality")
    if venue.municipality is not None:
        around = named_place(Prefecture, row, "venues__municipality__prefecture")
        venue.municipality.prefecture = around  # type: ignore[assignment]
    return venue


def named_place(model: type[P], row: dict[str, Any], path: str) -> P | None:
    if not row[path]:
        return None
    return model(code=row[path], name_ja=row[f"{path}__name_ja"], name_en=row[f"{path}__name_en"])


def by_prefecture(rows: Overview) -> Choices:
    found = {code for outline in rows for code in outline.prefectures}
    return [(code, rows.names[code]) for code in sorted(found)]


def by_format(rows: Overview) -> Choices:
    found = {outline.format for outline in rows}
    return [(value, str(label)) for value, label in Format.choices if value in found]


def by_year(rows: Overview) -> Choices:
    years = {outline.fiscal_year for outline in rows if outline.fiscal_year}
    return [(str(year), format_fiscal_year(year, active_language())) for year in sorted(years, reverse=True)]


def by_series(rows: Overview) -> Choices:
    found = {outline.series for outline in rows if outline.series}
    return [(str(pk), name) for pk, name in rows.series.items() if pk in found and name]


FILTERS = (
    Filter(
        "prefecture",
        _("Prefecture"),
        by_prefecture,
        lambda rows, value: rows.narrowed(lambda outline: value in outline.prefectures),
    ),
    Filter(
        "format", _("Format"), by_format, lambda rows, value: rows.narrowed(lambda outline: outline.format == value)
    ),
    Filter(
        "year",
        _("Fiscal year"),
        by_year,
        lambda rows, value: rows.narrowed(lambda outline: str(outline.fiscal_year) == value),
    ),
    Filter(
        "series",
        _("Series"),
        by_series,
        lambda rows, value: rows.narrowed(lambda outline: str(outline.series) == value),
    ),
)
