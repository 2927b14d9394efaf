"""The message catalogues under locale/: compiling them in pure Python, and keeping their files tidy.

Extracting is Django's own `makemessages`, which needs gettext's programs; see `make messages`.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

LOCALE = Path(__file__).resolve().parents[1] / "locale"
HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""


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


def tidy_all() -> None:
    """Rewrites each .po so that only words change in it: sorted, without dates, names and guesses.

    The message is its own English, so what is still empty in locale/en gets its own words; what gettext
    guessed from a similar message is emptied, for a wrong word is worse than a missing one.
    """
    for path, catalogue in catalogues():
        language = path.parts[-3]
        for message in catalogue:
            if message.fuzzy:
                message.flags.discard("fuzzy")
                message.string = ""
            if message.id and language == "en" and not any(forms(message.string)):
                message.string = message.id
        with path.open("wb") as file:
            file.write(HEADER.format(language=language, plurals=catalogue.plural_forms).encode())
            write_po(file, catalogue, width=0, omit_header=True, sort_output=True, ignore_obsolete=True)


def forms(value: str | Sequence[str] | None) -> tuple[str, ...]:
    """The forms of a message: one, or one for each number that its language tells apart."""
    return (value or "",) if isinstance(value, str) or value is None else tuple(value)


if __name__ == "__main__":
    {"compile": compile_all, "tidy": tidy_all}[sys.argv[1]]()
