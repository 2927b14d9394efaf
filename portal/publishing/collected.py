"""What an item says of itself to those who collect: lists, catalogue, feeds, search, open data, other programs. Collectors ask, and
a type answers more by overriding.
"""

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models

from portal.japan.partial import PartialDate
from portal.publishing import clock
from portal.publishing.applications import CallNotice
from portal.publishing.file_text import FileText, enclosures_in, texts_in
from portal.publishing.files import Files, files_of
from portal.publishing.sources import source_links

if TYPE_CHECKING:
    from portal.publishing.column import Column


class Collected(models.Model):
    """Abstract: the half of a Publishable that answers collectors. The other half is what it stores, its address and its place under the law."""

    #: Fields of its own that its open data holds, in this order; see `data_fields.py`.
    data_fields: ClassVar[tuple[str, ...]] = ()

    publish_at: Any
    sources: Any

    class Meta:
        abstract = True

    def date(self) -> PartialDate:
        """The date that the item stands under in lists; by default the day of its publication in Japan."""
        return PartialDate.of_day(clock.day_in_japan(self.publish_at)) if self.publish_at else PartialDate.unknown()

    def fiscal_year_number(self) -> int | None:
        return self.date().fiscal_year

    def status(self) -> str:
        """A computed status such as "open" or "announced", "" for none; its words stand in `_status.html`."""
        return ""

    def moments(self) -> list[datetime]:
        """Instants, other than its window's, at which what a visitor sees of the item changes."""
        return []

    def place_codes(self) -> set[str]:
        """Codes of municipalities (six digits) that the item is tied to."""
        return set()

    def topic_ids(self) -> set[int]:
        return set()

    def source_links(self) -> list[str]:
        return source_links(self.sources)

    def kind(self) -> str:
        """What the item is, for a person: its type's name, or something finer."""
        return str(self._meta.verbose_name)

    @classmethod
    def data_columns(cls) -> "tuple[Column, ...]":
        """Columns of the type's open data that are no field of it."""
        return ()

    @classmethod
    def call_notices(cls) -> list[CallNotice]:
        """The calls of all published items of this type, for the page of all calls."""
        return []

    def enclosures(self) -> list[tuple[str, int, str]]:
        """Files that the item hands out: (address without host, size in bytes, MIME type); by default all its documents."""
        return enclosures_in(self.library_files())

    def library_files(self) -> Files:
        """The pictures and documents that the item shows or hands out: by default all that its fields, texts and parts name."""
        return files_of(self)

    def file_texts(self) -> list[FileText]:
        """The words of the item's files by page, each to be found with its number."""
        return texts_in(self.library_files())

    def search_text(self, language: str) -> str:
        """Further words to be found by, beyond title, summary and body."""
        return ""

    def structured_data(self) -> dict[str, Any]:
        """schema.org properties of its own, beyond those that every page has; see `structured_data.py`."""
        return {}
