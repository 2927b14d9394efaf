"""What was measured, as a table, and whether it kept within its budget."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class Row:
    """`cells`: what was measured, by column; `faults`: sentences about what is past its budget."""

    page: str
    cells: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def table(rows: Iterable[Row]) -> str:
    """In Markdown, so that it can be kept in docs/quality.md as it is."""
    rows = list(rows)
    columns = list(dict.fromkeys(name for row in rows for name in row.cells))
    lines = [["page", *columns], ["---", *("---" for _name in columns)]]
    lines += [[row.page, *(row.cells.get(name, "") for name in columns)] for row in rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def faults(rows: Iterable[Row]) -> list[str]:
    return [f"{row.page}: {fault}" for row in rows for fault in row.faults]
