"""Matching sessions, where companies of the affected areas meet companies that can help, and the figures over the years."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from initiatives import quantities
from initiatives.models.gathering import Gathering
from initiatives.quantities import Number
from portal.bilingual.dates import PartialDateField
from portal.bilingual.text import Text, said
from portal.japan.clock import JST, iso_moment
from portal.places.models import Municipality, Prefecture
from portal.publishing.publishable import Publishable, unique_slug
from portal.publishing.sources import SourcesField


class Format(models.TextChoices):
    ON_SITE = "on-site", _("On site")
    ONLINE = "online", _("Online")
    HYBRID = "hybrid", _("On site and online")


#: schema.org's own names.
ATTENDANCE = {
    Format.ON_SITE: "https://schema.org/OfflineEventAttendanceMode",
    Format.ONLINE: "https://schema.org/OnlineEventAttendanceMode",
    Format.HYBRID: "https://schema.org/MixedEventAttendanceMode",
}


class MatchingSession(Gathering, Publishable):
    section = "initiatives"
    schema_type = "Event"
    data_fields: ClassVar[tuple[str, ...]] = (
        "session_no",
        "date_is_of_report",
        "start_time",
        "end_time",
        "place",
        "format",
        "prefecture",
        "local_companies",
        "supporting_companies",
        "rounds",
        "round_minutes",
    )

    session_no = models.PositiveSmallIntegerField(
        _("number of the session"), null=True, blank=True, help_text=_("Empty where the sources do not say.")
    )
    date_is_of_report = models.BooleanField(
        _("the date is the report's"),
        default=False,
        help_text=_("Tick where only the day of the report is known, not that of the session."),
    )
    start_time = models.TimeField(pgettext_lazy("time", "from"), null=True, blank=True)
    end_time = models.TimeField(pgettext_lazy("time", "until"), null=True, blank=True)
    format = models.CharField(_("format"), max_length=8, choices=Format, blank=True)
    prefecture = models.ForeignKey(
        Prefecture, verbose_name=_("prefecture"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    municipalities = models.ManyToManyField(
        Municipality, verbose_name=_("municipalities"), blank=True, related_name="+"
    )
    local_companies = models.PositiveSmallIntegerField(_("local companies"), null=True, blank=True)
    supporting_companies = models.PositiveSmallIntegerField(_("supporting companies"), null=True, blank=True)
    rounds = models.PositiveSmallIntegerField(_("rounds of talks"), null=True, blank=True)
    round_minutes = models.PositiveSmallIntegerField(_("minutes of a round"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta(Publishable.Meta):
        verbose_name = _("matching session")
        verbose_name_plural = _("matching sessions")
        ordering: ClassVar[list[str]] = ["-held_on", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Publishable.Meta.constraints,
            unique_slug(),
            models.CheckConstraint(
                condition=Q(start_time__isnull=True) | Q(end_time__isnull=True) | Q(end_time__gt=F("start_time")),
                name="matching_session_ends_after_start",
                violation_error_message=_("The end must be later than the beginning."),
            ),
        ]

    def prose_fields(self) -> tuple[str, ...]:
        return (*super().prose_fields(), "place", "note")

    def place_codes(self) -> set[str]:
        return set(self.municipalities.values_list("code", flat=True))

    def counts(self) -> list[str]:
        known = [
            (quantities.local_companies, self.local_companies),
            (quantities.supporting_companies, self.supporting_companies),
        ]
        return [words(number) for words, number in known if number is not None]

    def numbers(self) -> list[Number]:
        counted = ((_("Local companies"), self.local_companies), (_("Supporting companies"), self.supporting_companies))
        return [
            Number.of(str(label), count, quantities.companies(count)) for label, count in counted if count is not None
        ]

    def kind(self) -> str:
        return gettext("Matching session")

    def search_text(self, language: str) -> str:
        sectors = [said(sector, "name", language).value for sector in self.sectors.all()]
        return " ".join((said(self, "place", language).value, said(self, "note", language).value, *sectors))

    def start(self) -> datetime | None:
        """None unless day and time of the session itself are known."""
        day = self.held_on.start if self.machine_date() and not self.date_is_of_report else None
        return datetime.combine(day, self.start_time, JST) if day and self.start_time else None

    def end(self) -> datetime | None:
        start = self.start()
        return datetime.combine(start.date(), self.end_time, JST) if start and self.end_time else None

    def structured_data(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        start, end = self.start(), self.end()
        if start:
            found["startDate"] = iso_moment(start)
        elif self.machine_date() and not self.date_is_of_report:
            found["startDate"] = self.machine_date()
        if end:
            found["endDate"] = iso_moment(end)
        if self.format:
            found["eventAttendanceMode"] = ATTENDANCE[Format(self.format)]
        if self.format != Format.ONLINE and (place := said(self, "place")):
            found["location"] = {"@type": "Place", "name": place.value}
        return found


class SessionSector(models.Model):
    """A line of business that the local companies of a session were in."""

    session = models.ForeignKey(
        MatchingSession, verbose_name=_("session"), on_delete=models.CASCADE, related_name="sectors"
    )
    name = models.CharField(_("line of business"), max_length=120)
    companies = models.PositiveSmallIntegerField(_("companies"), null=True, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["order", "pk"]
        verbose_name = _("line of business")
        verbose_name_plural = _("lines of business")

    def __str__(self) -> str:
        return said(self, "name").value

    def words(self) -> str:
        """How many of the companies were in it; "" where that is not known."""
        return quantities.companies(self.companies) if self.companies is not None else ""


class MatchingFigure(models.Model):
    """What one source gives as the total through a fiscal year. Sources are never merged, and no difference is computed from them."""

    #: Column → what is counted, and the number with its unit in words.
    COUNTED: ClassVar[dict[str, tuple[Any, Callable[[int], str]]]] = {
        "sessions": (_("Sessions"), quantities.sessions),
        "local_companies": (_("Local companies"), quantities.companies),
        "supporting_companies": (_("Supporting companies"), quantities.companies),
        "matches": (_("Matches"), quantities.matches),
        "proposals_over": (_("Proposals: more than"), quantities.proposals_over),
    }

    through_fiscal_year = models.PositiveSmallIntegerField(_("through fiscal year"))
    sessions = models.PositiveIntegerField(_("sessions"), null=True, blank=True)
    local_companies = models.PositiveIntegerField(_("local companies"), null=True, blank=True)
    supporting_companies = models.PositiveIntegerField(_("supporting companies"), null=True, blank=True)
    matches = models.PositiveIntegerField(_("matches"), null=True, blank=True)
    proposals_over = models.PositiveIntegerField(_("proposals: more than"), null=True, blank=True)
    source = models.URLField(_("source"), max_length=500)

    class Meta:
        ordering: ClassVar[list[str]] = ["-through_fiscal_year", "pk"]
        verbose_name = _("total through a fiscal year")
        verbose_name_plural = _("totals through fiscal years")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["through_fiscal_year", "source"],
                name="matching_figure_once_a_source",
                violation_error_message=_("This source has already been entered for this fiscal year."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.through_fiscal_year}: {self.source}"

    @property
    def source_links(self) -> list[str]:
        return [self.source] if self.source else []

    @property
    def anchor(self) -> str:
        """2023-sessions: the year and the first thing that this source counts, since one year may have several sources."""
        counted = next((name for name in self.COUNTED if getattr(self, name) is not None), "figures")
        return f"{self.through_fiscal_year}-{counted.replace('_', '-')}"

    def numbers(self) -> list[Number]:
        """What this source gives."""
        known = ((label, getattr(self, name), words) for name, (label, words) in self.COUNTED.items())
        return [Number.of(str(label), count, words(count)) for label, count, words in known if count is not None]


class MatchingReportMeeting(models.Model):
    """A meeting at which the results so far were reported."""

    held_on = PartialDateField(_("date"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    places_so_far = models.TextField(_("places of the sessions so far"), blank=True, help_text=_("One a line."))
    source = models.URLField(_("source"), max_length=500)

    class Meta:
        ordering: ClassVar[list[str]] = ["-held_on"]
        verbose_name = _("report meeting")
        verbose_name_plural = _("report meetings")

    def __str__(self) -> str:
        return self.held_on.iso()

    @property
    def source_links(self) -> list[str]:
        return [self.source] if self.source else []

    def places_words(self) -> Text:
        """The places as one list in words."""
        words = said(self, "places_so_far")
        return Text(("、" if words.language == "ja" else ", ").join(words.value.splitlines()), words.language)


class MatchingRemark(models.Model):
    """A remark on the sessions as a whole, such as how they have been held since a year, or a result."""

    text = models.TextField(_("text"))
    sources = SourcesField(_("sources"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["order", "pk"]
        verbose_name = _("remark on the matching")
        verbose_name_plural = _("remarks on the matching")

    def __str__(self) -> str:
        return said(self, "text").value[:60]
