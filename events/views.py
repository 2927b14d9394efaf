"""The list of events, the calendar of a month, and an event's own page."""

from datetime import date
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from events.facts import event_facts
from events.figures import yearly_figures
from events.models import Event, venues_with_places
from events.months import Month
from events.overview import FILTERS, Outline, overview
from portal.bilingual.text import active_language
from portal.japan.era import WEEKDAYS_EN, WEEKDAYS_JA
from portal.japan.fiscal import fiscal_year_of
from portal.japan.holidays import holiday_name
from portal.japan.partial import Precision
from portal.publishing import clock
from portal.publishing.filters import FilterSet
from portal.publishing.page import Crumb, Page, describe
from portal.publishing.sections import section_crumb
from portal.publishing.views import PublishableDetail, PublishableList, numbered, paginate

#: Other events of its series that an event's page leads on to.
MORE = 4


def fetched(outlines: list[Outline]) -> list[Event]:
    """The events behind these outlines, in their order, with what a list shows of them."""
    found = Event.objects.published().select_related("series").in_bulk([outline.pk for outline in outlines])
    for outline in outlines:
        if outline.pk in found:
            found[outline.pk].first_venue = outline.venue
    return [found[outline.pk] for outline in outlines if outline.pk in found]


class EventList(PublishableList):
    """Upcoming events, then past ones by fiscal year, undated ones last. With `?month=` the calendar answers."""

    model = Event
    per_page = 50

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "month" in request.GET:
            return MonthCalendar.as_view()(request)
        self.filter_set = FilterSet(FILTERS, overview(), request.GET)
        chosen, now = self.filter_set.result, clock.instant()
        self.ahead = chosen.upcoming(now)
        self.page_obj = paginate(chosen.past(now), request.GET.get("page", "1"), self.per_page)
        describe(request, self.page())
        return self.render_to_response(self.get_context_data())

    def title(self) -> str:
        return _("Events")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = list(self.page_obj.object_list)
        ahead = self.ahead if self.page_obj.number == 1 else []
        events = fetched([*ahead, *shown])
        return {
            "title": self.title(),
            "numbered_title": numbered(self.title(), self.page_obj),
            "upcoming": [event.card() for event in events[: len(ahead)]],
            "groups": by_fiscal_year(events[len(ahead) :]),
            "months": self.filter_set.rows.months(clock.today()),
            "this_month": Month.of(clock.today()),
            "figures": yearly_figures() if self.page_obj.number == 1 and not self.filter_set.applied else [],
            "page_obj": self.page_obj,
            "filters": self.filter_set,
            "query": self.filter_set.query_string(),
            "filtered": bool(self.filter_set.applied),
            **kwargs,
        }


def by_fiscal_year(events: list[Event]) -> list[tuple[int | None, list[Event]]]:
    """Events that have a date under their fiscal year; None heads those that have none."""

    def year(event: Event) -> int | None:
        return event.fiscal_year_number() if event.starts.is_known else None

    return [(heading, list(group)) for heading, group in groupby(events, key=year)]


class MonthCalendar(TemplateView):
    """`?month=2026-12`. Only months from the first dated event to the last, and the current one, exist."""

    template_name = "events/month.html"
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        month = Month.parse(request.GET["month"])
        self.rows = overview()
        self.months = self.rows.months(clock.today())
        if month is None or month not in self.months or set(request.GET) != {"month"}:
            raise Http404
        self.month = month
        describe(request, self.page())
        return self.render_to_response(self.get_context_data())

    def name(self) -> str:
        return self.month.as_date().format(active_language())

    def page(self) -> Page:
        path = f"{self.request.path}?month={self.month}"
        return Page("events", path=path, crumbs=[*section_crumb("events"), Crumb(self.name())])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        events = sorted(
            fetched(self.rows.of_month(self.month)),
            key=lambda event: (event.starts, event.start_time is None, event.start_time, event.pk),
        )
        dated = [event for event in events if event.starts.precision is Precision.DAY]
        here = self.months.index(self.month)
        with_events = {Month.of(outline.starts.start) for outline in self.rows.in_months() if outline.starts.start}
        return {
            "title": _("Events in %(month)s") % {"month": self.name()},
            "month": self.month.as_date(),
            "weekdays": weekdays(),
            "weeks": [[day_cell(day, self.month, dated) for day in week] for week in self.month.weeks()],
            "cards": [event.card() for event in events],
            "loose": [event for event in events if event.starts.precision is Precision.MONTH],
            "holidays": [
                (day, name)
                for week in self.month.weeks()
                for day in week
                if self.month == Month.of(day) and (name := holiday_name(day, active_language()))
            ],
            "previous": self.months[here - 1] if here else None,
            "following": self.months[here + 1] if here + 1 < len(self.months) else None,
            "this_month": Month.of(clock.today()),
            "is_this_month": self.month == Month.of(clock.today()),
            "years": months_by_year(with_events),
            "shown": self.month,
            **kwargs,
        }


def weekdays() -> list[dict[str, str]]:
    """Sunday first; `long` is for those who hear the table."""
    japanese = active_language() == "ja"
    names = [*WEEKDAYS_JA[-1:], *WEEKDAYS_JA[:-1]] if japanese else [*WEEKDAYS_EN[-1:], *WEEKDAYS_EN[:-1]]
    return [{"short": name if japanese else name[:3], "long": f"{name}曜日" if japanese else name} for name in names]


def day_cell(day: date, month: Month, events: list[Event]) -> dict[str, Any]:
    """A cell of the calendar; days of the neighbouring months are left empty."""
    if Month.of(day) != month:
        return {"day": None}
    holiday = holiday_name(day, active_language())
    names = {
        "today": day == clock.today(),
        "sunday": day.weekday() == 6,
        "saturday": day.weekday() == 5,
        "holiday": bool(holiday),
    }
    held = [event for event in events if event.starts.start and event.starts.start <= day <= (event.last_day or day)]
    return {
        "day": day,
        "classes": " ".join(name for name, holds in names.items() if holds),
        "is_today": names["today"],
        "holiday": holiday,
        "events": held,
    }


def months_by_year(months: set[Month]) -> list[tuple[int, list[Month]]]:
    """Newest year first, its months from April to March, as the fiscal year has them."""
    years = groupby(sorted(months, reverse=True), key=lambda month: fiscal_year_of(month.first_day))
    return [(year, sorted(group)) for year, group in years]


class EventDetail(PublishableDetail):
    model = Event
    select_related = ("series__programme",)
    prefetch_related = (
        venues_with_places(),
        "municipalities__prefecture",
        "prefectures",
        "programme_items",
        "speakers",
    )

    def facts(self) -> list[tuple[str, Any]]:
        return event_facts(self.item)  # type: ignore[arg-type]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(more=self.more(), **kwargs)

    def more(self) -> list[Any]:
        """Others of its series, those nearest in time first."""
        event: Event = self.item  # type: ignore[assignment]
        if event.series_id is None:
            return []
        others = Event.objects.published().filter(series=event.series_id).exclude(pk=event.pk).with_venues()
        origin = event.starts.start or date.min

        def distance(other: Event) -> tuple[bool, int]:
            return not other.starts.is_known, abs((other.starts.start or date.max) - origin).days

        return [other.card() for other in sorted(others, key=distance)[:MORE]]
