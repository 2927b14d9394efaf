"""Where a page leads on to: its neighbours in the list, what is related, its own address. Never to what is not public."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.utils import translation

from portal.news.models import Category, NewsItem
from portal.publishing import catalogue
from portal.publishing.law import State
from portal.publishing.templatetags.nearby import neighbours, related
from tests.factories import EARLIER, NOW, make, municipality

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _noon_in_june() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False), translation.override("ja"):
        yield


def news(day: int, **given: object) -> NewsItem:
    return make(NewsItem, **{"publish_at": EARLIER + timedelta(days=day), **given})


def test_neighbours_are_the_nearest_public_items_by_date() -> None:
    oldest, middle, newest = (news(day) for day in (1, 5, 9))
    news(3, state=State.DRAFT, publish_at=None)
    news(7, state=State.WITHDRAWN, withdrawn_at=NOW, withdrawal_reason_ja="試験のため。")
    near = neighbours(middle)
    assert (near.older.url, near.newer.url) == (oldest.get_absolute_url(), newest.get_absolute_url())
    assert neighbours(newest).newer is None
    assert neighbours(oldest).older is None


def test_items_of_one_moment_stand_in_one_order() -> None:
    items = [news(1) for _number in range(3)]
    assert [neighbours(item).older and neighbours(item).older.url for item in items] == [
        None,
        items[0].get_absolute_url(),
        items[1].get_absolute_url(),
    ]
    assert neighbours(items[0]).newer.url == items[1].get_absolute_url()


def test_related_shares_places_and_leaves_out_what_is_hidden() -> None:
    here = municipality()
    item, other, hidden, elsewhere = news(1), news(2), news(3), news(4)
    for row in (item, other, hidden):
        row.municipalities.add(here)
        catalogue.record(row)
    hidden.expire_at = NOW
    hidden.save()
    assert [card.url for card in related(item)] == [other.get_absolute_url()]
    assert elsewhere.is_public()


def test_without_places_and_themes_the_same_kind_is_related() -> None:
    item = news(1, category=Category.AWARDS)
    same, _other = news(2, category=Category.AWARDS), news(3, category=Category.COUNCIL)
    assert [card.url for card in related(item)] == [same.get_absolute_url()]


@pytest.mark.parametrize(
    ("language", "words", "updated"),
    [("ja", "このページのアドレス", "最終更新"), ("en", "Address of this page", "Last updated")],
)
def test_a_page_gives_its_address_to_pass_on(client: Client, language: str, words: str, updated: str) -> None:
    news(1, slug="made-up")
    page = client.get(f"/{language}/news/made-up/").content.decode()
    assert f'<label for="address">{words}</label>' in page
    assert f'value="{settings.SITE_URL}/{language}/news/made-up/" readonly' in page
    assert updated in page


def test_no_address_to_pass_on_where_a_page_is_not_for_everybody(admin_client: Client) -> None:
    item = make(NewsItem, state=State.DRAFT, publish_at=None)
    preview = admin_client.get(f"/admin/news/newsitem/{item.pk}/preview/ja/")
    assert preview.status_code == 200
    assert 'id="address"' not in preview.content.decode()
