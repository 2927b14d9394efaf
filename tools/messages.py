"""The message catalogues under locale/: compiling them in pure Python, and filling the English one.

Extracting is Django's own `makemessages`, which needs gettext's programs; see `make messages`.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

LOCALE = Path(__file__).resolve().parents[1] / "locale"


def catalogues(locale: Path = LOCALE) -> Iterator[tuple[Path, Catalog]]:
    """Every .po file with what it holds; the language is the name of its folder."""
    for path in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        with path.open("rb") as file:
            yield path, read_po(file, locale=path.parts[-3])


def compile_all() -> None:
    """Writes the .mo beside each .po. Fuzzy entries, which nobody has looked at, are left out."""
    for path, catalogue in catalogues():
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)


def fill_english() -> None:
    """The message is its own English: an entry still empty in locale/en gets its own words."""
    for path, catalogue in catalogues():
        if path.parts[-3] != "en":
            continue
        for message in catalogue:
            if message.id and not any(forms(message.string)):
                message.string = message.id
        with path.open("wb") as file:
            write_po(file, catalogue, width=0, sort_output=False, omit_header=False)


def forms(value: str | Sequence[str] | None) -> tuple[str, ...]:
    """The forms of a message: one, or one for each number that its language tells apart."""
    return (value or "",) if isinstance(value, str) or value is None else tuple(value)


if __name__ == "__main__":
    {"compile": compile_all, "fill-english": fill_english}[sys.argv[1]]()
