"""Filters of list pages: GET parameters with a closed set of values, taken from what there is.

A value that is not offered is ignored as if it had not been sent, so that an old link still shows the list.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.db.models import CharField
from django.db.models import Value as Literal
from django.db.models.functions import Cast
from django.http import QueryDict
from django.utils.functional import cached_property

from portal.bilingual.text import active_language
from portal.publishing.generation import kept

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

Choices = Iterable[tuple[str, str]]


@dataclass(frozen=True)
class Filter:
    """`choices` gets the published rows and answers (value, label) pairs; `apply` narrows them by one of the values.

    With a `column` (a lookup or an expression) it gets the values, as text, which that has in those rows: a list then asks for those of
    all its filters in one question.
    """

    name: str
    label: "str | StrPromise"
    choices: Callable[[Any], Choices]
    apply: Callable[[Any, str], Any]
    column: Any = None


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    chosen: bool


class BoundFilter:
    """A filter with the choices of its list and the value that the visitor sent."""

    def __init__(self, definition: Filter, choices: list[tuple[str, str]], query: QueryDict) -> None:
        self.name = definition.name
        self.label = str(definition.label)
        self.definition = definition
        self.choices = choices
        sent = query.get(definition.name, "")
        self.value = sent if sent in dict(self.choices) else ""

    @property
    def options(self) -> list[Option]:
        return [Option(value, label, value == self.value) for value, label in self.choices]

    @property
    def chosen_label(self) -> str:
        return dict(self.choices).get(self.value, "")

    @property
    def is_useful(self) -> bool:
        """Whether there is anything to choose between."""
        return len(self.choices) > 1 or bool(self.value)


def offered(definitions: tuple[Filter, ...], rows: Any) -> dict[str, list[tuple[str, str]]]:
    """The choices of each filter by its name."""
    values = values_in(rows, {each.name: each.column for each in definitions if each.column})
    return {
        each.name: [
            (str(value), str(label)) for value, label in each.choices(values[each.name] if each.column else rows)
        ]
        for each in definitions
    }


def values_in(rows: Any, columns: dict[str, Any]) -> dict[str, set[str]]:
    """What stands in each of these columns, in one question."""
    found: dict[str, set[str]] = {name: set() for name in columns}
    parts = [
        rows.order_by().annotate(offered_as=Literal(name), offered=Cast(column, CharField()))
        for name, column in columns.items()
    ]
    if parts:
        first, *others = (part.values_list("offered_as", "offered").distinct() for part in parts)
        for name, value in first.union(*others):
            if value:
                found[name].add(value)
    return found


class FilterSet:
    """All filters of a list, applied together.

    `kept_as`: a name for the list where `rows` are always the same ones, so that its choices need not be asked for at every request.
    """

    def __init__(self, definitions: Iterable[Filter], rows: Any, query: QueryDict, *, kept_as: str = "") -> None:
        every = tuple(definitions)
        choices = kept((kept_as, active_language()), lambda: offered(every, rows)) if kept_as else offered(every, rows)
        self.all = [BoundFilter(definition, choices[definition.name], query) for definition in every]
        self.rows = rows

    @property
    def useful(self) -> list[BoundFilter]:
        return [item for item in self.all if item.is_useful]

    @property
    def applied(self) -> list[BoundFilter]:
        return [item for item in self.all if item.value]

    @cached_property
    def result(self) -> Any:
        rows = self.rows
        for item in self.applied:
            rows = item.definition.apply(rows, item.value)
        return rows

    def query_string(self, without: str = "") -> str:
        """The applied values as a query string, "" for none; `without` names one to leave out."""
        return urlencode({item.name: item.value for item in self.applied if item.name != without})

    @property
    def removable(self) -> list[tuple[str, str]]:
        """(label, query string of the list without it) of each applied filter."""
        return [(f"{item.label}: {item.chosen_label}", self.query_string(without=item.name)) for item in self.applied]
