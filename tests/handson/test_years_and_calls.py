"""A programme's year has one page, whatever the number of its calls; what state they are in follows from their days."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from django.test import Client

from handson.models import Call, ProgrammeYear, SupportedOrganisation
from handson.templatetags.handson import latest_programme_years
from portal.publishing import clock
from portal.topics.models import Programme, ProgrammeName
from tests.factories import EARLIER, make, municipality

pytestmark = pytest.mark.django_db


@pytest.fixture
def year() -> ProgrammeYear:
    programme = make(Programme, slug="handson-made-up", section="handson")
    make(ProgrammeName, programme=programme, name_ja="試験の支援", name_en="Made-up Support")
    return make(ProgrammeYear, programme=programme, fiscal_year=2026, slug="2026", title_en="Made-up Support, FY2026")


def call(year: ProgrammeYear, **values: Any) -> Call:
    return Call.objects.create(programme_year=year, **values)


def test_the_address_leaves_out_what_all_programmes_share(year: ProgrammeYear, client: Client) -> None:
    assert client.get("/en/handson/made-up/2026/").status_code == 200
    assert client.get("/en/handson/made-up/").status_code == 200
    assert client.get("/en/handson/handson-made-up/2026/").status_code == 404


def test_two_calls_of_a_year_stand_on_its_page_each_with_its_own_id(year: ProgrammeYear, client: Client) -> None:
    call(year, fact_key="2026-first", round_name_en="First round", targets=9, targets_unit_en="municipalities")
    call(year, fact_key="2026-second", round_name_en="Second round", targets=1, targets_unit_en="municipality", order=1)
    page = client.get("/en/handson/made-up/2026/").content.decode()
    assert [page.count(f'id="2026-{name}"') for name in ("first", "second")] == [1, 1]
    assert page.index("9 municipalities") < page.index("Second round") < page.index("1 municipality")


def test_the_call_that_can_still_be_answered_speaks_for_the_year(year: ProgrammeYear) -> None:
    call(year, closes_on=date(2026, 4, 10), targets=3)
    second = call(year, opens_on=date(2026, 5, 1), closes_on=date(2026, 5, 31), closes_time=time(17, 0))
    with clock.standing_at(datetime(2026, 5, 2, tzinfo=UTC)):
        assert year.status() == "open"
    with clock.standing_at(datetime(2026, 5, 20, tzinfo=UTC)):
        assert year.status() == "closing-soon"
    with clock.standing_at(datetime(2026, 5, 31, 8, 0, 59, tzinfo=UTC)):
        assert second.call_status() == "closing-soon"
    with clock.standing_at(datetime(2026, 5, 31, 8, 1, tzinfo=UTC)):
        assert second.call_status() == "closed"
        assert year.status() == "result-out"


def test_a_call_of_which_no_day_is_known_has_no_state_and_is_no_notice(year: ProgrammeYear) -> None:
    unknown = call(year)
    assert unknown.call_status() == ""
    assert ProgrammeYear.call_notices() == []


def test_a_result_is_out_from_the_beginning_of_its_day(year: ProgrammeYear) -> None:
    announced = call(year, closes_on=date(2026, 5, 9), result_on="2026-06-19")
    beginning = datetime(2026, 6, 18, 15, tzinfo=UTC)  # midnight in Japan
    assert beginning in announced.call_moments()
    with clock.standing_at(beginning):
        assert announced.call_status() == "result-out"


def test_a_notice_leads_to_its_call_on_the_page_of_the_year(year: ProgrammeYear) -> None:
    call(year, fact_key="2026-only", closes_on=date(2026, 5, 9), round_name_en="Second round")
    hidden = make(
        ProgrammeYear, programme=year.programme, fiscal_year=2027, slug="2027", state="draft", publish_at=None
    )
    call(hidden, closes_on=date(2027, 5, 9))
    (notice,) = ProgrammeYear.call_notices()
    assert notice.url.endswith("/handson/made-up/2026/#2026-only")
    assert notice.key == "2026-only"


def test_what_is_not_known_is_not_told(year: ProgrammeYear, client: Client) -> None:
    call(year, targets=2, targets_unit_en="groups")
    page = client.get("/en/handson/made-up/2026/").content.decode()
    assert "Date not recorded" not in page
    assert "Deadline" not in page


def test_an_organisation_is_a_line_on_the_page_of_its_year(year: ProgrammeYear, client: Client) -> None:
    organisation = make(
        SupportedOrganisation, programme_year=year, fact_key="ho-900", title_en="", municipality=municipality()
    )
    page = client.get("/en/handson/made-up/2026/").content.decode()
    assert page.count('<tr id="ho-900">') == 1
    assert f'<span lang="ja">{organisation.title_ja}</span>' in page.replace("<wbr>", "").replace(
        '<span class="phrases">', ""
    )
    assert organisation.place_codes() == {"032034"}
    assert organisation.get_absolute_url().endswith("/handson/made-up/2026/#ho-900")


def test_the_newest_years_come_first(year: ProgrammeYear) -> None:
    make(ProgrammeYear, programme=year.programme, fiscal_year=2025, slug="2025", publish_at=EARLIER)
    assert [card.title.value for card in latest_programme_years(1)] == [year.title_ja]
