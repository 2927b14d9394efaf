"""An event: when, where and how, how to take part, and what came of it. Its venues, programme and speakers stand in `parts`."""

from dataclasses import replace
from datetime import date as day_of_calendar
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.models.queries import EventQuerySet
from events.models.series import Series
from events.open_data import DATA_FIELDS, venue_columns
from events.schema_org import event_data
from portal.bilingual.dates import PartialDateField
from portal.bilingual.prose import ProseField
from portal.bilingual.text import Text, active_language, said
from portal.japan.clock import JST
from portal.japan.partial import PartialDate, Precision
from portal.places.models import Municipality, Prefecture
from portal.publishing import clock
from portal.publishing.applications import CallNotice, CallStatus, TakesApplications
from portal.publishing.card import Card
from portal.publishing.column import Column
from portal.publishing.generation import kept
from portal.publishing.publishable import Publishable, unique_slug
from portal.topics.models import Topic

if TYPE_CHECKING:
    from events.models.parts import Venue


class Format(models.TextChoices):
    ON_SITE = "on-site", _("On site")
    ONLINE = "online", _("Online")
    HYBRID = "hybrid", _("On site and online")


class Arrangement(models.TextChoices):
    """What the organiser decided; whether the event lies ahead is asked of the clock."""

    SCHEDULED = "scheduled", _("As scheduled")
    MOVED_ONLINE = "moved-online", _("Moved online")
    POSTPONED = "postponed", _("Postponed")
    CANCELLED = "cancelled", _("Cancelled")


def end_of(last_day: day_of_calendar | None, end_time: time | None) -> datetime | None:
    """From when on an event is past: its end or, where no time is known, the end of its last day. None for an undated one."""
    if last_day is None:
        return None
    return (
        datetime.combine(last_day, end_time, JST)
        if end_time
        else datetime.combine(last_day + timedelta(days=1), time(), JST)
    )


class Event(TakesApplications, Publishable):
    """`sequence` counts the changes that a calendar must hear of, as RFC 5545 has it."""

    section = "events"
    schema_type = "Event"
    #: A change of any of these is news to somebody's calendar.
    calendar_fields: ClassVar[tuple[str, ...]] = (
        "starts",
        "ends",
        "start_time",
        "end_time",
        "arrangement",
        "format",
        "online_url",
    )
    data_fields = DATA_FIELDS

    series = models.ForeignKey(
        Series, verbose_name=_("series"), null=True, blank=True, on_delete=models.PROTECT, related_name="events"
    )
    edition = models.PositiveSmallIntegerField(
        _("edition"), null=True, blank=True, help_text=_("Its number in the series.")
    )
    fiscal_year = models.PositiveSmallIntegerField(
        _("fiscal year"),
        null=True,
        blank=True,
        help_text=_("The year in which it begins, such as 2026. Empty: taken from the date."),
    )
    starts = PartialDateField(_("first day"))
    ends = PartialDateField(_("last day"))
    start_time = models.TimeField(_("start"), null=True, blank=True, help_text=_("Japan time."))
    end_time = models.TimeField(_("end"), null=True, blank=True, help_text=_("Japan time, on the last day."))
    doors_open = models.TimeField(_("doors open"), null=True, blank=True)
    format = models.CharField(
        _("format"), max_length=8, choices=Format, blank=True, help_text=_("Empty where it is not known.")
    )
    arrangement = models.CharField(_("arrangement"), max_length=12, choices=Arrangement, default=Arrangement.SCHEDULED)
    sequence = models.PositiveIntegerField(_("number of changes"), default=0, editable=False)
    took_place = models.BooleanField(
        _("took place"),
        default=False,
        help_text=_("Tick when it is known to have been held. What was only announced never reads as held."),
    )
    is_full = models.BooleanField(_("fully booked"), default=False)
    capacity = models.PositiveIntegerField(_("seats"), null=True, blank=True)
    capacity_unit = models.CharField(_("unit of seats"), max_length=20, blank=True)
    fee = models.PositiveIntegerField(
        _("fee"), null=True, blank=True, help_text=_("In yen; 0 where it is free, empty where it is not known.")
    )
    organiser = models.CharField(_("organiser"), max_length=200, blank=True)
    municipalities = models.ManyToManyField(
        Municipality, verbose_name=_("municipalities it is about"), blank=True, related_name="+"
    )
    prefectures = models.ManyToManyField(
        Prefecture, verbose_name=_("prefectures it is about"), blank=True, related_name="+"
    )
    area = models.CharField(
        _("area it is about"),
        max_length=120,
        blank=True,
        help_text=_("In words, such as 東北全域, beside or in place of the places above."),
    )
    online_url = models.URLField(_("address for joining online"), max_length=500, blank=True)
    join_note = models.TextField(_("how to join"), blank=True)
    access = models.TextField(
        _("access and support"),
        blank=True,
        help_text=_("The way there; sign language, captions, step-free entry, whom to ask."),
    )
    report = ProseField(_("report"), blank=True, help_text=_("Afterwards: what happened and what came of it."))
    note = models.TextField(_("note"), blank=True)
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), blank=True, related_name="+")

    objects = EventQuerySet.as_manager()  # type: ignore[misc]

    class Meta(Publishable.Meta):
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering: ClassVar[Any] = ["-starts", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Publishable.Meta.constraints,
            *TakesApplications.Meta.constraints,
            unique_slug(),
            models.CheckConstraint(
                condition=Q(ends="") | ~Q(starts=""),
                name="%(app_label)s_%(class)s_ends_only_if_it_starts",
                violation_error_message=_("Give the first day as well as the last."),
            ),
            models.CheckConstraint(
                condition=Q(ends="") | Q(ends__gte=F("starts")),
                name="%(app_label)s_%(class)s_ends_after_start",
                violation_error_message=_("The last day must not come before the first."),
            ),
        ]

    # Time

    @property
    def last_day(self) -> day_of_calendar | None:
        return (self.ends if self.ends.is_known else self.starts).end

    @property
    def starts_at(self) -> datetime | None:
        """None where the day or the time of day is not known."""
        if self.starts.precision is not Precision.DAY or self.start_time is None:
            return None
        return datetime.combine(self.starts.start, self.start_time, JST)  # type: ignore[arg-type]

    @property
    def ends_at(self) -> datetime | None:
        if self.end_time is None or self.last_day is None or self.starts.precision is not Precision.DAY:
            return None
        return datetime.combine(self.last_day, self.end_time, JST)

    @property
    def over_at(self) -> datetime | None:
        return end_of(self.last_day, self.end_time)

    @property
    def is_over(self) -> bool:
        """Undated events of the record are past; one that is still to be dated is postponed."""
        return self.over_at is None or self.over_at <= clock.instant()

    @property
    def is_off(self) -> bool:
        return self.arrangement in (Arrangement.CANCELLED, Arrangement.POSTPONED)

    @property
    def is_moved_online(self) -> bool:
        """Its halls are then for the record only: nobody is to go there."""
        return self.arrangement == Arrangement.MOVED_ONLINE

    @property
    def takes_applications_now(self) -> bool:
        return not self.is_off and not self.is_full and self.call_status() in (CallStatus.OPEN, CallStatus.CLOSING_SOON)

    # What the law, lists and the catalogue ask

    def save(self, *args: Any, **kwargs: Any) -> None:
        before: Any = Event._default_manager.filter(pk=self.pk).first() if self.pk else None
        if before is not None and any(getattr(before, name) != getattr(self, name) for name in self.calendar_fields):
            self.sequence = before.sequence + 1
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, "sequence"}
        super().save(*args, **kwargs)

    def date(self) -> PartialDate:
        return self.starts

    def fiscal_year_number(self) -> int | None:
        return self.fiscal_year or self.starts.fiscal_year

    def status(self) -> str:
        """What the organiser decided, then what happened, then whether one may still apply."""
        if self.is_off:
            return str(self.arrangement)
        if self.is_over:
            return "held" if self.took_place or said(self, "report") else ""
        if self.is_moved_online:
            return str(self.arrangement)
        if self.is_full:
            return "full"
        return str(self.call_status()) or "scheduled"

    def moments(self) -> list[datetime]:
        own = [moment for moment in (self.starts_at, self.over_at) if moment is not None]
        return [*own, *self.call_moments()]

    def kind(self) -> str:
        return gettext("Event")

    def prose_fields(self) -> tuple[str, ...]:
        return (*super().prose_fields(), "note", "report", "join_note", "access")

    def place_codes(self) -> set[str]:
        own = self.venues.exclude(municipality=None).values_list("municipality_id", flat=True)
        return {*own, *self.municipalities.values_list("code", flat=True)}

    def topic_ids(self) -> set[int]:
        """Those that staff chose, else those that the rule table finds in the words."""
        return set(self.topics.values_list("pk", flat=True)) or Topic.ids_for(self.title_ja, self.note_ja)  # type: ignore[attr-defined]

    @cached_property
    def first_venue(self) -> "Venue | None":
        """From the prefetched ones or with a query; a list that already knows it sets it."""
        return next(iter(self.venues.all()), None)

    def place_text(self) -> Text:
        """Where it takes place, in a line; the words for an online event without a venue come from its format."""
        online = Text(gettext("Online"), active_language())
        if self.is_moved_online:
            return online
        found = self.first_venue.in_a_line() if self.first_venue else Text("", "ja")
        return online if not found and self.format == Format.ONLINE else found

    def places_text(self) -> Text:
        """All of where it takes place, in a line with addresses, for programs that look a place up on a map."""
        lines = [line for venue in self.venues.all() if (line := venue.with_address())]
        if self.is_moved_online or not lines:
            return self.place_text()
        return Text("; ".join(line.value for line in lines), lines[0].language)

    def card(self) -> Card:
        """With the place where there is no summary."""
        card = super().card()
        return card if card.summary else replace(card, summary=self.place_text() or None)

    def search_text(self, language: str) -> str:
        words = [said(self, name, language).value for name in ("organiser", "area", "note")]
        words += [said(self.series, "name", language).value] if self.series else []
        words += [said(row, "name", language).value for row in (*self.venues.all(), *self.speakers.all())]
        words += [said(row, "title", language).value for row in self.programme_items.all()]
        return " ".join(word for word in words if word)

    def structured_data(self) -> dict[str, Any]:
        return event_data(self)

    @classmethod
    def data_columns(cls) -> tuple[Column, ...]:
        return venue_columns()

    @classmethod
    def call_notices(cls) -> list[CallNotice]:
        """Of events that still lie ahead: a past event's call is over with it."""
        return [
            CallNotice.of(
                event, title=said(event, "title"), url=event.get_absolute_url(), section=cls.section, key=event.fact_key
            )
            for event in cls.ahead()
            if event.opens_on or event.closes_on
        ]

    @classmethod
    def ahead(cls) -> list["Event"]:
        """All that still lie ahead, the next one first: kept, since calls and events stand on the same pages."""
        return kept("events ahead", lambda: list(cls.objects.published().upcoming().with_venues()))
