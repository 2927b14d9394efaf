"""The fact list of an event: only what is known, in the words of the page's language."""

from datetime import datetime
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.models import Event
from portal.bilingual.templatetags.bilingual import marked
from portal.bilingual.templatetags.japan import day_full, moment_range, time_of_day
from portal.bilingual.text import Text, active_language, said
from portal.japan.clock import JST
from portal.japan.partial import Precision


def event_facts(event: Event) -> list[tuple[str, Any]]:
    return [
        (_("Date"), days(event)),
        (_("Time"), times(event)),
        (_("Venue"), venues(event)),
        (_("Format"), form(event)),
        (_("Fee"), fee(event)),
        (_("Seats"), seats(event)),
        (_("Applications"), applications(event)),
        (_("Who may apply"), said(event, "who_may_apply")),
        (_("What to send"), said(event, "what_to_send")),
        (_("Where to send it"), said(event, "where_to_send")),
        (_("About"), about(event)),
        (_("Series"), series(event)),
        (_("Organiser"), said(event, "organiser")),
    ]


def days(event: Event) -> SafeString | str:
    if not event.starts.is_known:
        return _("Date not recorded")
    if event.starts.precision is Precision.DAY and event.ends.precision is Precision.DAY:
        return moment_range(event.starts.start, event.ends.start)
    return day_full(event.starts)


def times(event: Event) -> SafeString | str:
    """Start and end on the clock in Japan; the end alone says nothing."""
    if event.start_time is None:
        return ""
    start, end, doors = (time_of_day(value) for value in (event.start_time, event.end_time, event.doors_open))
    if end:
        words = _("%(start)s to %(end)s") % {"start": start, "end": end}
    else:
        words = _("from %(start)s") % {"start": start}
    opening = _("doors open at %(time)s") % {"time": doors} if doors else ""
    return format_html_join(
        " ",
        '<span class="no-break">{}</span>',
        [(part,) for part in (words, f"({opening})" if opening else "") if part],
    )


def form(event: Event) -> str:
    if event.is_moved_online:
        return _("Online")
    return event.get_format_display() if event.format else ""


def venues(event: Event) -> SafeString:
    """Without the halls of an event that was moved online."""
    if event.is_moved_online:
        return mark_safe("")
    found = [venue for venue in event.venues.all() if str(venue) or said(venue, "name")]
    lines = [(marked(venue.in_a_line()), marked(said(venue, "address"))) for venue in found]
    if len(lines) == 1:
        return format_html("{} {}", *lines[0])
    return (
        format_html('<ul class="no-bullets">{}</ul>', format_html_join("", "<li>{} {}</li>", lines))
        if lines
        else mark_safe("")
    )


def fee(event: Event) -> str:
    if event.fee is None:
        return ""
    return (
        _("Free") if event.fee == 0 else ngettext("%(yen)s yen", "%(yen)s yen", event.fee) % {"yen": f"{event.fee:,}"}
    )


def seats(event: Event) -> Text | str:
    if event.capacity is None:
        return ""
    unit = said(event, "capacity_unit")
    space = "" if unit.language == "ja" else " "
    return Text(f"{event.capacity:,}{space}{unit.value}", unit.language)


def applications(event: Event) -> SafeString | str:
    if not event.opens_on and not event.closes_on:
        return ""
    opens = combined(event.opens_on, event.opens_time)
    closes = combined(event.closes_on, event.closes_time)
    if opens and closes:
        words = moment_range(opens, closes)
    elif closes:
        words = format_html("{} {}", _("until"), moment_range(closes))
    else:
        words = format_html("{} {}", _("from"), moment_range(opens))
    return format_html("{}{}", words, f" ({_('must arrive by then')})" if event.by_arrival else "")


def combined(day: Any, at: Any) -> Any:
    return datetime.combine(day, at, JST) if day and at else day


def about(event: Event) -> SafeString:
    """The municipalities lead to their pages."""
    towns = [
        format_html('<a href="{}">{}</a>', place.get_absolute_url(), marked(place.full_name()))
        for place in event.municipalities.all()
    ]
    words = said(event, "area")
    wide = [marked(words)] if words else [marked(said(prefecture, "name")) for prefecture in event.prefectures.all()]
    return format_html_join(
        format_html("{}", "、" if active_language() == "ja" else "; "), "{}", [(part,) for part in [*towns, *wide]]
    )


def series(event: Event) -> SafeString | Text | str:
    if event.series is None:
        return ""
    name = said(event.series, "name")
    if event.edition is None:
        return name
    edition = _("No. %(number)s") % {"number": event.edition}
    return format_html('{} <span class="no-break">{}</span>', marked(name), edition)
