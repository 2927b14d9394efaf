"""A page that is a list asks the database as often for many items as for one, and eight times at most, by the first visitor too."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from awards.models import AwardYear, Laureate
from casebooks.models import Case, IndustrialAward, IndustrialLaureate, Publication
from events.models import Event, Series, Venue
from handson.models import Call, ProgrammeYear, SupportedOrganisation
from initiatives.models import Showing
from portal.pages.models import NavigationItem, Page, RelatedLink
from portal.press.models import PressAttachment, PressKind, PressRelease
from portal.publishing.catalogue import content_types
from portal.publishing.generation import forget
from portal.publishing.models import Notice
from portal.publishing.sections import SECTIONS
from portal.topics.models import Programme, ProgrammeName, Topic
from tests.factories import NOW, make, municipality, prefecture

pytestmark = pytest.mark.django_db

MOST = 8
#: What the first visitor after a change costs where a page is more than a list: the home page shows the newest of everything,
#: the page of an item also what lies around it.
OF_THE_FIRST = {"": 13, "awards/2001/": 10}
LISTS = (
    "",
    "news/",
    "events/",
    "events/?month=2026-05",
    "awards/",
    "awards/2001/",
    "handson/",
    "handson/made-up/",
    "casebooks/",
    "casebooks/cases/",
    "casebooks/book/",
    "initiatives/",
    "initiatives/council/",
    "initiatives/council/activities/",
    "initiatives/contests/",
    "initiatives/yuinoba/",
    "initiatives/tohoku-moment/",
    "press/",
    "calls/",
    "places/",
    "places/032034/",
    "glossary/",
    "data/",
    "subscribe/",
    "sitemap/",
)


@pytest.fixture
def parents() -> dict[str, Any]:
    """What the items of some lists belong to, and what the frame shows."""
    programme = make(Programme, slug="handson-made-up", section="handson")
    make(ProgrammeName, programme=programme, name_ja="試験の支援", name_en="Made-up support")
    make(NavigationItem, path="/news/", label_ja="ニュース", label_en="News")
    make(Notice, heading_ja="試験", heading_en="Made up", starts_at=NOW, ends_at=NOW.replace(year=2030))
    for section in SECTIONS:
        make(Page, introduces=section)
        make(RelatedLink, section=section, title_ja="関連")
    return {
        "award_year": make(AwardYear, fiscal_year=2001, opens_on=NOW.date()),
        "programme_year": make(ProgrammeYear, programme=programme, fiscal_year=2001, slug="2001"),
        "publication": make(Publication, slug="book"),
        "award": make(IndustrialAward),
        "press_kind": make(PressKind),
        "programme": programme,
    }


def grow(parents: dict[str, Any]) -> None:
    """Another item of every type, and another of each list's own."""
    place, topic = municipality(), make(Topic)
    for model in content_types():
        make(model)
    make(Laureate, award_year=parents["award_year"], seat_municipality=place, work_municipality=place)
    year = make(ProgrammeYear, programme=parents["programme"])
    for call in ({"opens_on": NOW.date(), "closes_on": NOW.date().replace(year=2027)}, {"targets": 3}):
        make(Call, programme_year=year, **call)
    for row in (year, parents["programme_year"]):
        make(SupportedOrganisation, programme_year=row, municipality=place)
    case = make(Case, publication=parents["publication"], municipality=place)
    case.topics.add(topic)
    make(Case, publication=parents["publication"], summary_ja="", summary_en="", body_ja="", body_en="")
    make(IndustrialLaureate, award=parents["award"], municipality=place)
    make(PressAttachment, release=make(PressRelease, press_kind=parents["press_kind"]), title_ja="別紙")
    make(Venue, event=make(Event, starts="2026-05-01", series=make(Series)), prefecture=prefecture())
    make(Venue, event=make(Event, starts="2027-05-01"), municipality=place)
    make(Showing, held_on="2026-01-01", prefecture=prefecture())


def cost(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200, address
    return len(asked)


def cost_of_the_first(client: Client, address: str) -> int:
    forget()
    return cost(client, address)


def cost_of_the_next(client: Client, address: str) -> int:
    """Once what many pages show is kept."""
    client.get(address)
    return cost(client, address)


def test_a_list_costs_the_same_however_long_it_is(parents: dict[str, Any], client: Client) -> None:
    grow(parents)
    for_few = {path: cost_of_the_next(client, f"/en/{path}") for path in LISTS}
    grow(parents)
    assert {path: cost_of_the_next(client, f"/en/{path}") for path in LISTS} == for_few
    assert {path: queries for path, queries in for_few.items() if queries > MOST} == {}


def test_the_first_visitor_after_a_change_costs_little_more(parents: dict[str, Any], client: Client) -> None:
    for _ in range(2):
        grow(parents)
    for_the_first = {path: cost_of_the_first(client, f"/en/{path}") for path in LISTS}
    assert {path: queries for path, queries in for_the_first.items() if queries > OF_THE_FIRST.get(path, MOST)} == {}
