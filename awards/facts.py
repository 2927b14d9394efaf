"""The fact lists of an award year and of a laureate: only what is known, in the words of the page's language."""

from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from awards.models import AwardCount, AwardYear, Laureate
from portal.bilingual.templatetags.bilingual import marked
from portal.bilingual.templatetags.japan import day_full, moment_range
from portal.bilingual.text import Text, said
from portal.japan.clock import JST
from portal.places.models import Municipality


def year_facts(year: AwardYear) -> list[tuple[str, Any]]:
    return [
        (_("Nominations"), nominations(year)),
        (_("Who may apply"), said(year, "who_may_apply")),
        (_("What to send"), said(year, "what_to_send")),
        (_("Where to send it"), said(year, "where_to_send")),
        (_("Entries"), count(year, AwardCount.What.ENTRIES)),
        (_("Laureates"), count(year, AwardCount.What.LAUREATES)),
        (_("Announced on"), day_full(year.result_on) if year.result_on.is_known else ""),
        (_("Ceremony"), ceremony(year)),
        (_("Place"), said(year, "ceremony_place")),
        (_("Held together with"), said(year, "with_event")),
    ]


def nominations(year: AwardYear) -> SafeString | str:
    opens = _combined(year.opens_on, year.opens_time)
    closes = _combined(year.closes_on, year.closes_time)
    if opens and closes:
        return moment_range(opens, closes)
    if closes:
        return format_html(_("until {}"), moment_range(closes))
    return format_html(_("from {}"), moment_range(opens)) if opens else ""


def _combined(day: Any, at: Any) -> Any:
    return datetime.combine(day, at, JST) if day and at else day


def ceremony(year: AwardYear) -> SafeString | str:
    if year.ceremony_starts_at:
        return moment_range(year.ceremony_starts_at, year.ceremony_ends_at)
    return day_full(year.ceremony) if year.ceremony.is_known else ""


def count(year: AwardYear, what: AwardCount.What) -> SafeString | str:
    """The number with its unit, then those of the divisions."""
    entries = what == AwardCount.What.ENTRIES
    total = year.entries if entries else year.laureates_total
    if total is None:
        return ""
    whole = number(total, said(year, "entries_unit" if entries else "laureates_unit"))
    parts = [
        (marked(said(part, "label")), number(part.number, said(part, "unit")))
        for part in year.counts.all()
        if part.what == what
    ]
    if not parts:
        return whole
    return format_html('{}<ul class="no-bullets small">{}</ul>', whole, format_html_join("", "<li>{} {}</li>", parts))


def number(value: int, unit: Text) -> SafeString:
    space = "" if unit.language == "ja" else " "
    return format_html('<span class="no-break">{}{}{}</span>', f"{value:,}", space, marked(unit))


def laureate_facts(laureate: Laureate) -> list[tuple[str, Any]]:
    year = laureate.award_year
    return [
        (_("Award"), format_html('<a href="{}">{}</a>', year.get_absolute_url(), marked(said(year, "title")))),
        (_("Division"), said(laureate, "category")),
        (_("Seat"), linked(laureate.seat_municipality, laureate.seat())),
        (_("Place of work"), linked(laureate.work_municipality, laureate.works_in())),
    ]


def linked(municipality: Municipality | None, name: Text) -> SafeString | Text:
    """To the page of everything in the place; it exists, since this laureate is in it."""
    if municipality is None:
        return name
    return format_html(
        '<a href="{}">{}</a>', reverse("places:municipality-detail", args=[municipality.code]), marked(name)
    )
