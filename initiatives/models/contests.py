"""The business contest year by year, and the model projects that were chosen."""

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from initiatives import quantities
from portal.bilingual.dates import PartialDateField
from portal.bilingual.text import said
from portal.japan.partial import PartialDate
from portal.places.models import Municipality, Prefecture
from portal.publishing.applications import CALL_DATA, CallNotice, TakesApplications
from portal.publishing.publishable import Publishable, unique_slug
from portal.publishing.sources import SourcesField


class BusinessContest(TakesApplications, Publishable):
    """A contest of one year: a part of the contests' page. Its call also stands on the page of all calls."""

    section = "council"
    has_page = False
    data_fields: ClassVar[tuple[str, ...]] = (
        "year",
        "edition",
        "entries",
        "laureates",
        "grand_prize",
        "grand_prize_prefecture",
        "grand_prize_municipality",
        "activity_municipality",
        "grand_prizes",
        "excellence_prizes",
        "awarded",
        "awarded_place",
        *CALL_DATA,
    )

    year = models.PositiveSmallIntegerField(_("year"))
    edition = models.PositiveSmallIntegerField(
        _("edition"), null=True, blank=True, help_text=_("5 for the fifth contest.")
    )
    entries = models.PositiveIntegerField(_("entries"), null=True, blank=True)
    laureates = models.PositiveIntegerField(_("laureates"), null=True, blank=True)
    grand_prize = models.CharField(_("grand prize"), max_length=200, blank=True)
    grand_prize_prefecture = models.ForeignKey(
        Prefecture,
        verbose_name=_("prefecture of the winner"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    grand_prize_municipality = models.ForeignKey(
        Municipality,
        verbose_name=_("seat of the winner"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    activity_municipality = models.ForeignKey(
        Municipality,
        verbose_name=_("where the winner is active"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    grand_prizes = models.PositiveSmallIntegerField(_("number of grand prizes"), null=True, blank=True)
    excellence_prizes = models.PositiveSmallIntegerField(_("number of excellence prizes"), null=True, blank=True)
    awarded = PartialDateField(_("prizes given on"))
    awarded_place = models.CharField(_("prizes given at"), max_length=200, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta(Publishable.Meta):
        verbose_name = _("business contest")
        verbose_name_plural = _("business contests")
        ordering: ClassVar[list[str]] = ["-year"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Publishable.Meta.constraints,
            *TakesApplications.Meta.constraints,
            unique_slug(),
            models.UniqueConstraint(
                fields=["year"],
                condition=models.Q(replaces__isnull=True),
                name="business_contest_one_a_year",
                violation_error_message=_("The contest of this year has already been entered."),
            ),
        ]

    @property
    def anchor(self) -> str:
        return str(self.year)

    def get_absolute_url(self) -> str:
        return f"{reverse('initiatives:contests')}#{self.anchor}"

    def date(self) -> PartialDate:
        """The day of the prizes, else that of the result, else the year alone."""
        return next((day for day in (self.awarded, self.result_on) if day.is_known), PartialDate.parse(str(self.year)))

    def kind(self) -> str:
        return gettext("Business contest")

    def status(self) -> str:
        return self.call_status() if self.closes_on else ""

    def moments(self) -> list[datetime]:
        return self.call_moments()

    def prose_fields(self) -> tuple[str, ...]:
        return (*super().prose_fields(), "awarded_place", "note")

    def place_codes(self) -> set[str]:
        return {code for code in (self.grand_prize_municipality_id, self.activity_municipality_id) if code}

    def search_text(self, language: str) -> str:
        return " ".join((said(self, "grand_prize", language).value, said(self, "note", language).value))

    @classmethod
    def call_notices(cls) -> list[CallNotice]:
        return [
            CallNotice.of(
                contest,
                title=said(contest, "title"),
                url=contest.get_absolute_url(),
                section=cls.section,
                key=f"contest-{contest.anchor}",
            )
            for contest in cls.objects.published().exclude(closes_on=None)
        ]


class ContestDivision(models.Model):
    contest = models.ForeignKey(
        BusinessContest, verbose_name=_("contest"), on_delete=models.CASCADE, related_name="divisions"
    )
    name = models.CharField(_("name"), max_length=120)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["order", "pk"]
        verbose_name = _("division")
        verbose_name_plural = _("divisions")

    def __str__(self) -> str:
        return said(self, "name").value


class LeadingModelProject(models.Model):
    """How many projects applied and how many were selected in a fiscal year."""

    fiscal_year = models.PositiveSmallIntegerField(_("fiscal year"), unique=True)
    applications = models.PositiveIntegerField(_("applications"), null=True, blank=True)
    applications_are_at_least = models.BooleanField(
        _("at least"), default=False, help_text=_("The source says “over” or “at least”.")
    )
    selected = models.PositiveIntegerField(_("selected projects"), null=True, blank=True)
    announced = PartialDateField(_("result announced on"))
    sources = SourcesField(_("sources"), blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-fiscal_year"]
        verbose_name = _("year of model projects")
        verbose_name_plural = _("years of model projects")

    def __str__(self) -> str:
        return str(self.fiscal_year)

    @property
    def applications_words(self) -> str:
        if self.applications is None:
            return "—"
        words = quantities.applications(self.applications)
        return gettext("at least %(number)s") % {"number": words} if self.applications_are_at_least else words

    @property
    def selected_words(self) -> str:
        return "—" if self.selected is None else quantities.projects(self.selected)
