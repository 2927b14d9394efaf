"""Figures over time, for the fact sheet: each app says what it counts, in a module `figure_tables.py`, and nobody has to know which apps there are.

    @figure_table(order=20)
    def laureates() -> FigureTable: ...

A builder is called with a language active and answers for the instant of `clock`: only what is public then. A table without rows is not shown.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.module_loading import autodiscover_modules

from portal.bilingual.text import Text


@dataclass(frozen=True)
class FigureRow:
    """The first cell names the row. A cell is "" where the number is not known."""

    cells: tuple[str | Text, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class FigureTable:
    """`key` is its id on the page. `url`: the page that tells more, without host. `model`: label of the content type whose open data go deeper."""

    key: str
    title: str
    section: str
    url: str
    columns: tuple[str, ...]
    rows: tuple[FigureRow, ...] = field(default_factory=tuple)
    model: str = ""
    note: str = ""

    @property
    def dataset(self) -> str:
        """Name of the open data, "" for none."""
        return self.model.lower().replace(".", "-")


Builder = Callable[[], FigureTable]
_builders: dict[str, tuple[int, Builder]] = {}


def figure_table(*, order: int) -> Callable[[Builder], Builder]:
    def register(builder: Builder) -> Builder:
        _builders[f"{builder.__module__}.{builder.__name__}"] = (order, builder)
        return builder

    return register


def figure_tables() -> list[FigureTable]:
    """All that have something to show, in their order."""
    autodiscover_modules("figure_tables")
    found = [builder() for _order, builder in sorted(_builders.values(), key=lambda entry: entry[0])]
    return [table for table in found if table.rows]


def counted(number: int | None, unit: Text | str = "") -> str | Text:
    """1,027社; 1,027 companies; "" where the number is not known."""
    if number is None:
        return ""
    if isinstance(unit, Text) and unit:
        return Text(f"{number:,}{'' if unit.language == 'ja' else ' '}{unit.value}", unit.language)
    return f"{number:,}"
