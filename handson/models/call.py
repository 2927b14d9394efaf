"""A call of a programme year: one round in which organisations are sought, chosen and supported."""

from datetime import datetime, time
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from handson.models.year import ProgrammeYear
from portal.bilingual.dates import PartialDateField
from portal.bilingual.text import Text, said
from portal.japan.clock import JST
from portal.japan.partial import PartialDate
from portal.publishing.applications import CallNotice, TakesApplications


class Call(TakesApplications):
    """`targets`: how many were chosen, counted in `targets_unit`."""

    programme_year = models.ForeignKey(
        ProgrammeYear, verbose_name=_("programme year"), on_delete=models.CASCADE, related_name="calls"
    )
    round_name = models.CharField(
        _("round"), max_length=80, blank=True, help_text=_("Only where a year has several calls, such as 第一次.")
    )
    announced_on = PartialDateField(_("announced on"))
    targets = models.PositiveIntegerField(_("number chosen"), null=True, blank=True)
    targets_unit = models.CharField(_("unit of the number"), max_length=40, blank=True)
    support_start = PartialDateField(_("support from"))
    support_end = PartialDateField(_("support until"))
    plan_start = PartialDateField(_("period of the plan from"))
    plan_end = PartialDateField(_("period of the plan until"))
    note = models.TextField(_("note"), blank=True)
    fact_key = models.CharField(_("record key"), max_length=80, blank=True, editable=False)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["order", "pk"]
        verbose_name = _("call")
        verbose_name_plural = _("calls")
        constraints: ClassVar[list[models.BaseConstraint]] = [*TakesApplications.Meta.constraints]

    def __str__(self) -> str:
        return said(self, "round_name").value or str(self.programme_year)

    @property
    def anchor(self) -> str:
        """Its id on the page of its year and on the page of all calls."""
        return self.fact_key or f"call-{self.pk}"

    @property
    def has_result(self) -> bool:
        """Also where only the number of those chosen is known, but not the day on which it came out."""
        return super().has_result or (self.targets is not None and not self.result_on.is_known)

    @property
    def takes_applications(self) -> bool:
        return bool(self.opens_on or self.closes_on)

    def counted(self) -> Text | None:
        """9自治体; 9 municipalities. None where the number is not known."""
        if self.targets is None:
            return None
        unit = said(self, "targets_unit")
        space = "" if unit.language == "ja" else " "
        return Text(f"{self.targets}{space}{unit.value}", unit.language)

    def days(self) -> list[PartialDate]:
        """Every day on which something of the call happened, in no order."""
        days = [PartialDate.of_day(day) for day in (self.opens_on, self.closes_on) if day]
        return [*days, self.announced_on, self.result_on, self.support_start]

    def call_moments(self) -> list[datetime]:
        """The result is out from the beginning of its day."""
        result = [datetime.combine(self.result_on.start, time(), JST)] if self.result_on.start else []
        return [*super().call_moments(), *result]

    def notice(self, year: ProgrammeYear) -> CallNotice:
        title, round_name = said(year, "title"), said(self, "round_name")
        if round_name:
            title = Text(f"{title.value} {round_name.value}", title.language)
        url = f"{year.get_absolute_url()}#{self.anchor}"
        return CallNotice.of(self, title=title, url=url, section=year.section, key=self.anchor)
