"""A line of results, and what the page says of what was found."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from portal.bilingual.text import active_language, other_language, said
from portal.japan.fiscal import format_fiscal_year
from portal.japan.partial import PartialDate, Precision
from portal.publishing.filter_kinds import prefectures, topics
from portal.publishing.sections import SECTIONS, section_name
from portal.search.engine import Found, values_of
from portal.search.facets import Filters
from portal.search.highlight import Marks, finds, marked, snippet
from portal.search.streams import unpack

#: Name in the address → column of an entry.
PARAMETERS = {
    "section": "section",
    "year": "fiscal_year",
    "prefecture": "prefectures",
    "topic": "topics",
    "language": "text_language",
}
#: Values of a facet beyond these are few hits each, and make the page long.
_SHOWN = 12


@dataclass(frozen=True)
class Hit:
    title: SafeString
    title_language: str
    url: str
    path: str
    section: str
    kind: str
    date: PartialDate
    snippet: SafeString
    snippet_language: str
    untranslated: bool
    is_partial: bool
    page_number: int
    file_url: str


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Facet:
    name: str
    label: str
    choices: list[Choice]

    @property
    def is_chosen(self) -> bool:
        return any(choice.chosen for choice in self.choices)


def hits(found: Found, ids: Iterable[int], marks: Marks) -> list[Hit]:
    wanted = list(ids)
    entries = values_of(wanted)
    exact = set(found.ids[: found.exact])
    return [_hit(entries[pk], marks, is_partial=pk not in exact) for pk in wanted if pk in entries]


def _hit(entry: Any, marks: Marks, *, is_partial: bool) -> Hit:
    language = active_language()
    text, other = unpack(entry.words.packed)[1]
    shown, shown_language = text, entry.text_language
    seen = marks.are_numbers or finds(entry.title, marks) or finds(text, marks)
    if other and not seen and finds(other, marks):
        # Only there does it say why this page was found.
        shown, shown_language = other, other_language(entry.text_language)
    return Hit(
        title=marked(entry.title, marks),
        title_language=entry.title_language,
        url=f"/{language}{entry.path}",
        path=f"/{language}{entry.path.split('#')[0]}",
        section=entry.section,
        kind=entry.kind,
        date=PartialDate(entry.date, Precision(entry.date_precision)) if entry.date else PartialDate.unknown(),
        snippet=snippet(shown, marks),
        snippet_language=shown_language,
        untranslated=entry.text_language != language,
        is_partial=is_partial,
        page_number=entry.page_number,
        file_url=f"{entry.file_path}#page={entry.page_number}" if entry.file_path else "",
    )


def facets(found: Found, filters: Filters) -> list[Facet]:
    """Those with something to choose between; a chosen value stays, so that it can be taken back."""
    made = [_facet(name, found, filters) for name in PARAMETERS]
    return [facet for facet in made if len(facet.choices) > 1 or facet.is_chosen]


def _facet(name: str, found: Found, filters: Filters) -> Facet:
    column = PARAMETERS[name]
    counts = found.combinations.of(column, filters)
    chosen = filters.chosen.get(column, ())
    labels = _labels(column, [*counts, *chosen])
    values = [value for value in labels if value in counts or value in chosen]
    if column == "topics":
        values.sort(key=lambda value: -counts.get(value, 0))
    choices = [Choice(value, labels[value], counts.get(value, 0), value in chosen) for value in values]
    kept = choices[:_SHOWN] + [choice for choice in choices[_SHOWN:] if choice.chosen]
    titles = {
        "section": _("Section"),
        "year": _("Fiscal year"),
        "prefecture": _("Prefecture"),
        "topic": _("Theme"),
        "language": _("Language"),
    }
    return Facet(name, titles[name], kept)


def _labels(column: str, values: list[str]) -> dict[str, str]:
    """Value → name, in the order in which they are offered."""
    language = active_language()
    if column == "section":
        names = {key: section_name(key) for key in SECTIONS} | {"pages": _("About this site")}
        return {key: name for key, name in names.items() if key in values}
    if column == "fiscal_year":
        return {year: format_fiscal_year(int(year), language) for year in sorted(set(values), reverse=True)}
    if column == "prefectures":
        return {row.pk: said(row, "name").value for row in prefectures() if row.pk in values}
    if column == "topics":
        return {str(row.pk): said(row, "name").value for row in topics() if str(row.pk) in values}
    names = {
        "ja": _("Japanese only") if language == "en" else _("Japanese"),
        "en": _("English") if language == "en" else _("English only"),
    }
    return {code: names[code] for code in names if code in values}


def sent_filters(query: Any) -> Filters:
    """The filters in an address. What cannot be a value is ignored, as an old link must still show something."""
    chosen: dict[str, tuple[str, ...]] = {}
    for name, column in PARAMETERS.items():
        values = [value for value in dict.fromkeys(query.getlist(name)) if 0 < len(value) <= 20 and value.isascii()]
        if column in ("fiscal_year", "topics", "prefectures"):
            values = [value for value in values if value.isdecimal() and len(value) <= 6]
        if column == "fiscal_year":
            values = [value for value in values if len(value) == 4]
        if values:
            chosen[column] = tuple(value for value in values if "," not in value)[:50]
    return Filters(chosen)


def query_string(text: str, filters: Filters, sort: str = "") -> str:
    """The address of these results, without the page's number."""
    pairs = [("q", text)] if text else []
    for name, column in PARAMETERS.items():
        pairs += [(name, value) for value in filters.chosen.get(column, ())]
    if sort:
        pairs.append(("sort", sort))
    return urlencode(pairs)
