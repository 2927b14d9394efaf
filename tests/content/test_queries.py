"""A list asks the database eight times at most, however long it is, whatever filter or page of it is asked for."""

import re

import pytest

from tests.content.conftest import LISTS, Site

pytestmark = [pytest.mark.sqlite, pytest.mark.django_db]

MOST = 8


@pytest.mark.parametrize("path", LISTS)
def test_a_list_asks_the_database_eight_times_at_most(site: Site, path: str) -> None:
    asked = {
        address: queries
        for address, queries in site.queries.items()
        if re.fullmatch(rf"/(ja|en)/{path}(\?.*)?", address)
    }
    assert {address[:4] for address in asked} == {"/ja/", "/en/"}
    assert min(asked.values()) > 0
    assert {address: queries for address, queries in asked.items() if queries > MOST} == {}
