"""What is known of a year and of its calls as (label, value) pairs for `_facts.html`. What is not known is not said."""

from datetime import datetime
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handson.models import Call, ProgrammeYear
from portal.bilingual.templatetags.japan import day, day_weekday, fiscal_year, moment
from portal.bilingual.text import said
from portal.japan.clock import JST
from portal.japan.partial import PartialDate

Facts = list[tuple[str, Any]]


def year_facts(year: ProgrammeYear) -> Facts:
    return known(
        (_("Fiscal year"), fiscal_year(year.fiscal_year)),
        (_("Area"), said(year, "area")),
        (_("Length of support"), months(year.support_months_max)),
        (_("Cost"), said(year, "cost_note")),
        (_("Length and cost"), said(year, "support_note")),
        (_("Session on results"), when(year.results_session_on)),
        (_("Secretariat"), said(year, "secretariat")),
    )


def call_facts(call: Call) -> Facts:
    return known(
        (_("Announced on"), when(call.announced_on)),
        (_("Applications from"), moment_of(call.opens_on, call.opens_time)),
        (_("Deadline"), deadline(call)),
        (_("Who may apply"), said(call, "who_may_apply")),
        (_("What to send"), said(call, "what_to_send")),
        (_("Where to send it"), said(call, "where_to_send")),
        (_("Result announced on"), when(call.result_on)),
        (_("Number chosen"), call.counted()),
        (_("Period of the plan"), span(call.plan_start, call.plan_end)),
        (_("Period of support"), span(call.support_start, call.support_end)),
    )


def known(*facts: tuple[Any, Any]) -> Facts:
    return [(label, value) for label, value in facts if value]


def months(most: int | None) -> str:
    if most is None:
        return ""
    return ngettext("Up to %(count)s month", "Up to %(count)s months", most) % {"count": most}


def when(on: PartialDate) -> SafeString | str:
    return day_weekday(on) if on.is_known else ""


def moment_of(on: Any, at: Any) -> SafeString | str:
    if on is None:
        return ""
    return moment(datetime.combine(on, at, JST)) if at else day_weekday(on)


def deadline(call: Call) -> SafeString | str:
    written = moment_of(call.closes_on, call.closes_time)
    return format_html(_("{} (must arrive by then)"), written) if written and call.by_arrival else written


def span(start: PartialDate, end: PartialDate) -> SafeString | str:
    """From, until or both, each as finely as it is known."""
    if start.is_known and end.is_known:
        return format_html(_("{} – {}"), day(start), day(end))
    if start.is_known:
        return format_html(_("From {}"), day(start))
    return format_html(_("Until {}"), day(end)) if end.is_known else ""
