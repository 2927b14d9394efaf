"""Who is listed, in which order, where it sits and works, and what a year says of those who are not listed."""

import re
from typing import Any

import pytest
from django.test import Client

from awards.models import AwardYear, Laureate
from awards.templatetags.awards import latest_award_year, latest_laureates
from portal.bilingual.text import said
from tests.factories import make, municipality, prefecture

pytestmark = pytest.mark.django_db


@pytest.fixture
def year() -> AwardYear:
    return make(AwardYear, fiscal_year=2025, title_en="FY2025 Made-up Award", laureates_total=5)


def test_laureates_stand_by_prefecture_then_reading_then_source(year: AwardYear) -> None:
    miyagi = prefecture("040002", "宮城県", "Miyagi")
    values: list[tuple[str, dict[str, Any]]] = [
        ("last", {"order": 1}),
        ("fifth", {"seat_prefecture": miyagi, "order": 2}),
        ("third", {"seat_prefecture": prefecture(), "order": 1}),
        ("second", {"seat_prefecture": prefecture(), "reading": "がくげい", "order": 2}),
        ("first", {"seat_municipality": municipality(), "reading": "かくげい", "order": 3}),
    ]
    for title, more in values:
        make(Laureate, award_year=year, title_en=title, **more)
    assert [said(laureate, "title", "en").value for laureate in AwardYear.objects.get().listed] == [
        "first",
        "second",
        "third",
        "fifth",
        "last",
    ]


def test_a_year_says_how_many_are_not_listed(year: AwardYear, client: Client) -> None:
    make(Laureate, award_year=year)
    assert "1 of 5 are listed here." in client.get("/en/awards/2025/").content.decode()
    AwardYear.objects.update(laureates_total=1)
    assert "are listed here." not in client.get("/en/awards/2025/").content.decode()


def test_seat_and_place_of_work_are_told_apart_and_both_found(year: AwardYear, client: Client) -> None:
    osaka = prefecture("270008", "大阪府", "Osaka")
    laureate = make(
        Laureate, award_year=year, seat_prefecture=osaka, seat_town_en="Osaka City", work_municipality=municipality()
    )
    page = client.get(f"/en/awards/2025/{laureate.slug}/").content.decode()
    facts = [
        re.sub(r"<[^>]+>", "", value).strip() for value in re.findall(r"<dt>(.*?</dt><dd>.*?)</dd>", page, re.DOTALL)
    ]
    assert "SeatOsaka City, Osaka" in facts
    assert "Place of workOfunato City, Iwate" in facts
    assert laureate.place_codes() == {"032034"}


def test_a_name_without_english_is_no_missing_translation(year: AwardYear, client: Client) -> None:
    laureate = make(Laureate, award_year=year, title_ja="つなセン", title_en="")
    page = client.get(f"/en/awards/2025/{laureate.slug}/").content.decode()
    assert "has not been translated" not in page
    assert '<span lang="ja">' in page[page.index("<h1") : page.index("</h1>")]


def test_previous_and_next_follow_the_order_of_the_list(year: AwardYear, client: Client) -> None:
    slugs = [make(Laureate, award_year=year, order=order).slug for order in (1, 2, 3)]
    page = client.get(f"/en/awards/2025/{slugs[1]}/").content.decode()
    assert re.findall(r'rel="(?:prev|next)" href="/en/awards/2025/([^/]+)/"', page) == [slugs[0], slugs[2]]


def test_other_pages_show_the_newest_year_that_lists_any(year: AwardYear) -> None:
    make(AwardYear, fiscal_year=2026)
    older = make(AwardYear, fiscal_year=2024)
    make(Laureate, award_year=older)
    found = make(Laureate, award_year=year)
    assert latest_award_year() == year
    assert [card.title.value for card in latest_laureates(4)] == [found.title_ja]
