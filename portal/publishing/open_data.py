"""Every list as data: what is public now, in both languages at once, as CSV and JSON, with what each column means.

A content type's columns are those that all share and those it adds by `data_columns()`. The codes are the official ones: six digits for a municipality, the year of April for a fiscal year.
"""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import LANGUAGES, stored
from portal.publishing.catalogue import content_types, path_of
from portal.publishing.models import CatalogueEntry
from portal.publishing.page import absolute
from portal.publishing.publishable import Publishable

LICENCE = "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0"
PER_PAGE = 200


@dataclass(frozen=True)
class Column:
    """`value` answers text, a number or None; `description` says what it is, with its unit, in the page's language."""

    name: str
    description: str | Promise
    value: Callable[[Any], Any]


def _address(language: str) -> Callable[[Publishable], str]:
    return lambda item: absolute(f"/{language}{path_of(item)}")


COMMON = (
    Column("key", _("Key of the record, which never changes"), lambda item: item.fact_key or item.slug),
    Column("title_ja", _("Title in Japanese"), lambda item: stored(item, "title", "ja")),
    Column("title_en", _("Title in English; empty where there is none"), lambda item: stored(item, "title", "en")),
    Column("date", _("Date, no finer than it is known: 2025-02-08, 2025-02 or 2025"), lambda item: item.date().iso()),
    Column(
        "fiscal_year", _("Fiscal year, by the year in which its April lies"), lambda item: item.fiscal_year_number()
    ),
    Column(
        "municipalities",
        _("Six-digit codes of municipalities, separated by spaces"),
        lambda item: " ".join(sorted(item.place_codes())),
    ),
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
    def section(self) -> str:
        return self.model.section

    @property
    def columns(self) -> tuple[Column, ...]:
        return (*COMMON, *self.model.data_columns())

    def rows(self) -> Any:
        published = self.model._default_manager.published()
        return published.select_related(*self.model.published_with).order_by("pk")

    def updated(self) -> datetime | None:
        return self.rows().aggregate(at=Max("updated_at"))["at"]

    def records(self, rows: Any) -> Iterator[dict[str, Any]]:
        """Values do not depend on the language of the request."""
        with translation.override(LANGUAGES[0]):
            for item in rows:
                yield {column.name: column.value(item) for column in self.columns}


def datasets() -> list[Dataset]:
    return [Dataset(model) for model in content_types()]


def dataset(name: str) -> Dataset | None:
    return next((found for found in datasets() if found.name == name), None)


def summaries() -> list[tuple[Dataset, int, datetime]]:
    """Every data set that holds something, with its number of records and its last change, in one question to the catalogue."""
    rows = CatalogueEntry.objects.published().for_site_language(LANGUAGES[0]).order_by()
    counted = rows.values_list("type_name").annotate(Count("pk"), Max("updated_at"))
    found = {name: (count, updated) for name, count, updated in counted}
    return [(item, *found[label]) for item in datasets() if (label := item.model._meta.label_lower) in found]


def as_csv(found: Dataset, rows: Any) -> str:
    """UTF-8 with BOM is added by the caller; a cell that a spreadsheet would run as a formula is made text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in found.columns])
    for record in found.records(rows):
        writer.writerow([harmless(value) for value in record.values()])
    return out.getvalue()


def harmless(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return "" if value is None else value
