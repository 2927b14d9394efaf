"""How many events and participants there were in a year, as a source printed it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.event import Format
from portal.bilingual.text import said
from portal.places.models import Prefecture
from portal.publishing.sources import SourcesField, source_links


class YearlyFigure(models.Model):
    """`fiscal_year` null: a total over several years. Numbers that the sources disagree on are kept but not shown."""

    fiscal_year = models.PositiveSmallIntegerField(_("fiscal year"), null=True, blank=True)
    brand = models.CharField(_("name then in use"), max_length=120, blank=True)
    events = models.PositiveIntegerField(_("events"), null=True, blank=True)
    events_unit = models.CharField(_("unit of events"), max_length=20, blank=True)
    participants = models.PositiveIntegerField(_("participants"), null=True, blank=True)
    participants_unit = models.CharField(_("unit of participants"), max_length=20, blank=True)
    participants_disputed = models.BooleanField(
        _("sources disagree on the participants"), default=False, help_text=_("The number is then kept but not shown.")
    )
    format = models.CharField(_("format"), max_length=8, choices=Format, blank=True)
    note = models.TextField(_("note"), blank=True)
    sources = SourcesField(_("sources"), blank=True)
    fact_key = models.CharField(_("record key"), max_length=80, blank=True, editable=False)

    class Meta:
        ordering = [models.F("fiscal_year").asc(nulls_last=True), "pk"]
        verbose_name = _("yearly figure")
        verbose_name_plural = _("yearly figures")

    def __str__(self) -> str:
        return f"{self.fiscal_year or ''} {said(self, 'brand').value}".strip()

    @property
    def shown_participants(self) -> int | None:
        return None if self.participants_disputed else self.participants

    def source_links(self) -> list[str]:
        return source_links(self.sources)


class FigurePlace(models.Model):
    """How many of the events were in one place, or online."""

    figure = models.ForeignKey(YearlyFigure, on_delete=models.CASCADE, related_name="places")
    prefecture = models.ForeignKey(
        Prefecture, verbose_name=_("prefecture"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    label = models.CharField(
        _("in words"), max_length=60, blank=True, help_text=_("Where it is no prefecture, such as オンライン.")
    )
    events = models.PositiveIntegerField(_("events"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["order", "pk"]
        verbose_name = _("place of events")
        verbose_name_plural = _("places of events")

    def __str__(self) -> str:
        return said(self.prefecture, "name").value if self.prefecture else said(self, "label").value
