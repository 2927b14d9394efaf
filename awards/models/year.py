"""The award of a fiscal year with its call, counts and ceremony."""

from datetime import datetime
from typing import Any, ClassVar

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from awards.models.laureate import SHOWN_WITH, Laureate
from portal.bilingual.dates import PartialDateField
from portal.bilingual.text import said
from portal.japan.clock import JST
from portal.japan.partial import PartialDate, Precision
from portal.publishing.applications import CALL_DATA, CallNotice, TakesApplications
from portal.publishing.publishable import Publishable, unique_slug


class AwardYear(TakesApplications, Publishable):
    """Its address is the number of the fiscal year. The day on which the laureates were announced is `result_on`."""

    section = "awards"
    data_fields: ClassVar[tuple[str, ...]] = (
        "award_name",
        "entries",
        "entries_unit",
        "laureates_total",
        "laureates_unit",
        "ceremony",
        "ceremony_place",
        "with_event",
        *CALL_DATA,
    )

    fiscal_year = models.PositiveSmallIntegerField(
        _("fiscal year"),
        help_text=_("The year in which it begins, such as 2026. The award of FY2026 is handed over in February 2027."),
    )
    award_name = models.CharField(_("name of the award in that year"), max_length=120, blank=True)
    entries = models.PositiveIntegerField(_("entries"), null=True, blank=True)
    entries_unit = models.CharField(_("unit of entries"), max_length=20, blank=True)
    laureates_total = models.PositiveIntegerField(
        _("laureates"),
        null=True,
        blank=True,
        help_text=_("How many there were, also where not all of them are listed here."),
    )
    laureates_unit = models.CharField(_("unit of laureates"), max_length=20, blank=True)
    ceremony = PartialDateField(_("ceremony"))
    ceremony_start = models.TimeField(_("ceremony from"), null=True, blank=True)
    ceremony_end = models.TimeField(_("ceremony until"), null=True, blank=True)
    ceremony_place = models.CharField(_("place of the ceremony"), max_length=200, blank=True)
    with_event = models.CharField(_("held together with"), max_length=200, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta(Publishable.Meta):
        verbose_name = _("award year")
        verbose_name_plural = _("award years")
        ordering: ClassVar[Any] = ["-fiscal_year"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Publishable.Meta.constraints,
            *TakesApplications.Meta.constraints,
            unique_slug(),
            models.UniqueConstraint(
                fields=["fiscal_year"],
                condition=Q(replaces__isnull=True),
                name="awards_awardyear_one_a_year",
                violation_error_message=_("This fiscal year already has its award."),
            ),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = str(self.fiscal_year)
        if (fields := kwargs.get("update_fields")) is not None and "fiscal_year" in fields:
            kwargs["update_fields"] = {*fields, "slug"}
        super().save(*args, **kwargs)

    @cached_property
    def listed(self) -> list[Laureate]:
        """The published laureates in the order in which they are read out; prefetched with `to_attr="public_laureates"`, or one query."""
        rows = getattr(self, "public_laureates", None)
        if rows is None:
            rows = self.laureates.published().select_related(*SHOWN_WITH)  # type: ignore[attr-defined]
        return sorted(rows, key=Laureate.rank)

    @property
    def some_are_missing(self) -> bool:
        """Whether there were more laureates than the sources name."""
        return bool(self.listed) and self.laureates_total is not None and len(self.listed) < self.laureates_total

    @property
    def has_result(self) -> bool:
        return super().has_result or self.lists_any

    @cached_property
    def lists_any(self) -> bool:
        """Of many years, of which nothing more is asked, it is annotated."""
        return bool(self.listed)

    @property
    def ceremony_starts_at(self) -> datetime | None:
        return self._on_the_day(self.ceremony_start)

    @property
    def ceremony_ends_at(self) -> datetime | None:
        return self._on_the_day(self.ceremony_end)

    def _on_the_day(self, at: Any) -> datetime | None:
        day = self.ceremony.start if self.ceremony.precision is Precision.DAY else None
        return datetime.combine(day, at, JST) if day and at else None

    def date(self) -> PartialDate:
        """Of the announcement, else of the ceremony, else of the first day of the call."""
        dates = [
            self.result_on,
            self.ceremony,
            PartialDate.of_day(self.opens_on) if self.opens_on else PartialDate.unknown(),
        ]
        return next((found for found in dates if found.is_known), PartialDate.unknown())

    def fiscal_year_number(self) -> int | None:
        return self.fiscal_year

    def status(self) -> str:
        return str(self.call_status())

    def moments(self) -> list[datetime]:
        result = self.result_on.start
        announced = [datetime.combine(result, datetime.min.time(), JST)] if result else []
        return [*self.call_moments(), *announced]

    def kind(self) -> str:
        return gettext("Award")

    def prose_fields(self) -> tuple[str, ...]:
        return (*super().prose_fields(), "note")

    def search_text(self, language: str) -> str:
        words = [said(self, name, language).value for name in ("award_name", "ceremony_place", "with_event", "note")]
        return " ".join(word for word in words if word)

    @classmethod
    def call_notices(cls) -> list[CallNotice]:
        laureates = Laureate.objects.published().filter(award_year=OuterRef("pk"))
        years = cls.objects.published().exclude(opens_on=None, closes_on=None).annotate(lists_any=Exists(laureates))
        return [
            CallNotice.of(
                year, title=said(year, "title"), url=year.get_absolute_url(), section=cls.section, key=year.fact_key
            )
            for year in years
        ]


class AwardCount(models.Model):
    """A part of the entries or of the laureates of a year: those of one division."""

    class What(models.TextChoices):
        ENTRIES = "entries", _("Entries")
        LAUREATES = "laureates", _("Laureates")

    award_year = models.ForeignKey(AwardYear, on_delete=models.CASCADE, related_name="counts")
    what = models.CharField(_("of what"), max_length=10, choices=What)
    label = models.CharField(_("division"), max_length=120)
    number = models.PositiveIntegerField(_("number"))
    unit = models.CharField(_("unit"), max_length=20, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["what", "order", "pk"]
        verbose_name = _("count by division")
        verbose_name_plural = _("counts by division")

    def __str__(self) -> str:
        return f"{said(self, 'label').value} {self.number}"
