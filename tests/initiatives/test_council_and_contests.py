"""The council's single row, its calls, and the contests by year."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from initiatives.models import BusinessContest, Council, Invitation, MemberCount, MembershipCall
from portal.pages.models import NavigationItem
from portal.publishing.applications import CallStatus
from portal.topics.models import Programme, ProgrammeName
from tests.factories import make


@pytest.fixture
def programme(db: None) -> Programme:
    found = Programme.objects.create(slug="council", section="council")
    ProgrammeName.objects.create(
        programme=found, name_ja="古い名の会", name_en="Old council", valid_until=date(2026, 3, 31)
    )
    ProgrammeName.objects.create(
        programme=found, name_ja="新しい名の会", name_en="New council", valid_from=date(2026, 4, 1)
    )
    return found


def test_the_council_bears_the_name_in_force(programme: Programme, client: Client, time_machine: object) -> None:
    time_machine.move_to("2026-03-31 14:59Z")  # type: ignore[attr-defined]
    assert client.get("/en/initiatives/council/").context["title"].value == "Old council"
    time_machine.move_to("2026-03-31 15:00Z")  # type: ignore[attr-defined]
    assert client.get("/en/initiatives/council/").context["title"].value == "New council"


def test_there_is_one_council(programme: Programme) -> None:
    Council.objects.create(programme=programme)
    with pytest.raises(ValidationError):
        Council(programme=programme).full_clean()


def test_members_over_time_stand_with_date_and_source(programme: Programme, client: Client) -> None:
    make(MemberCount, as_of="2014-03-16", members=680, source="https://one.example/")
    make(MemberCount, as_of="2016", members=1100, is_at_least=True, source="https://two.example/")
    page = client.get("/en/initiatives/council/").content.decode()
    assert page.index('id="2014-03-16"') < page.index("680") < page.index('id="2016"') < page.index("1,100")
    assert page.count("members or more") == 1


@pytest.mark.django_db
def test_calls_for_members_and_contests_are_told_to_the_page_of_all_calls() -> None:
    make(MembershipCall, closes_on=date(2013, 11, 25), fact_key="membership-call-1")
    make(BusinessContest, year=2018, opens_on=date(2018, 6, 22), closes_on=date(2018, 8, 3))
    make(BusinessContest, year=2014)  # nothing is known of its call
    notices = [*MembershipCall.call_notices(), *BusinessContest.call_notices()]
    assert [(notice.key, notice.status) for notice in notices] == [
        ("membership-call-1", CallStatus.CLOSED),
        ("contest-2018", CallStatus.CLOSED),
    ]


@pytest.mark.django_db
def test_each_contest_has_its_place_on_the_page_by_its_year(client: Client) -> None:
    make(BusinessContest, year=2015, entries=138, grand_prize_ja="試験の会社", grand_prize_en="")
    make(NavigationItem, path="/initiatives/council/", label_ja="協議会", label_en="Council")
    page = client.get("/en/initiatives/contests/").content.decode()
    assert '<a href="/en/initiatives/council/" aria-current="true">Council</a>' in page  # the way leads by the council
    assert 'id="2015"' in page
    assert "138 entries" in page
    assert '<span lang="ja">試験の会社</span>' in page


@pytest.mark.django_db
def test_invitations_are_drawn_only_when_there_are_some(client: Client) -> None:
    assert 'id="invitations"' not in client.get("/ja/initiatives/tohoku-moment/").content.decode()
    invitation = make(Invitation, author_ja="試験の書き手")
    address = f"/ja/initiatives/tohoku-moment/{invitation.slug}/"
    assert f'href="{address}"' in client.get("/ja/initiatives/tohoku-moment/").content.decode()
    assert "試験の書き手" in client.get(address).content.decode()
