"""Calls for applications: when they open and close, to the minute in Japan, who may apply, what to send and where.

Nothing about openness is stored: open, closing soon, closed and result out are computed from the days and the clock.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.bilingual.dates import PartialDateField
from portal.bilingual.text import Text, said
from portal.japan.clock import JST
from portal.publishing import clock

CLOSING_SOON = timedelta(days=14)


class CallStatus(StrEnum):
    """Values of `status` chips; `_status.html` knows their words."""

    ANNOUNCED = "announced"
    OPEN = "open"
    CLOSING_SOON = "closing-soon"
    CLOSED = "closed"
    RESULT_OUT = "result-out"
    NONE = ""


class TakesApplications(models.Model):
    """Abstract: a call, or something that one applies for. Its translated fields stand in `TAKES_APPLICATIONS_FIELDS`."""

    opens_on = models.DateField(_("applications from"), null=True, blank=True)
    opens_time = models.TimeField(_("from (time)"), null=True, blank=True)
    closes_on = models.DateField(_("deadline"), null=True, blank=True)
    closes_time = models.TimeField(
        _("deadline (time)"),
        null=True,
        blank=True,
        help_text=_("Japan time, to the minute. Empty: until the end of the day."),
    )
    by_arrival = models.BooleanField(_("must arrive by the deadline"), default=False)
    result_on = PartialDateField(_("result announced on"))
    who_may_apply = models.TextField(_("who may apply"), blank=True)
    what_to_send = models.TextField(_("what to send"), blank=True)
    where_to_send = models.TextField(_("where to send it"), blank=True)
    apply_url = models.URLField(_("address of the form"), max_length=500, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(opens_on__isnull=True) | Q(closes_on__isnull=True) | Q(closes_on__gte=F("opens_on")),
                name="%(app_label)s_%(class)s_closes_after_opening",
                violation_error_message=_("The deadline must not come before the first day of applications."),
            ),
        ]

    @property
    def opens_at(self) -> datetime | None:
        return datetime.combine(self.opens_on, self.opens_time or time(), JST) if self.opens_on else None

    @property
    def closes_at(self) -> datetime | None:
        """The first instant at which applications are too late: the deadline's own minute still counts, a day without time counts whole."""
        if self.closes_on is None:
            return None
        if self.closes_time is None:
            return datetime.combine(self.closes_on + timedelta(days=1), time(), JST)
        return datetime.combine(self.closes_on, self.closes_time, JST) + timedelta(minutes=1)

    @property
    def has_result(self) -> bool:
        """Whether a result is public at this instant; a type that knows more (laureates listed) says so."""
        return self.result_on.start is not None and self.result_on.start <= clock.today()

    def call_status(self, at: datetime | None = None) -> CallStatus:
        at = at or clock.instant()
        opens, closes = self.opens_at, self.closes_at
        if self.has_result and (closes is None or closes <= at):
            return CallStatus.RESULT_OUT
        if closes is None:
            return CallStatus.ANNOUNCED if opens and at < opens else CallStatus.NONE
        if closes <= at:
            return CallStatus.CLOSED
        if opens is not None and at < opens:
            return CallStatus.ANNOUNCED
        return CallStatus.CLOSING_SOON if closes - at <= CLOSING_SOON else CallStatus.OPEN

    def call_moments(self) -> list[datetime]:
        """When `call_status` changes by itself."""
        found = [self.opens_at, self.closes_at]
        if self.closes_at is not None:
            found.append(self.closes_at - CLOSING_SOON)
        return [moment for moment in found if moment is not None]


TAKES_APPLICATIONS_FIELDS = ("who_may_apply", "what_to_send", "where_to_send")
#: What open data says of a call.
CALL_DATA = ("opens_on", "opens_time", "closes_on", "closes_time", "by_arrival", *TAKES_APPLICATIONS_FIELDS)


@dataclass(frozen=True)
class CallNotice:
    """One line of the page of all calls; `key` is its id there. `opens` and `closes` are days with times in Japan where known."""

    title: Text
    url: str
    section: str
    status: CallStatus
    key: str = ""
    opens_on: date | None = None
    opens_time: time | None = None
    closes_on: date | None = None
    closes_time: time | None = None
    by_arrival: bool = False
    who: Text | None = None
    what: Text | None = None
    where: Text | None = None
    apply_url: str = ""

    @classmethod
    def of(cls, call: TakesApplications, *, title: Text, url: str, section: str, key: str = "") -> "CallNotice":
        return cls(
            title=title,
            url=url,
            section=section,
            status=call.call_status(),
            key=key,
            opens_on=call.opens_on,
            opens_time=call.opens_time,
            closes_on=call.closes_on,
            closes_time=call.closes_time,
            by_arrival=call.by_arrival,
            who=said(call, "who_may_apply") or None,
            what=said(call, "what_to_send") or None,
            where=said(call, "where_to_send") or None,
            apply_url=call.apply_url,
        )
