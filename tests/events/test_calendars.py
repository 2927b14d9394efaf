"""The calendars read back by an independent reader: what a visitor's own calendar will show, and hear of when it changes."""

from datetime import date, datetime, time
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from events.models import Event, Series, Venue
from events.models.event import Arrangement
from events.schema_org import event_data
from portal.japan.clock import JST
from tests.factories import make


def read(client: Client, address: str) -> Any:
    """Any: the library types a property by everything that it could be."""
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content)


@pytest.fixture
def evening(db: None) -> Event:
    return make(
        Event,
        slug="evening",
        starts="2026-12-05",
        start_time=time(19, 0),
        end_time=time(21, 0),
        title_ja="夜、の;会\n2",
        title_en="Evening, meeting; 2",
    )


def test_an_event_with_times_stands_at_its_time_in_japan(evening: Event, client: Client) -> None:
    calendar = read(client, "/en/events/evening.ics")
    (event,) = calendar.walk("VEVENT")
    assert event.decoded("dtstart") == datetime(2026, 12, 5, 19, tzinfo=JST)
    assert event.decoded("dtend") == datetime(2026, 12, 5, 21, tzinfo=JST)
    assert event["dtstart"].params["TZID"] == "Asia/Tokyo"
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["tzid"] == "Asia/Tokyo"
    assert str(event["summary"]) == "Evening, meeting; 2"
    assert str(event["url"]) == "http://testserver/en/events/evening/"
    assert max(len(line) for line in client.get("/en/events/evening.ics").content.split(b"\r\n")) <= 75


@pytest.mark.django_db
def test_days_without_times_end_the_day_after_the_last(client: Client) -> None:
    make(Event, slug="two-days", starts="2026-12-05", ends="2026-12-06")
    (event,) = read(client, "/ja/events/two-days.ics").walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 12, 5), date(2026, 12, 7))


def test_a_cancelled_event_says_so_under_the_same_name_and_a_higher_number(evening: Event, client: Client) -> None:
    (before,) = read(client, "/ja/events/calendar.ics").walk("VEVENT")
    evening.arrangement = Arrangement.CANCELLED
    evening.save()
    (after,) = read(client, "/ja/events/calendar.ics").walk("VEVENT")
    assert (str(before["status"]), str(after["status"])) == ("CONFIRMED", "CANCELLED")
    assert (str(before["summary"]), str(after["summary"])) == ("夜、の;会\n2", "【中止】夜、の;会\n2")
    assert before["uid"] == after["uid"]
    assert after["sequence"] > before["sequence"]


def test_an_event_moved_online_sends_nobody_to_the_hall(evening: Event, client: Client) -> None:
    evening.format, evening.online_url, evening.summary_en = "on-site", "https://meet.example/room", "What it is."
    evening.save()
    Venue.objects.create(event=evening, name_ja="町民会館", name_en="Town Hall", address_en="1-2 Minato")
    (before,) = read(client, "/en/events/evening.ics").walk("VEVENT")
    assert str(before["location"]) == "Town Hall 1-2 Minato"
    assert str(before["description"]) == "What it is.\n\nhttp://testserver/en/events/evening/"
    evening.arrangement = Arrangement.MOVED_ONLINE
    evening.save()
    (after,) = read(client, "/en/events/evening.ics").walk("VEVENT")
    assert str(after["summary"]) == "[Moved online] Evening, meeting; 2"
    assert (str(after["location"]), str(after["conference"])) == ("Online", "https://meet.example/room")
    page = client.get("/en/events/evening/").content.decode()
    assert "Town Hall" not in page
    data = event_data(evening)
    assert data["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert data["location"] == [{"@type": "VirtualLocation", "url": "https://meet.example/room"}]


@pytest.mark.django_db
def test_several_days_of_which_only_the_first_hour_is_known_are_whole_days(client: Client) -> None:
    make(Event, slug="fair", starts="2026-12-05", ends="2026-12-06", start_time=time(10))
    (event,) = read(client, "/ja/events/fair.ics").walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 12, 5), date(2026, 12, 7))


@pytest.mark.django_db
def test_what_has_no_day_or_is_not_public_is_in_no_calendar(client: Client) -> None:
    make(Event, slug="month", starts="2026-12")
    make(Event, slug="hidden", starts="2026-12-05", state="draft", title_ja="秘密の合言葉")
    assert read(client, "/ja/events/calendar.ics").walk("VEVENT") == []
    assert client.get("/ja/events/month.ics").status_code == 404
    assert client.get("/ja/events/hidden.ics").status_code == 404


@pytest.mark.django_db
def test_a_series_has_a_calendar_of_its_own(client: Client) -> None:
    series = make(Series)
    make(Event, starts="2026-12-05", series=series, title_ja="一つめ")
    make(Event, starts="2026-12-06", title_ja="ほかの会")
    events = read(client, f"/ja/events/series/{series.pk}.ics").walk("VEVENT")
    assert [str(event["summary"]) for event in events] == ["一つめ"]
    calendar = read(client, f"/ja/events/series/{series.pk}.ics")
    assert calendar["refresh-interval"].dt.total_seconds() == 6 * 3600
