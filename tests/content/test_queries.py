"""A list asks the database eight times at most, however long it is, whatever filter or page of it is asked for."""

import re

import pytest

from tests.content.conftest import Site

pytestmark = [pytest.mark.sqlite, pytest.mark.django_db]

MOST = 8
#: Pages that are one list. Those made of several (home, a section's first page, the map, all calls) ask once for each of their parts.
LISTS = (
    "news/",
    "events/",
    "awards/",
    "casebooks/cases/",
    "initiatives/council/activities/",
    "initiatives/contests/",
    "initiatives/model-projects/",
    "glossary/",
    "sitemap/",
)


@pytest.mark.parametrize("path", LISTS)
def test_a_list_asks_the_database_eight_times_at_most(site: Site, path: str) -> None:
    asked = {
        address: answer.queries
        for address, answer in site.crawl.answers.items()
        if re.fullmatch(rf"/(ja|en)/{path}(\?.*)?", address) and answer.document is not None
    }
    assert {f"/ja/{path}", f"/en/{path}"} <= set(asked)
    assert min(asked.values()) > 0
    assert {address: queries for address, queries in asked.items() if queries > MOST} == {}
