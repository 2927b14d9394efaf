"""What the search keeps beside the database's own text index, and what staff say about it.

An Entry is one page, or one part of it, in one site language. It carries what filters, facets and a line of results need; its
words are packed in EntryText, which is read only for the best candidates.
"""

import re
from datetime import datetime
from typing import Self
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import LANGUAGE_CHOICES, LANGUAGES
from portal.japan.folding import fold
from portal.publishing import clock, law
from portal.publishing.models import CatalogueEntry
from portal.search.grams import runs

#: Of a query that is counted, and of a synonym: longer ones are nobody else's.
LONGEST_WORDS = 80
#: Columns of an entry by which results are narrowed, in the order in which their combinations are counted.
FACETS = ("section", "fiscal_year", "prefectures", "topics", "text_language")


class EntryQuerySet(models.QuerySet["Entry"]):
    def published(self, at: datetime | None = None) -> Self:
        """What the law makes public at the instant; a place is public while something that is tied to it is."""
        at = at or clock.instant()
        tied = CatalogueEntry.objects.published(at).filter(
            places=OuterRef("place_code"), site_language=OuterRef("site_language")
        )
        return self.filter(law.public_rows(at) & (Q(place_code="") | Exists(tied)))

    def for_site_language(self, language: str) -> Self:
        return self.filter(site_language=language)

    @cached_property
    def sql(self) -> tuple[str, tuple[object, ...]]:
        """All that the text index is joined with, as SQL and its parameters; made once, since one search asks it several times."""
        names = ("id", "subject", "date", "publish_at", *FACETS)
        sql, params = self.order_by().values(*names).query.sql_with_params()
        return sql, tuple(params)


class Entry(models.Model):
    """`build`: which of the indexes it belongs to; a rebuild fills the next one while the active one answers.

    `subject` is one number for all parts of an item in a language: together they are one hit. A part is a page of a file, which stands at
    `file_path` with the page's number; 0 is the item itself.
    `prefectures` and `topics` are lists such as ",030007,040002,": one value for each combination makes facets one pass.
    """

    build = models.PositiveIntegerField()
    source = models.CharField(max_length=80)  # "events.event"
    object_id = models.CharField(max_length=40)
    part = models.PositiveIntegerField(default=0)
    subject = models.BigIntegerField(default=0)
    page_number = models.PositiveSmallIntegerField(default=0)
    file_path = models.CharField(max_length=600, blank=True)
    site_language = models.CharField(max_length=2)
    text_language = models.CharField(max_length=2)
    path = models.CharField(max_length=600)  # without the language prefix
    section = models.CharField(max_length=20)
    kind = models.CharField(max_length=120, blank=True)
    title = models.CharField(max_length=300)
    title_language = models.CharField(max_length=2)
    date = models.DateField(null=True)
    date_precision = models.CharField(max_length=8, default="unknown")
    fiscal_year = models.PositiveSmallIntegerField(null=True)
    prefectures = models.CharField(max_length=400, blank=True)
    topics = models.CharField(max_length=400, blank=True)
    place_code = models.CharField(max_length=6, blank=True)
    state = models.CharField(max_length=12, choices=law.State)
    publish_at = models.DateTimeField()
    expire_at = models.DateTimeField(null=True)
    version = models.CharField(max_length=40)
    digest = models.CharField(max_length=32)

    objects = EntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["build", "source", "object_id", "part", "site_language"], name="search_one_entry"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class EntryText(models.Model):
    """The words of an entry: `streams.pack`, with the texts that a snippet is cut from."""

    entry = models.OneToOneField(Entry, on_delete=models.CASCADE, primary_key=True, related_name="words")
    packed = models.BinaryField()

    def __str__(self) -> str:
        return str(self.entry_id)


class IndexState(models.Model):
    """A single row: which build answers, which one is being filled, and whether any page of a file was ever in the index."""

    active = models.PositiveIntegerField(default=1)
    building = models.PositiveIntegerField(null=True)
    has_parts = models.BooleanField(default=False)

    def __str__(self) -> str:
        return str(self.active)


class PendingChange(models.Model):
    """What changed while the next build was being filled, to be written into it before it answers."""

    source = models.CharField(max_length=80)
    object_id = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"{self.source} {self.object_id}"


class Synonym(models.Model):
    """Words of one meaning, kept by staff: a search for one finds the others."""

    words = models.TextField(
        _("words"),
        help_text=_("Words that mean the same, one a line, in both languages. A search for one finds them all."),
    )
    note = models.CharField(_("note"), max_length=200, blank=True, help_text=_("For colleagues; never shown."))

    class Meta:
        ordering = ["words"]
        verbose_name = _("synonyms")
        verbose_name_plural = _("synonyms")

    def clean(self) -> None:
        super().clean()
        lines = [line.strip() for line in self.words.splitlines() if line.strip()]
        if any(len(line) > LONGEST_WORDS for line in lines):
            said = _("A word may have %(most)s characters at most. Write each on a line of its own.")
            raise ValidationError({"words": ValidationError(said, params={"most": LONGEST_WORDS})})
        if lines and len({"".join(runs(fold(line))) for line in lines} - {""}) < 2:
            raise ValidationError({"words": _("Write at least two different words, each on a line of its own.")})

    def __str__(self) -> str:
        return " = ".join(self.words.split("\n")).replace("\r", "")


def without_language(address: str) -> str:
    """https://…/ja/events/?page=2 → /events/; an address on another site stays whole."""
    parts = urlsplit(address.strip())
    if parts.netloc and parts.netloc != urlsplit(settings.SITE_URL).netloc:
        return address
    path = re.sub(rf"^/(?:{'|'.join(LANGUAGES)})(?=/|$)", "", parts.path)
    path = f"/{path.strip('/')}/" if path.strip("/") else "/"
    return f"{path}#{parts.fragment}" if parts.fragment else path


class PinnedResult(models.Model):
    """A page that stands first when somebody searches for exactly these words."""

    query = models.CharField(_("search words"), max_length=120, help_text=_("Width, case and kana make no difference."))
    query_folded = models.CharField(max_length=200, editable=False, db_index=True)
    path = models.CharField(
        _("address"),
        max_length=500,
        help_text=_("The page's address on this site without its language, such as /events/fan-meeting-2025/."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["query", "order", "pk"]
        verbose_name = _("promoted result")
        verbose_name_plural = _("promoted results")
        constraints = [
            models.UniqueConstraint(
                fields=["query_folded", "path"],
                name="search_pin_once",
                violation_error_message=_("This page is already promoted for these words."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.query} → {self.path}"

    def clean(self) -> None:
        """Takes an address as it is copied from a browser, and only one of a page that the search knows."""
        super().clean()
        self.query_folded = " ".join(fold(self.query).split())[:200]
        if self.query and not runs(self.query_folded):
            raise ValidationError({"query": _("Signs alone cannot be looked for. Type a word, a name or a number.")})
        self.path = without_language(self.path)
        if self.path and not Entry.objects.filter(path=self.path).exists():
            raise ValidationError(
                {"path": _("The search knows no page at this address. Open the page and copy the address from there.")}
            )
        same = PinnedResult.objects.filter(query_folded=self.query_folded, path=self.path).exclude(pk=self.pk)
        if self.path and same.exists():
            raise ValidationError({"path": _("This page is already promoted for these words.")})

    def save(self, *args: object, **kwargs: object) -> None:
        self.query_folded = " ".join(fold(self.query).split())[:200]
        super().save(*args, **kwargs)  # type: ignore[arg-type]


class AskedQuery(models.Model):
    """What visitors asked for in a month, at least three times over, and how many pages it last found; never who asked. See `asked.py`."""

    month = models.DateField(_("month"))
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGE_CHOICES)
    words = models.CharField(_("search words"), max_length=LONGEST_WORDS)
    times = models.PositiveIntegerField(_("asked"), default=0)
    hits = models.PositiveIntegerField(_("pages found last"), default=0)

    class Meta:
        ordering = ["-month", "-times", "words"]
        verbose_name = _("search words asked for")
        verbose_name_plural = _("search words asked for")
        constraints = [models.UniqueConstraint(fields=["month", "language", "words"], name="search_asked_once_a_month")]

    def __str__(self) -> str:
        return self.words
