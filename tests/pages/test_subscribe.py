"""The page of feeds and calendars offers what works: one press for a calendar program, and addresses to copy for everything else."""

import re
from datetime import date, time

import pytest
from django.test import Client

from events.models import Event
from portal.bilingual.prose import plain
from tests.factories import make


@pytest.mark.django_db
def test_the_calendar_opens_in_a_program_and_can_be_copied(client: Client) -> None:
    page = client.get("/ja/subscribe/").content.decode()
    assert re.findall(r'href="(webcal:[^"]+)"', page) == ["webcal://testserver/ja/events/calendar.ics"]
    offered = re.findall(r"<code>http://testserver([^<]+)</code>", page)
    assert offered == ["/ja/events/calendar.ics", "/ja/feeds/all.atom"]
    assert [client.get(address).status_code for address in offered] == [200, 200]


@pytest.mark.django_db
@pytest.mark.usefixtures("noon_in_june")
def test_a_deadline_reads_the_same_on_the_page_of_calls_and_on_its_own(client: Client) -> None:
    event = make(Event, slug="open", starts="2030-12-05", closes_on=date(2030, 11, 5), closes_time=time(17))
    for address in ("/ja/calls/", event.get_absolute_url()):
        assert re.findall(r"17時00分|17:00", plain(client.get(address).content.decode())) == ["17時00分"], address
