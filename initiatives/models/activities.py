"""What the council does: exchange meetings, steering committees, meetings in the prefectures, joint seminars."""

from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from initiatives import quantities
from initiatives.models.council import Council
from initiatives.models.gathering import Gathering
from portal.bilingual.text import said
from portal.places.models import Municipality, Prefecture
from portal.publishing.publishable import Publishable, unique_slug


class MeetingKind(models.TextChoices):
    EXCHANGE_MEETING = "exchange_meeting", _("Exchange meeting")
    STEERING_COMMITTEE = "steering_committee", _("Steering committee")
    PREFECTURAL_MEETING = "prefectural_meeting", _("Prefectural meeting")
    JOINT_SEMINAR = "joint_seminar", _("Joint seminar")


class CouncilActivity(Gathering, Publishable):
    """An activity is a line of the list until somebody writes a report of it; then it has a page."""

    section = "council"
    schema_type = "Event"
    data_fields: ClassVar[tuple[str, ...]] = (
        "category",
        "place",
        "only_announced",
        "prefecture",
        "booths",
        "organisations",
        "people",
    )

    category = models.CharField(_("kind"), max_length=24, choices=MeetingKind)
    prefecture = models.ForeignKey(
        Prefecture,
        verbose_name=_("prefecture"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("For a meeting of one prefecture."),
    )
    municipalities = models.ManyToManyField(Municipality, verbose_name=_("places"), blank=True, related_name="+")
    booths = models.PositiveIntegerField(_("booths"), null=True, blank=True)
    organisations = models.PositiveIntegerField(_("organisations"), null=True, blank=True)
    people = models.PositiveIntegerField(_("people"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta(Publishable.Meta):
        verbose_name = _("council activity")
        verbose_name_plural = _("council activities")
        ordering: ClassVar[list[str]] = ["-held_on", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [*Publishable.Meta.constraints, unique_slug()]

    @property
    def has_page(self) -> bool:
        return bool(said(self, "body"))

    @property
    def anchor(self) -> str:
        return self.fact_key or self.slug

    def get_absolute_url(self) -> str:
        return super().get_absolute_url() if self.has_page else f"{reverse('initiatives:activities')}#{self.anchor}"

    def kind(self) -> str:
        return self.get_category_display()

    def prose_fields(self) -> tuple[str, ...]:
        return (*super().prose_fields(), "place", "note")

    def place_codes(self) -> set[str]:
        return set(self.municipalities.values_list("code", flat=True))

    def counts(self) -> list[str]:
        """What is known of its size, in words with units."""
        known = [
            (quantities.booths, self.booths),
            (quantities.organisations, self.organisations),
            (quantities.people, self.people),
        ]
        return [words(number) for words, number in known if number is not None]

    def search_text(self, language: str) -> str:
        return " ".join((said(self, "place", language).value, said(self, "note", language).value))

    def structured_data(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if council := Council.objects.select_related("programme").first():
            found["organizer"] = {"@type": "Organization", "name": str(council)}
        if day := self.machine_date():
            found["startDate"] = day
        if place := said(self, "place"):
            found["location"] = {"@type": "Place", "name": place.value}
        return found
