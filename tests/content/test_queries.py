"""A list asks the database eight times at most, however long it is, whatever filter or page of it is asked for; one of the desk some times more."""

import re

import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.content.conftest import LISTS, Site

pytestmark = [pytest.mark.sqlite, pytest.mark.django_db]

MOST = 8
#: With the session, the person, the filters and the years above the list.
MOST_AT_THE_DESK = 20


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


def test_a_list_of_the_desk_asks_no_more_for_many_rows_than_for_few(site: Site, staff: Client) -> None:
    asked = {}
    for model in admin.site._registry:
        with CaptureQueriesContext(connection) as queries:
            staff.get(reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"))
        asked[model._meta.label] = len(queries)
    assert {label: number for label, number in asked.items() if number > MOST_AT_THE_DESK} == {}
