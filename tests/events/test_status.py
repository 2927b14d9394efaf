"""What an event is called follows from what was decided, from the clock, and from what is known; SQL and Python agree on it."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from events.models import Arrangement, Event
from portal.publishing import clock
from tests.factories import NOW, make

TODAY = date(2026, 6, 15)  # NOW is noon of that day in Japan

CASES: dict[str, tuple[dict[str, Any], str]] = {
    "ahead": ({"starts": "2026-07-01"}, "scheduled"),
    "ahead, applications not yet open": ({"starts": "2026-09-01", "opens_on": date(2026, 7, 1)}, "announced"),
    "ahead, open": ({"starts": "2026-09-01", "closes_on": date(2026, 8, 1)}, "open"),
    "ahead, two weeks left": ({"starts": "2026-09-01", "closes_on": date(2026, 6, 28)}, "closing-soon"),
    "ahead, applications over": ({"starts": "2026-07-01", "closes_on": date(2026, 6, 14)}, "closed"),
    "ahead, no seats left": ({"starts": "2026-07-01", "closes_on": date(2026, 6, 30), "is_full": True}, "full"),
    "ahead, moved online": ({"starts": "2026-07-01", "arrangement": Arrangement.MOVED_ONLINE}, "moved-online"),
    "postponed, whatever else": (
        {"starts": "2026-06-01", "arrangement": Arrangement.POSTPONED, "took_place": True},
        "postponed",
    ),
    "cancelled": ({"starts": "2026-07-01", "arrangement": Arrangement.CANCELLED}, "cancelled"),
    "past, known to have been held": ({"starts": "2026-06-01", "took_place": True}, "held"),
    "past, with a report": ({"starts": "2026-06-01", "report_ja": "<p>会の記録。</p>"}, "held"),
    "past, only announced": ({"starts": "2026-06-01"}, ""),
    "undated": ({}, ""),
    "undated, held": ({"took_place": True}, "held"),
    "some time this month": ({"starts": "2026-06"}, "scheduled"),
    "some time last month": ({"starts": "2026-05"}, ""),
}


@pytest.mark.django_db
@pytest.mark.parametrize("case", CASES)
def test_status(case: str) -> None:
    values, expected = CASES[case]
    with clock.standing_at(NOW):
        assert make(Event, **values).status() == expected


TIMES: dict[str, tuple[dict[str, Any], bool]] = {
    "tomorrow": ({"starts": "2026-06-16"}, False),
    "today, all day": ({"starts": "2026-06-15"}, False),
    "today, ends in a minute": ({"starts": "2026-06-15", "end_time": time(12, 1)}, False),
    "today, ended this very minute": ({"starts": "2026-06-15", "end_time": time(12, 0)}, True),
    "yesterday": ({"starts": "2026-06-14"}, True),
    "since yesterday until today": ({"starts": "2026-06-14", "ends": "2026-06-15"}, False),
    "this month": ({"starts": "2026-06"}, False),
    "this year": ({"starts": "2026"}, False),
    "last month": ({"starts": "2026-05"}, True),
    "last year": ({"starts": "2025"}, True),
}


@pytest.mark.django_db
@pytest.mark.parametrize("case", TIMES)
def test_lists_and_event_agree_on_what_is_over(case: str) -> None:
    values, over = TIMES[case]
    event = make(Event, **values)
    with clock.standing_at(NOW):
        assert event.is_over is over
        assert list(Event.objects.upcoming()) == ([] if over else [event])
        assert list(Event.objects.past()) == ([event] if over else [])


@pytest.mark.django_db
def test_undated_events_are_neither_ahead_nor_latest() -> None:
    event = make(Event)
    with clock.standing_at(NOW):
        assert event.is_over
        assert (list(Event.objects.upcoming()), list(Event.objects.past())) == ([], [])


@pytest.mark.django_db
def test_a_kept_page_does_not_outlive_beginning_end_or_deadline() -> None:
    event = make(
        Event,
        starts="2026-07-01",
        start_time=time(14),
        end_time=time(16),
        closes_on=date(2026, 6, 30),
        closes_time=time(17),
    )
    deadline = datetime(2026, 6, 30, 8, 1, tzinfo=UTC)  # the minute after 17:00 in Japan
    begins, ends = datetime(2026, 7, 1, 5, tzinfo=UTC), datetime(2026, 7, 1, 7, tzinfo=UTC)
    assert sorted(event.moments()) == [deadline - timedelta(days=14), deadline, begins, ends]


@pytest.mark.django_db
def test_the_number_of_changes_rises_with_what_a_calendar_shows_only() -> None:
    event = make(Event, starts="2026-07-01")
    event.title_en = "Another title"
    event.save()
    assert event.sequence == 0
    event.arrangement = Arrangement.POSTPONED
    event.save()
    event.save()
    assert Event.objects.get().sequence == 1
