"""The list and the calendar: what stands where, which months exist, and what it costs."""

import re
from datetime import time

import pytest
from django.test import Client

from events.models import Event, Venue, YearlyFigure
from tests.factories import make, prefecture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon_in_june")]


def status(client: Client, month: str) -> int:
    return client.get(f"/ja/events/?month={month}").status_code


def test_months_exist_from_the_first_to_the_last_dated_event_and_now(client: Client) -> None:
    make(Event, starts="2025-11-30")
    make(Event, starts="2026-01")
    make(Event)
    found = [
        month
        for month in ("2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-06", "2026-07")
        if status(client, month) == 200
    ]
    assert found == ["2025-11", "2025-12", "2026-01", "2026-06"]


@pytest.mark.parametrize("month", ["2026", "2026-6", "2026-13", "2026-06-01", "2026-06", "２０２６-06"])
def test_other_ways_to_write_a_month_do_not_exist(client: Client, month: str) -> None:
    assert status(client, month) == (200 if month == "2026-06" else 404)


def test_a_month_leads_to_its_neighbours_that_exist_and_to_no_other(client: Client) -> None:
    make(Event, starts="2025-11-30")
    page = client.get("/en/events/?month=2026-06").content.decode()
    links = re.findall(r'<a rel="(prev|next)" href="([^"]+)"', page)
    assert links == [("prev", "?month=2025-11")]
    assert "noindex" not in page


def test_a_month_shows_each_day_of_an_event_and_names_holidays(client: Client) -> None:
    make(Event, title_ja="二日の会", starts="2026-04-29", ends="2026-05-01")
    page = client.get("/ja/events/?month=2026-04").content.decode()
    table = page[page.index("<table") : page.index("</table>")]
    days = re.findall(
        r'<time datetime="([0-9-]+)">\d+</time>(?:<span class="calendar-holiday">([^<]+)</span>)?<ul', table
    )
    assert days == [("2026-04-29", "昭和の日"), ("2026-04-30", "")]


def test_an_event_known_to_the_month_stands_beside_the_days(client: Client) -> None:
    event = make(Event, starts="2026-06")
    page = client.get("/ja/events/?month=2026-06").content.decode()
    assert f"/ja/events/{event.slug}/" not in page[page.index("<table") : page.index("</table>")]
    assert 'id="loose"' in page


def test_upcoming_stand_above_past_and_undated_stand_last(client: Client) -> None:
    undated, past, ahead = (
        make(Event),
        make(Event, starts="2026-05-01"),
        make(Event, starts="2026-07-01", start_time=time(14)),
    )
    page = client.get("/en/events/").content.decode()
    order = [page.index(f'href="/en/events/{event.slug}/"') for event in (ahead, past, undated)]
    assert order == sorted(order)
    assert page.index('id="undated"') < order[2]
    assert page.count('id="fy2026"') == 1


def test_a_filter_offers_what_there_is_and_narrows_both_parts(client: Client) -> None:
    here, there = make(Event, starts="2026-07-01"), make(Event, starts="2026-05-01")
    Venue.objects.create(event=here, prefecture=prefecture())
    Venue.objects.create(event=there, prefecture=prefecture("040002", "宮城県", "Miyagi"))
    page = client.get("/en/events/?prefecture=030007").content.decode()
    assert f"/en/events/{here.slug}/" in page
    assert f"/en/events/{there.slug}/" not in page
    assert re.findall(r'<option value="(\d{6})"', page) == ["030007", "040002"]


def test_a_disputed_number_is_kept_and_not_shown(client: Client) -> None:
    make(Event, starts="2026-05-01")
    YearlyFigure.objects.create(
        fact_key="total", brand_en="Three years", events=71, participants=1682, participants_disputed=True
    )
    page = client.get("/en/events/").content.decode()
    assert 'id="total"' in page
    assert "71" in page
    assert not re.search(r"1,?682", page)
