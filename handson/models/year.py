"""A programme in one fiscal year, and the lists that belong to it: steps, menu, kinds of support offered.

When and how one applies stands with its calls, in `call.py`.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.bilingual.dates import PartialDateField
from portal.bilingual.text import Text, said
from portal.japan.fiscal import fiscal_year_bounds
from portal.japan.partial import PartialDate
from portal.publishing.applications import CallNotice, CallStatus
from portal.publishing.card import Card
from portal.publishing.publishable import Publishable, unique_slug
from portal.publishing.structured_data import publisher
from portal.topics.models import Programme

#: Programmes of hands-on support are those whose key begins so; the rest of the key is their address.
PREFIX = "handson-"

#: Which status stands for a year with several calls: the one that a visitor can still act on.
MOST_TELLING = (
    CallStatus.CLOSING_SOON,
    CallStatus.OPEN,
    CallStatus.ANNOUNCED,
    CallStatus.RESULT_OUT,
    CallStatus.CLOSED,
    CallStatus.NONE,
)


class ProgrammeYear(Publishable):
    """What holds for the whole year, whichever call an organisation came in by."""

    section = "handson"
    schema_type = "GovernmentService"
    address: ClassVar[dict[str, str]] = {"programme": "programme__slug"}
    data_fields: ClassVar[tuple[str, ...]] = (
        "programme",
        "area",
        "support_months_max",
        "cost_note",
        "secretariat",
        "results_session_on",
    )

    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        on_delete=models.PROTECT,
        related_name="handson_years",
        limit_choices_to={"slug__startswith": PREFIX},
    )
    fiscal_year = models.PositiveSmallIntegerField(
        _("fiscal year"), help_text=_("The year in which it begins, such as 2026.")
    )
    area = models.CharField(_("area"), max_length=200, blank=True, help_text=_("Where the supported work must be."))
    support_months_max = models.PositiveSmallIntegerField(_("months of support at most"), null=True, blank=True)
    cost_note = models.TextField(_("cost"), blank=True, help_text=_("What the support costs, and who bears it."))
    support_note = models.TextField(_("length and cost of support"), blank=True)
    secretariat = models.CharField(_("secretariat"), max_length=200, blank=True)
    results_session_on = PartialDateField(_("session on results"))

    class Meta(Publishable.Meta):
        verbose_name = _("programme year")
        verbose_name_plural = _("programme years")
        ordering: ClassVar[Any] = ["-fiscal_year", "programme__order", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Publishable.Meta.constraints,
            unique_slug("programme"),
            models.UniqueConstraint(
                fields=["programme", "fiscal_year"],
                condition=Q(replaces__isnull=True),
                name="%(app_label)s_%(class)s_once_a_year",
                violation_error_message=_(
                    "This programme already has a page for that year. A further call is added there."
                ),
            ),
        ]

    def call_list(self) -> list[Any]:
        """Its calls in their order, from the prefetched ones where there are any."""
        return list(self.calls.all()) if self.pk else []

    def items(self, kind: str) -> list["SupportItem"]:
        return [item for item in self.support_items.all() if item.kind == kind] if self.pk else []

    @property
    def steps(self) -> list["SupportItem"]:
        return self.items(ItemKind.STEP)

    @property
    def menu(self) -> list["SupportItem"]:
        return self.items(ItemKind.MENU)

    @property
    def kinds(self) -> list["SupportItem"]:
        return self.items(ItemKind.KIND)

    def programme_url(self) -> str:
        return reverse("handson:programme", args=[self.programme.slug])

    def name(self) -> Text:
        """The programme's name in that year; what is said where none is on record is the name of today."""
        first_day, last_day = fiscal_year_bounds(self.fiscal_year)
        return self.programme.name_on(last_day) or self.programme.name_on(first_day) or self.programme.name_on(None)

    # What the item says of itself

    def kind(self) -> str:
        return gettext("Hands-on support")

    def date(self) -> PartialDate:
        """The first day that is known of any of its calls."""
        known = [day for call in self.call_list() for day in call.days() if day.is_known]
        return min(known, default=PartialDate.unknown())

    def fiscal_year_number(self) -> int | None:
        return self.fiscal_year

    def status(self) -> str:
        found = [call.call_status() for call in self.call_list()]
        return min(found, key=MOST_TELLING.index, default=CallStatus.NONE).value

    def moments(self) -> list[datetime]:
        return [moment for call in self.call_list() for moment in call.call_moments()]

    def prose_fields(self) -> tuple[str, ...]:
        return (*super().prose_fields(), "area", "cost_note", "support_note")

    def search_text(self, language: str) -> str:
        parts = [said(self, name, language).value for name in ("area", "cost_note", "support_note", "secretariat")]
        parts += [said(item, "text", language).value for item in self.support_items.all()]
        parts += [said(call, "note", language).value for call in self.call_list()]
        return " ".join(part for part in parts if part)

    def card(self) -> Card:
        """Without a day: a year is told by its title."""
        return replace(super().card(), date=PartialDate.unknown())

    def structured_data(self) -> dict[str, Any]:
        data: dict[str, Any] = {"provider": publisher(), "serviceType": said(self.programme, "summary").value}
        if area := said(self, "area"):
            data["areaServed"] = area.value
        return {name: value for name, value in data.items() if value}

    @classmethod
    def call_notices(cls) -> list[CallNotice]:
        """Calls with a first or a last day of application; the others tell an applicant nothing."""
        calls: Any = cls._meta.get_field("calls").related_model  # it knows this file, not the other way round
        dated = calls.objects.filter(programme_year__in=cls.objects.published()).exclude(opens_on=None, closes_on=None)
        return [call.notice(call.programme_year) for call in dated.select_related("programme_year__programme")]


class ItemKind(models.TextChoices):
    STEP = "step", _("Step")
    MENU = "menu", _("What is offered")
    KIND = "kind", _("Kind of support")


class SupportItem(models.Model):
    """A line of one of the year's lists."""

    programme_year = models.ForeignKey(
        ProgrammeYear, verbose_name=_("programme year"), on_delete=models.CASCADE, related_name="support_items"
    )
    kind = models.CharField(_("list"), max_length=4, choices=ItemKind)
    text = models.CharField(_("text"), max_length=200)
    detail = models.TextField(
        _("more about it"), blank=True, help_text=_("Of a step: who acts, when, and the document that is needed.")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["kind", "order", "pk"]
        verbose_name = _("line of a list")
        verbose_name_plural = _("steps, offers and kinds of support")

    def __str__(self) -> str:
        return said(self, "text").value

    def words(self) -> Text:
        return said(self, "text")
