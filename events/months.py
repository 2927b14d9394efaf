"""Months of the calendar: their address, weeks and neighbours. Plain Python."""

import re
from calendar import SUNDAY, Calendar, monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Self

from portal.japan.partial import PartialDate, Precision

_WRITTEN = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")


@dataclass(frozen=True, order=True)
class Month:
    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, written: str) -> Self | None:
        """Reads 2026-12 and nothing else."""
        parts = _WRITTEN.fullmatch(written)
        return cls(int(parts[1]), int(parts[2])) if parts else None

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    @property
    def first_day(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        return date(self.year, self.number, monthrange(self.year, self.number)[1])

    def as_date(self) -> PartialDate:
        return PartialDate(self.first_day, Precision.MONTH)

    @property
    def following(self) -> "Month":
        return Month(self.year + 1, 1) if self.number == 12 else Month(self.year, self.number + 1)

    def until(self, last: "Month") -> "Iterator[Month]":
        """This month, those between, and the last."""
        month = self
        while month <= last:
            yield month
            month = month.following

    def weeks(self) -> list[list[date]]:
        """Whole weeks from Sunday to Saturday, with the days of the neighbouring months that fill them."""
        return Calendar(SUNDAY).monthdatescalendar(self.year, self.number)
