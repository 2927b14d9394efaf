"""Dates that are known only to the month, to the year, or not at all: kept, ordered and written no finer than they are known."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import total_ordering
from typing import Self

from portal.japan.era import calendar_day, format_day, is_japanese, month_en, years_ja
from portal.japan.fiscal import fiscal_year_of

_WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_UNKNOWN_WORDS = {"ja": "日付の記録なし", "en": "Date not recorded"}


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


_FINEST_FIRST = {precision: rank for rank, precision in enumerate(Precision)}


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A span that starts at `start` and is as long as its precision.

    `start` is moved to the first day of its month or year, so that 2025-02-08 known to the month equals 2025-02.
    Oldest first, unknown last; where a day, its month and its year start together, the finer comes first.
    """

    start: date | None
    precision: Precision

    def __post_init__(self) -> None:
        precision = Precision(self.precision)
        if (self.start is None) != (precision is Precision.UNKNOWN):
            raise ValueError(f"A date known to the {precision} cannot start at {self.start}.")
        object.__setattr__(self, "precision", precision)
        object.__setattr__(self, "start", _first_day(self.start, precision))

    @classmethod
    def of_day(cls, day: date) -> Self:
        return cls(day, Precision.DAY)

    @classmethod
    def unknown(cls) -> Self:
        return cls(None, Precision.UNKNOWN)

    @classmethod
    def parse(cls, written: str | None) -> Self:
        """Reads 2025-02-08, 2025-02, 2025; None and "" are unknown. ValueError for anything else, impossible days too."""
        if not written or not (written := written.strip()):
            return cls.unknown()
        if not (parts := _WRITTEN.fullmatch(written)):
            raise ValueError(f"{written!r} is not a date such as 2025-02-08, 2025-02 or 2025.")
        year, month, day = parts.groups()
        precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
        return cls(date(int(year), int(month or 1), int(day or 1)), precision)

    def __str__(self) -> str:
        return self.iso()

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._order() < other._order()

    def _order(self) -> tuple[date, int]:
        return self.start or date.max, _FINEST_FIRST[self.precision]

    def newest_first(self) -> tuple[bool, int, int]:
        """A sort key: newest first and unknown still last, which `reverse=True` would not give."""
        return not self.is_known, -self.start.toordinal() if self.start else 0, _FINEST_FIRST[self.precision]

    @property
    def is_known(self) -> bool:
        return self.start is not None

    @property
    def end(self) -> date | None:
        """The last day on which it may have been."""
        if self.start is None:
            return None
        if self.precision is Precision.YEAR:
            return self.start.replace(month=12, day=31)
        if self.precision is Precision.MONTH:
            return self.start.replace(day=monthrange(self.start.year, self.start.month)[1])
        return self.start

    @property
    def fiscal_year(self) -> int | None:
        """None where it is not known: a calendar year lies in two fiscal years."""
        if self.start is None or self.precision is Precision.YEAR:
            return None
        return fiscal_year_of(self.start)

    def iso(self) -> str:
        """What `<time datetime>` takes: 2025-02-08, 2025-02 or 2025; "" for unknown, which stands in no `<time>`."""
        if self.start is None:
            return ""
        return self.start.isoformat()[: {Precision.DAY: 10, Precision.MONTH: 7}.get(self.precision, 4)]

    def format(self, lang: str, full: bool = False) -> str:
        """2025年2月8日, 2025年2月, 2025年; 8 February 2025, February 2025, 2025.

        `full` adds the era year, and to a day its weekday, in Japanese: 2025年(令和7年)2月. A span over which the era
        changed names both: 2019年(平成31年・令和元年).
        """
        japanese = is_japanese(lang)
        if self.start is None or self.end is None:
            return _UNKNOWN_WORDS[lang]
        if self.precision is Precision.DAY:
            return format_day(self.start, lang, full=full)
        year, month = self.start.year, self.precision is Precision.MONTH
        if not japanese:
            return f"{month_en(self.start)} {year}" if month else f"{year}"
        eras = years_ja(self.start, self.end) if full else ""
        return f"{year}年{f'({eras})' if eras else ''}{f'{self.start.month}月' if month else ''}"


def _first_day(start: date | None, precision: Precision) -> date | None:
    if start is None:
        return None
    start = calendar_day(start)
    if precision is Precision.DAY:
        return start
    return start.replace(month=1 if precision is Precision.YEAR else start.month, day=1)
