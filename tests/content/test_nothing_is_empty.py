"""No page of the real content is an empty shell, and no filter offers what nothing fits."""

import re
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext

from portal.bilingual.text import LANGUAGES
from tests.content.conftest import Site

pytestmark = [pytest.mark.sqlite, pytest.mark.django_db]

FILTERED = (
    "news",
    "events",
    "handson",
    "casebooks/cases",
    "casebooks/ind-34",
    "initiatives/council/activities",
    "initiatives/yuinoba",
    "press",
    "places",
)
_select = re.compile(r'<select[^>]* name="([a-z]+)">(.*?)</select>', re.DOTALL)
_option = re.compile(r'<option value="([^"]+)"')
_total = re.compile(r'<p class="total">(\d+) ')


def test_no_page_has_nothing_to_show(site: Site) -> None:
    for language in LANGUAGES:
        with translation.override(language):
            empty = gettext("There is nothing here yet.")
        pages = site.crawl.in_language(language)
        assert [path for path, page in pages.items() if empty in page.text()] == []


@pytest.mark.parametrize("path", FILTERED)
def test_every_choice_of_a_filter_finds_something(loaded: None, client: Client, path: str) -> None:
    address = f"/en/{path}/"
    whole = client.get(address).content.decode()
    found = {
        (name, value): client.get(f"{address}?{urlencode({name: value})}").content.decode()
        for name, options in _select.findall(whole)
        for value in _option.findall(options)
    }
    assert found
    totals = {choice: _total.findall(page) for choice, page in found.items()}
    assert {choice: total for choice, total in totals.items() if total == [] or "0" in total} == {}
