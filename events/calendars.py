"""Events as iCalendar (RFC 5545, with the names, colours and conference links of RFC 7986): one event, a series, or all.

Only what has a day is in a calendar: an event known to the month would stand on a day that nobody knows. A cancelled event stays, as cancelled,
so that the calendar that once took it hears of it.
"""

from collections.abc import Iterable
from datetime import UTC, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, vDuration, vText
from icalendar import Event as Component

from events.models import Event, Series
from events.models.event import Arrangement
from portal.bilingual.prose import plain
from portal.bilingual.text import Text, active_language, said
from portal.japan.partial import Precision
from portal.publishing.page import absolute

STATUS = {
    Arrangement.SCHEDULED: "CONFIRMED",
    Arrangement.MOVED_ONLINE: "CONFIRMED",
    Arrangement.POSTPONED: "TENTATIVE",
    Arrangement.CANCELLED: "CANCELLED",
}
#: How often a program may ask again.
REFRESH = timedelta(hours=6)


def calendar(name: str, url: str, events: Iterable[Event]) -> bytes:
    made = Calendar()
    made.add("prodid", f"-//{urlsplit(settings.SITE_URL).netloc}//New Tohoku//{active_language().upper()}")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("name", vText(name))
    made.add("x-wr-calname", vText(name))
    made.add("url", url)
    made.add("source", url, parameters={"VALUE": "URI"})
    made.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    # What programs older than RFC 7986 read in its place.
    made.add("x-published-ttl", vDuration(REFRESH))
    made.add("x-wr-timezone", vText("Asia/Tokyo"))
    made.add("color", "teal")
    for event in events:
        made.add_component(component(event))
    made.add_missing_timezones()
    return made.to_ical()


def component(event: Event) -> Component:
    """UID and SEQUENCE stay with the event through every change, so that calendars update instead of adding."""
    made = Component()
    made.add("uid", f"event-{event.pk}@{urlsplit(settings.SITE_URL).netloc}")
    made.add("sequence", event.sequence)
    made.add("dtstamp", event.updated_at.astimezone(UTC))
    made.add("last-modified", event.updated_at.astimezone(UTC))
    made.add("status", STATUS[Arrangement(event.arrangement)])
    title = heading(event)
    made.add("summary", vText(title.value), parameters={"LANGUAGE": title.language})
    for name, value in times(event).items():
        made.add(name, value)
    if place := event.places_text():
        made.add("location", vText(place.value), parameters={"LANGUAGE": place.language})
    made.add("description", vText(description(event)))
    made.add("url", absolute(event.get_absolute_url()))
    if event.online_url and event.arrangement != Arrangement.CANCELLED:
        made.add(
            "conference", event.online_url, parameters={"VALUE": "URI", "FEATURE": "VIDEO", "LABEL": str(_("Online"))}
        )
    return made


def heading(event: Event) -> Text:
    """The title, after what became of the event: many programs show a cancelled or postponed one like any other."""
    title = said(event, "title")
    if event.arrangement == Arrangement.SCHEDULED:
        return title
    words = _("[%(status)s] %(title)s") % {"status": event.get_arrangement_display(), "title": title.value}
    return Text(words, title.language)


def description(event: Event) -> str:
    """What it is, how to join, and the address of its page, which some programs show nowhere else."""
    summary = said(event, "summary") or said(event, "body")
    join = "" if event.is_off else said(event, "join_note").value
    return "\n\n".join(part for part in (plain(summary.value), join, absolute(event.get_absolute_url())) if part)


def times(event: Event) -> dict[str, Any]:
    """DTSTART and DTEND: with a time in Japan where it is known, else as whole days, of which the end is the day after the last. Several days
    whose last has no hour are whole days too: a beginning alone would take up an instant of the first."""
    days_long = event.ends_at is None and event.last_day is not None and event.last_day != event.starts.start
    if event.starts_at is not None and not days_long:
        found: dict[str, Any] = {"dtstart": event.starts_at}
        if event.ends_at is not None and event.ends_at > event.starts_at:
            found["dtend"] = event.ends_at
        return found
    last_day = event.last_day or event.starts.start
    assert event.starts.start is not None and last_day is not None  # noqa: S101, PT018 — only dated events come here
    return {"dtstart": event.starts.start, "dtend": last_day + timedelta(days=1)}


def dated(events: Any) -> list[Event]:
    return [event for event in events.with_venues().order_by("starts", "pk") if event.starts.precision is Precision.DAY]


def answer(request: HttpRequest, name: str, file_name: str, events: Iterable[Event]) -> HttpResponse:
    response = HttpResponse(calendar(name, absolute(request.path), events), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{file_name}.ics"'
    return response


@require_safe
def all_events(request: HttpRequest) -> HttpResponse:
    return answer(request, f"{_('Events')} | {_('New Tohoku')}", "new-tohoku-events", dated(Event.objects.published()))


@require_safe
def series_events(request: HttpRequest, number: int) -> HttpResponse:
    series = get_object_or_404(Series, pk=number)
    return answer(request, str(series), f"series-{number}", dated(Event.objects.published().filter(series=series)))


@require_safe
def one_event(request: HttpRequest, slug: str) -> HttpResponse:
    """404 for an event without a day: there is nothing that a calendar could take."""
    event = get_object_or_404(Event.objects.published().with_venues(), slug=slug, starts__regex=r"^\d{4}-\d{2}-\d{2}$")
    return answer(request, str(event), slug, [event])
