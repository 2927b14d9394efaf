"""A publication on the shelf: its series, cover, particulars, files, and what it says it is ordered by."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from casebooks.covers import Cover, short_year
from portal.bilingual.dates import PartialDateField
from portal.bilingual.text import Text, said
from portal.japan.partial import PartialDate
from portal.media.models import Document, Image
from portal.media.showing import showable
from portal.publishing.publishable import Publishable, PublishableQuerySet, unique_slug

#: Addresses below /casebooks/ that are pages of the section itself.
RESERVED = ("cases",)


class Colour(models.TextChoices):
    """Those that `_cover.html` knows."""

    SEA = "sea", _("Sea")
    DAWN = "dawn", _("Dawn")
    SPROUT = "sprout", _("Sprout")
    PLUM = "plum", _("Plum")
    INDIGO = "indigo", _("Indigo")
    STAR = "star", _("Star")
    STONE = "stone", _("Stone")


class Series(models.Model):
    """What belongs together on the shelf and shares the colour of its covers."""

    slug = models.SlugField(_("key"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=120)
    colour = models.CharField(_("colour of the covers"), max_length=8, choices=Colour, default=Colour.STONE)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["order", "slug"]
        verbose_name = _("series")
        verbose_name_plural = _("series")

    def __str__(self) -> str:
        return said(self, "name").value or self.slug


class PublicationQuerySet(PublishableQuerySet):
    def newest_first(self) -> "PublicationQuerySet":
        """By fiscal year; those of no known year last."""
        return self.order_by(F("fiscal_year").desc(nulls_last=True), "series__order", "-pk")


class Publication(Publishable):
    """`case_count` is how many cases the book itself has, which may be more than are listed here."""

    section = "casebooks"
    schema_type = "Book"
    data_fields: ClassVar[tuple[str, ...]] = (
        "series",
        "published_on",
        "case_count",
        "case_unit",
        "pages",
        "ebook_pages",
        "format",
        "paper",
    )

    series = models.ForeignKey(Series, verbose_name=_("series"), on_delete=models.PROTECT, related_name="publications")
    fiscal_year = models.PositiveSmallIntegerField(
        _("fiscal year"), null=True, blank=True, help_text=_("Empty where it is not known.")
    )
    published_on = PartialDateField(_("published on"))
    case_count = models.PositiveIntegerField(_("number of cases"), null=True, blank=True)
    case_unit = models.CharField(_("unit of cases"), max_length=20, blank=True, help_text=_("Such as 件 or 社."))
    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True)
    ebook_pages = models.PositiveIntegerField(_("pages of the e-book"), null=True, blank=True)
    format = models.CharField(_("format"), max_length=40, blank=True, help_text=_("Such as PDF or 電子ブック."))
    paper = models.CharField(_("paper size"), max_length=20, blank=True)
    cover_image = models.ForeignKey(
        Image,
        verbose_name=_("cover"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Without a picture the cover is set in type."),
    )
    note = models.TextField(_("note"), blank=True)

    objects = PublicationQuerySet.as_manager()  # type: ignore[misc]

    class Meta(Publishable.Meta):
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering: ClassVar[Any] = ["series__order", F("fiscal_year").desc(nulls_last=True), "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Publishable.Meta.constraints,
            unique_slug(),
            models.CheckConstraint(
                condition=~Q(slug__in=RESERVED),
                name="%(app_label)s_%(class)s_leaves_reserved_addresses",
                violation_error_message=_(
                    "This address is taken by a page of the bookshelf itself. Choose another one."
                ),
            ),
        ]

    def date(self) -> PartialDate:
        return self.published_on

    def fiscal_year_number(self) -> int | None:
        return self.fiscal_year

    def kind(self) -> str:
        return str(self.series)

    def prose_fields(self) -> tuple[str, ...]:
        return (*super().prose_fields(), "note")

    def listed_under(self, kind: str) -> "list[PublicationTopic]":
        """The lines of one of its lists, from the prefetched ones where there are any."""
        return [line for line in self.lines.all() if line.kind == kind]

    @property
    def cover(self) -> Cover:
        return Cover(
            title=said(self, "title"),
            series=said(self.series, "name"),
            year=short_year(self.fiscal_year),
            colour=self.series.colour,
            url=self.get_absolute_url(),
            image=showable(self.cover_image),
            note=self.counted_cases(),
        )

    def counted_cases(self) -> Text | None:
        """55件; 55 cases. None where the number is not known."""
        if self.case_count is None:
            return None
        unit = said(self, "case_unit")
        space = "" if unit.language == "ja" else " "
        return Text(f"{self.case_count}{space}{unit.value}", unit.language)

    def search_text(self, language: str) -> str:
        parts = [said(self.series, "name", language).value, said(self, "note", language).value]
        parts += [said(line, "name", language).value for line in self.lines.all()]
        return " ".join(part for part in parts if part)

    def structured_data(self) -> dict[str, Any]:
        """A book known to have been published on a day says so instead of naming the day of our page."""
        data: dict[str, Any] = {"isPartOf": {"@type": "BookSeries", "name": said(self.series, "name").value}}
        if self.published_on.is_known:
            data["datePublished"] = self.published_on.iso()
        if pages := self.pages or self.ebook_pages:
            data["numberOfPages"] = pages
        return data


class PublicationFile(models.Model):
    """A file of the book: in our library, or elsewhere; or known by its size alone."""

    publication = models.ForeignKey(
        Publication, verbose_name=_("publication"), on_delete=models.CASCADE, related_name="files"
    )
    label = models.CharField(_("label"), max_length=80)
    megabytes = models.DecimalField(_("size in MB"), max_digits=7, decimal_places=2, null=True, blank=True)
    url = models.URLField(_("web address"), max_length=500, blank=True)
    document = models.ForeignKey(
        Document, verbose_name=_("document"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["order", "pk"]
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self) -> str:
        return said(self, "label").value

    @property
    def size(self) -> str:
        """As precisely as the source gives it: 7.4, 7.92."""
        return f"{self.megabytes.normalize():f}" if self.megabytes is not None else ""


class TopicKind(models.TextChoices):
    THEME = "theme", _("Themes")
    VIEWPOINT = "viewpoint", _("Points of view")
    FIELD = "field", _("What each case tells")
    PHASE = "phase", _("Phases")


class PublicationTopic(models.Model):
    """A line of what the book says that its cases are ordered by, in the book's own words."""

    publication = models.ForeignKey(
        Publication, verbose_name=_("publication"), on_delete=models.CASCADE, related_name="lines"
    )
    kind = models.CharField(_("list"), max_length=9, choices=TopicKind)
    name = models.CharField(_("name"), max_length=120)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["kind", "order", "pk"]
        verbose_name = _("theme of the book")
        verbose_name_plural = _("themes, points of view and phases")

    def __str__(self) -> str:
        return said(self, "name").value
