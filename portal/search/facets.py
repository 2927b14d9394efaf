"""By what hits can be narrowed, and how many would stay.

The database answers how many hits there are of each combination of values, in one pass; every count comes from that.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from portal.search.models import FACETS, EntryQuerySet

#: Those that hold a list.
_LISTS = ("prefectures", "topics")

Values = Sequence[object]


def split(name: str, value: Any) -> list[str]:
    """The single values in a column's value."""
    if name in _LISTS:
        return [item for item in value.split(",") if item]
    return [] if value in (None, "") else [str(value)]


@dataclass(frozen=True)
class Filters:
    """Chosen values by column; within a column any of them will do."""

    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(self.chosen.values())

    def applied(self, rows: EntryQuerySet) -> EntryQuerySet:
        for name, values in self.chosen.items():
            if not values:
                continue
            if name in _LISTS:
                rows = rows.filter(_any_of(name, values))
            else:
                rows = rows.filter(**{f"{name}__in": values})
        return rows

    def match(self, values: Values, but: str = "") -> bool:
        return all(
            not chosen or name == but or set(chosen) & set(split(name, values[FACETS.index(name)]))
            for name, chosen in self.chosen.items()
        )


def _any_of(name: str, values: Iterable[str]) -> Q:
    condition = Q()
    for value in values:
        condition |= Q(**{f"{name}__contains": f",{value},"})
    return condition


class Combinations:
    """Hits by combination of values."""

    def __init__(self, counted: Iterable[tuple[Values, int]] = ()) -> None:
        self.counted = list(counted)

    def __iter__(self) -> Iterator[tuple[Values, int]]:
        return iter(self.counted)

    @property
    def total(self) -> int:
        return sum(count for _values, count in self.counted)

    def with_values(self, more: Iterable[Values]) -> "Combinations":
        return Combinations([*self.counted, *((values, 1) for values in more)])

    def count(self, filters: Filters) -> int:
        return sum(count for values, count in self.counted if filters.match(values))

    def of(self, name: str, filters: Filters) -> dict[str, int]:
        """How many hits each value of a column would leave, the other filters as they are."""
        found: dict[str, int] = {}
        for values, count in self.counted:
            if filters.match(values, but=name):
                for value in split(name, values[FACETS.index(name)]):
                    found[value] = found.get(value, 0) + count
        return found
