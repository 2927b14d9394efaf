"""Filters of list pages: GET parameters with a closed set of values, taken from what there is.

A value that is not offered is ignored as if it had not been sent, so that an old link still shows the list.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.functional import cached_property

from portal.bilingual.text import active_language
from portal.publishing.generation import kept

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

Choices = Iterable[tuple[str, str]]


@dataclass(frozen=True)
class Filter:
    """`choices` gets the published rows and answers (value, label) pairs; `apply` narrows them by one of the values."""

    name: str
    label: "str | StrPromise"
    choices: Callable[[Any], Choices]
    apply: Callable[[Any, str], Any]


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


def offered(definition: Filter, rows: Any, kept_as: str) -> list[tuple[str, str]]:
    def choices() -> list[tuple[str, str]]:
        return [(str(value), str(label)) for value, label in definition.choices(rows)]

    return kept((kept_as, definition.name, active_language()), choices) if kept_as else choices()


class FilterSet:
    """All filters of a list, applied together.

    `kept_as`: a name for the list where `rows` are always the same ones, so that its choices need not be asked for at every request.
    """

    def __init__(self, definitions: Iterable[Filter], rows: Any, query: QueryDict, *, kept_as: str = "") -> None:
        self.all = [BoundFilter(definition, offered(definition, rows, kept_as), query) for definition in definitions]
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
