"""Council activities: lines until they have a report, announced unless a source says more, found by fiscal year."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client
from django.utils import translation

from initiatives.models import CouncilActivity
from portal.japan.partial import PartialDate
from tests.factories import NOW, make


def activity(**values: object) -> CouncilActivity:
    return make(CouncilActivity, **{"body_ja": "", "body_en": "", "fact_key": "ca-901", **values})


@pytest.mark.django_db
def test_a_line_is_found_on_the_list_by_its_key(client: Client) -> None:
    line = activity()
    with translation.override("en"):
        assert line.get_absolute_url() == "/en/initiatives/council/activities/#ca-901"
    assert 'id="ca-901"' in client.get("/en/initiatives/council/activities/").content.decode()
    assert client.get(f"/en/initiatives/council/activities/{line.slug}/").status_code == 404


@pytest.mark.django_db
def test_a_report_gives_it_a_page(client: Client) -> None:
    reported = activity(body_ja="<p>報告。</p>", body_en="<p>Report.</p>")
    address = f"/en/initiatives/council/activities/{reported.slug}/"
    assert "<p>Report.</p>" in client.get(address).content.decode()
    assert f'href="{address}"' in client.get("/en/initiatives/council/activities/").content.decode()


@pytest.mark.django_db
def test_what_was_only_announced_stays_announced_for_ever() -> None:
    assert activity(held_on="2020-01-01", only_announced=True).status() == "announced"
    assert activity(held_on="2020-01-01").status() == ""


@pytest.mark.django_db
def test_what_lies_ahead_is_announced_until_its_day_begins_in_japan() -> None:
    ahead = activity(held_on="2026-07-01")
    midnight = datetime(2026, 6, 30, 15, tzinfo=UTC)
    assert ahead.moments() == [midnight]
    with time_machine.travel(NOW, tick=False):
        assert ahead.status() == "announced"
    with time_machine.travel(midnight, tick=False):
        assert ahead.status() == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("held_on", "year"),
    [("2019-03-31", "2018"), ("2019-04-01", "2019"), ("2019-04", "2019"), ("2019-03", "2018"), ("2020-01", "2019")],
)
def test_fiscal_year_filter_knows_dates_of_every_precision(client: Client, held_on: str, year: str) -> None:
    wanted = activity(held_on=held_on)
    activity(held_on="2019")  # a year alone lies in two fiscal years
    activity(held_on="2016-05-01")
    found = list(client.get(f"/ja/initiatives/council/activities/?year={year}").context["page_obj"].object_list)
    assert found == [wanted]


@pytest.mark.django_db
def test_list_stands_under_fiscal_years_newest_first(client: Client) -> None:
    for held_on in ("2019-03-31", "2019-04-01", "2024-11-20"):
        activity(held_on=held_on)
    years = client.get("/ja/initiatives/council/activities/").context["years"]
    assert [(year, [item.held_on for item in items]) for year, items in years] == [
        (2024, [PartialDate.parse("2024-11-20")]),
        (2019, [PartialDate.parse("2019-04-01")]),
        (2018, [PartialDate.parse("2019-03-31")]),
    ]


@pytest.mark.django_db
def test_counts_carry_their_units() -> None:
    seen = activity(booths=30, organisations=1, people=1234)
    with translation.override("en"):
        assert seen.counts() == ["30 booths", "1 organisation", "1,234 people"]
