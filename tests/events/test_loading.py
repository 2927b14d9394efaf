"""The loader takes dates as precisely as a record gives them, and refuses what it cannot make sense of."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from events.loading import load_event
from events.models import Event
from portal.desk.records import Batch, Content, LoadError, Record
from tests.factories import municipality, prefecture

pytestmark = pytest.mark.django_db


@pytest.fixture
def batch() -> Batch:
    prefecture("130001", "東京都", "Tokyo")
    municipality("032115", "釜石市", "Kamaishi City")
    return Batch(Content(Path(settings.CONTENT_DIR)), collection="fan_meetings.events", key="fm-003")


def record(**changes: Any) -> Record:
    facts = Content(Path(settings.CONTENT_DIR)).facts["fan_meetings"]["events"]
    return {**next(row for row in facts if row["id"] == "fm-003"), **changes}


def test_a_day_on_which_it_was_reported_is_not_the_day_of_the_event(batch: Batch) -> None:
    load_event(batch, record())
    event = Event.objects.get()
    assert not event.starts.is_known
    assert event.status() == "held"
    assert event.place_codes() == {"032115"}


def test_what_a_source_only_announced_is_not_held(batch: Batch) -> None:
    load_event(batch, record(date_precision="month", start_date="2017-11", note=None))
    assert Event.objects.get().status() == ""
    assert Event.objects.get().starts.iso() == "2017-11"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"date_precision": "roughly"}, "date_precision"),
        ({"date_precision": "day", "start_date": "2017-11"}, "start_date"),
        ({"date_precision": "not stated", "start_date": "2017-11-10"}, "start_date"),
        ({"prefecture": "東京"}, "prefecture"),
        ({"format": "by post"}, "format"),
        ({"start_time": "25:00"}, "start_time"),
    ],
)
def test_a_bad_field_is_named(batch: Batch, changes: Record, field: str) -> None:
    with pytest.raises(LoadError, match=f"^fan_meetings.events fm-003: {field}: "):
        load_event(batch, record(**changes))
