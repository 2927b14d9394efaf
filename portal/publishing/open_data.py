"""Every list as data: what is public now, in both languages at once, as CSV and JSON, with what each column means.

A content type's columns are those that all share, those of its `data_fields` and those it adds by `data_columns()`. The codes are the official ones: six digits for a municipality, the year of April for a fiscal year.
"""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import LANGUAGES, stored
from portal.places.models import Municipality
from portal.publishing.catalogue import content_types, path_of
from portal.publishing.column import Column
from portal.publishing.data_fields import field_columns
from portal.publishing.generation import kept
from portal.publishing.models import CatalogueEntry
from portal.publishing.page import absolute
from portal.publishing.publishable import Publishable
from portal.topics.models import Term, Topic

LICENCE = "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0"
PER_PAGE = 200


def _address(language: str) -> Callable[[Publishable], str]:
    return lambda item: absolute(f"/{language}{path_of(item)}")


def _topics(item: Publishable) -> str:
    keys = kept("keys of topics", lambda: dict(Topic.objects.values_list("pk", "slug")))
    return " ".join(sorted(keys[pk] for pk in item.topic_ids() if pk in keys))


COMMON = (
    Column("key", _("Key of the record, which never changes"), lambda item: item.fact_key or item.slug),
    Column("title_ja", _("Title in Japanese"), lambda item: stored(item, "title", "ja")),
    Column("title_en", _("Title in English; empty where there is none"), lambda item: stored(item, "title", "en")),
    Column("summary_ja", _("Summary in Japanese"), lambda item: stored(item, "summary", "ja")),
    Column(
        "summary_en", _("Summary in English; empty where there is none"), lambda item: stored(item, "summary", "en")
    ),
    Column("date", _("Date, no finer than it is known: 2025-02-08, 2025-02 or 2025"), lambda item: item.date().iso()),
    Column(
        "fiscal_year", _("Fiscal year, by the year in which its April lies"), lambda item: item.fiscal_year_number()
    ),
    Column(
        "municipalities",
        _("Six-digit codes of municipalities, separated by spaces"),
        lambda item: " ".join(sorted(item.place_codes())),
    ),
    Column("topics", _("Themes, by the keys that stand in the addresses of their lists, separated by spaces"), _topics),
    Column("url_ja", _("Address of the Japanese page"), _address("ja")),
    Column("url_en", _("Address of the English page"), _address("en")),
    Column("sources", _("Addresses of the sources, separated by spaces"), lambda item: " ".join(item.source_links())),
    Column(
        "updated", _("Time of the last change (ISO 8601)"), lambda item: item.updated_at.isoformat(timespec="seconds")
    ),
)


@dataclass(frozen=True)
class Dataset:
    model: type[Publishable]

    @property
    def name(self) -> str:
        """Stands in the address: `events-event`."""
        return self.model._meta.label_lower.replace(".", "-")

    @property
    def title(self) -> str:
        return str(self.model._meta.verbose_name_plural)

    @property
    def description(self) -> str:
        """For programs that list data sets, which take no description of a few words."""
        words = _(
            "%(title)s on the New Tohoku portal of the Reconstruction Agency, a record each. Columns: %(columns)s."
        )
        columns = ", ".join(column.name for column in self.columns)
        return str(words) % {"title": capfirst(self.title), "columns": columns}

    @property
    def columns(self) -> tuple[Column, ...]:
        return (*COMMON, *field_columns(self.model, self.model.data_fields), *self.model.data_columns())

    def rows(self) -> Any:
        published = self.model._default_manager.published()
        fields = [self.model._meta.get_field(name) for name in self.model.data_fields]
        related = [field.name for field in fields if field.many_to_one]
        return published.select_related(*self.model.published_with, *related).order_by("pk")

    def updated(self) -> datetime | None:
        return self.rows().aggregate(at=Max("updated_at"))["at"]

    def records(self, rows: Any) -> Iterator[dict[str, Any]]:
        """Values do not depend on the language of the request."""
        with translation.override(LANGUAGES[0]):
            columns = self.columns
            for item in rows:
                yield {column.name: column.value(item) for column in columns}


@dataclass(frozen=True)
class Reference(Dataset):
    """Of what is no item, and public as a whole; it does not say when it changed."""

    model: Any
    fields: tuple[str, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        return tuple(field_columns(self.model, self.fields))

    def rows(self) -> Any:
        return self.model._default_manager.order_by("pk")

    def updated(self) -> None:
        return None


#: The lists that are no content types: municipalities, whose codes the other data sets hold, and terms.
REFERENCES = (
    Reference(Municipality, ("code", "prefecture", "name", "kana", "latitude", "longitude")),
    Reference(Term, ("name", "kana", "note", "is_official", "sources")),
)


def datasets() -> list[Dataset]:
    return [Dataset(model) for model in content_types()]


def dataset(name: str) -> Dataset | None:
    return next((found for found in (*datasets(), *REFERENCES) if found.name == name), None)


def summaries() -> list[tuple[Dataset, int, datetime | None]]:
    """Every data set that holds something, with its number of records and its last change, in one question to the catalogue."""
    rows = CatalogueEntry.objects.published().for_site_language(LANGUAGES[0]).order_by()
    counted = rows.values_list("type_name").annotate(Count("pk"), Max("updated_at"))
    found = {name: (count, updated) for name, count, updated in counted}
    items = [(item, *found[label]) for item in datasets() if (label := item.model._meta.label_lower) in found]
    return [*items, *((item, count, None) for item in REFERENCES if (count := item.rows().count()))]


def as_csv(found: Dataset, rows: Any) -> str:
    """UTF-8 with BOM is added by the caller; a cell that a spreadsheet would run as a formula is made text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in found.columns])
    for record in found.records(rows):
        writer.writerow([harmless(value) for value in record.values()])
    return out.getvalue()


#: What a spreadsheet runs a cell by; in Japanese the wide ones as well.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in FORMULA:
        return f"'{value}"
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else value
