"""The award of a year: its call by the clock, its result, and nothing where the sources disagree."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation

from awards.loading import load_award_year
from awards.models import AwardYear, Laureate
from portal.desk.records import Batch, Content, LoadError
from portal.publishing import clock
from tests.factories import NOW, make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (datetime(2026, 5, 31, 14, 59, tzinfo=UTC), "announced"),
        (datetime(2026, 5, 31, 15, 0, tzinfo=UTC), "open"),  # midnight in Japan
        (datetime(2026, 7, 18, 8, 0, tzinfo=UTC), "closing-soon"),
        (datetime(2026, 7, 31, 8, 0, 59, tzinfo=UTC), "closing-soon"),  # 17:00 in Japan, the deadline's own minute
        (datetime(2026, 7, 31, 8, 1, tzinfo=UTC), "closed"),
    ],
)
def test_the_call_follows_the_clock(at: datetime, expected: str) -> None:
    year = make(
        AwardYear, fiscal_year=2026, opens_on=date(2026, 6, 1), closes_on=date(2026, 7, 31), closes_time=time(17)
    )
    with clock.standing_at(at):
        assert year.status() == expected


def test_the_result_is_out_with_the_first_public_laureate() -> None:
    year = make(AwardYear, fiscal_year=2025, closes_on=date(2025, 6, 24))
    laureate = make(Laureate, award_year=year, state="draft")
    with clock.standing_at(NOW):
        assert AwardYear.objects.get().status() == "closed"
        laureate.state = "approved"
        laureate.save()
        assert AwardYear.objects.get().status() == "result-out"


def test_a_year_has_one_award_at_its_own_number() -> None:
    year = make(AwardYear, fiscal_year=2025, slug="anything")
    assert year.slug == "2025"
    with translation.override("en"), pytest.raises(ValidationError, match="already has its award"):
        AwardYear(fiscal_year=2025, slug="x", title_ja="もう一つ").full_clean(exclude=["title"])


def load(number: int) -> AwardYear:
    content = Content(Path(settings.CONTENT_DIR))
    record = next(row for row in content.facts["awards"]["years"] if row["fiscal_year"] == number)
    load_award_year(Batch(content, collection="awards.years", key=str(number)), record)
    return AwardYear.objects.get(fiscal_year=number)


def test_a_disputed_deadline_stays_empty(client: Client) -> None:
    year = load(2018)
    assert (year.opens_on, year.closes_on) == (date(2018, 10, 1), None)
    page = client.get("/en/awards/2018/").content.decode()
    assert "31 October" not in page
    assert "30 October" not in page


def test_a_ceremony_known_to_the_month_gets_no_day(client: Client) -> None:
    assert load(2024).ceremony.iso() == "2025-02"
    assert "<dd>February 2025</dd>" in client.get("/en/awards/2024/").content.decode().replace(
        '<time datetime="2025-02">February 2025</time>', "February 2025"
    )


def test_parts_of_a_count_stand_with_their_unit() -> None:
    parts = [(part.what, part.label_ja, part.number, part.unit_ja) for part in load(2018).counts.all()]  # type: ignore[attr-defined]
    assert parts == [("entries", "個人", 15, "件"), ("entries", "団体", 117, "件")]


def test_an_era_that_is_not_the_year_s_is_refused() -> None:
    record = {"fiscal_year": 2019, "era_ja": "平成31年度"}
    with pytest.raises(LoadError, match="^awards.years 2019: era_ja: "):
        load_award_year(Batch(Content(Path(settings.CONTENT_DIR)), collection="awards.years", key="2019"), record)
