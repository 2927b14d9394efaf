"""Matching sessions: reported dates, totals that are never merged, neighbours, and the titles that loading gives."""

import pytest
from django.test import Client
from django.utils import translation

from initiatives.loading.matching import ordinal
from initiatives.models import MatchingFigure, MatchingSession
from tests.factories import make


def session(**values: object) -> MatchingSession:
    return make(MatchingSession, **{"held_on": "2020-11-10", **values})


@pytest.mark.django_db
def test_the_day_of_a_report_is_not_passed_off_as_that_of_the_session(client: Client) -> None:
    reported = session(held_on="2012-11-28", date_is_of_report=True, start_time="13:00")
    assert reported.start() is None
    assert "startDate" not in reported.structured_data()
    page = client.get(f"/en/initiatives/yuinoba/{reported.slug}/").content.decode()
    assert "Date of the report" in page
    assert "(date of the report)" in client.get("/en/initiatives/yuinoba/").content.decode()


@pytest.mark.django_db
def test_machine_readable_times_are_in_japan() -> None:
    item = session(start_time="13:30", end_time="17:25")
    item.refresh_from_db()
    data = item.structured_data()
    assert (data["startDate"], data["endDate"]) == ("2020-11-10T13:30+09:00", "2020-11-10T17:25+09:00")


@pytest.mark.django_db
def test_two_sources_for_one_year_stand_side_by_side(client: Client) -> None:
    make(MatchingFigure, through_fiscal_year=2023, sessions=40, source="https://one.example/")
    make(MatchingFigure, through_fiscal_year=2023, matches=1007, source="https://two.example/")
    page = client.get("/en/initiatives/yuinoba/").content.decode()
    assert page.index('id="2023-sessions"') < page.index("one.example") < page.index('id="2023-matches"')
    assert page.index("1,007") < page.index("two.example")


@pytest.mark.django_db
def test_large_numbers_carry_their_counter_in_japanese_alone() -> None:
    figure = make(MatchingFigure, through_fiscal_year=2023, local_companies=1045, source="https://one.example/")
    with translation.override("en"):
        assert [(number.value, number.unit) for number in figure.numbers()] == [("1,045", "")]


@pytest.mark.django_db
def test_neighbours_follow_the_date_and_skip_what_is_not_public(client: Client) -> None:
    first, middle, last = (session(held_on=day) for day in ("2019-10-23", "2019-11-11", "2021-11-25"))
    session(held_on="2020-01-01", state="draft")
    context = client.get(f"/ja/initiatives/yuinoba/{middle.slug}/").context
    assert (context["earlier"], context["later"]) == (first, last)
    context = client.get(f"/ja/initiatives/yuinoba/{last.slug}/").context
    assert (context["earlier"], context["later"]) == (middle, None)


@pytest.mark.django_db
def test_filters_by_fiscal_year(client: Client) -> None:
    wanted = session(held_on="2020-03-31")
    session(held_on="2020-04-01")
    assert client.get("/ja/initiatives/yuinoba/?year=2019").context["page_obj"].object_list == [wanted]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (21, "21st"),
        (43, "43rd"),
        (111, "111th"),
    ],
)
def test_ordinals(number: int, words: str) -> None:
    assert ordinal(number) == words
