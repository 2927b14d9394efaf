"""Records of one programme and year become one page; nothing of a record is guessed, and nothing is lost in silence."""

from pathlib import Path

import pytest
from django.conf import settings

from handson.loading import key_of, load_programme
from handson.models import Call, ProgrammeYear
from portal.desk.loading import load_topics_and_programmes
from portal.desk.records import Batch, Content, LoadError, Record

pytestmark = pytest.mark.django_db


@pytest.fixture
def batch() -> Batch:
    batch = Batch(Content(Path(settings.CONTENT_DIR)), collection="prose/topics-and-programmes", key="topics")
    load_topics_and_programmes(batch)
    batch.collection = "handson.programmes"
    return batch


def load(batch: Batch, *keys: str) -> None:
    for record in batch.content.facts["handson"]["programmes"]:
        if key_of(record) in keys:
            batch.key = key_of(record)
            load_programme(batch, record)


ROUNDS = ("2016-自治体版ハンズオン支援事業(第一次)", "2016-自治体版ハンズオン支援事業(第二次)")


def test_two_rounds_are_two_calls_of_one_year(batch: Batch) -> None:
    load(batch, *ROUNDS)
    year = ProgrammeYear.objects.get()
    assert [(call.round_name_en, call.targets, call.targets_unit_en) for call in year.calls.all()] == [
        ("First round", 9, "municipalities"),
        ("Second round", 1, "municipality"),
    ]
    assert year.title_en == "Hands-on support for municipalities, FY2016 (Heisei 28)"
    assert year.publish_at.isoformat() == "2016-09-29T15:00:00+00:00"


def test_a_year_that_staff_deleted_does_not_return_with_its_second_round(batch: Batch) -> None:
    load(batch, *ROUNDS)
    ProgrammeYear.objects.get().delete()
    load(batch, *ROUNDS)
    assert not ProgrammeYear.objects.exists()
    assert not Call.objects.exists()


def test_the_day_that_tells_how_many_were_chosen_is_that_of_the_result(batch: Batch) -> None:
    load(batch, "2024-地域づくりハンズオン支援事業", "2025-新ハンズオン支援事業(グループ支援・個社支援)")
    chosen, called = Call.objects.order_by("programme_year__fiscal_year")
    assert (chosen.announced_on.iso(), chosen.result_on.iso()) == ("", "2024-06-19")
    assert (called.announced_on.iso(), called.result_on.iso()) == ("2025-04-16", "")
    assert (chosen.closes_on.isoformat(), chosen.closes_time.isoformat()) == ("2024-05-09", "17:00:00")
    assert (chosen.plan_start.iso(), chosen.plan_end.iso()) == ("2024-06", "2025-03")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"track": "elsewhere"}, "track"),
        ({"programme_ja": "別の事業"}, "programme_ja"),
        ({"date_basis": "hearsay"}, "date_basis"),
        ({"application_end": "in May"}, "application_end"),
    ],
)
def test_a_bad_field_is_named(batch: Batch, changes: Record, field: str) -> None:
    programmes = batch.content.facts["handson"]["programmes"]
    record = next(row for row in programmes if row["track"] == "community" and row["fiscal_year"] == 2023)
    bad = {**record, **changes}
    batch.content.facts["handson"]["programmes"] = [bad]
    batch.key = key_of(record)
    with pytest.raises(LoadError, match=f": {field}: "):
        load_programme(batch, bad)
