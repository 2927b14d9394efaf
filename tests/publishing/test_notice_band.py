"""A notice band shows from its first second to its last, in the page's language, and no copy outlives it."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from portal.publishing.models import Notice
from tests.factories import NOW


@pytest.fixture
def notice(db: None) -> Notice:
    return Notice.objects.create(
        kind="urgent",
        heading_ja="試験の重要なお知らせ",
        heading_en="Made-up urgent notice",
        body_ja="<b>本文</b>",
        starts_at=NOW + timedelta(seconds=20),
        ends_at=NOW + timedelta(seconds=40),
    )


@pytest.mark.parametrize(("second", "shown"), [(19, False), (20, True), (39, True), (40, False)])
def test_it_shows_for_exactly_its_time(notice: Notice, client: Client, second: int, shown: bool) -> None:
    with time_machine.travel(NOW + timedelta(seconds=second), tick=False):
        page = client.get("/en/news/").content.decode()
    assert ("Made-up urgent notice" in page) == shown


def test_a_kept_page_never_hides_or_outlives_it(notice: Notice, client: Client) -> None:
    ages = []
    for second in (0, 20):
        with time_machine.travel(NOW + timedelta(seconds=second), tick=False):
            ages.append(client.get("/ja/news/")["Cache-Control"])
    assert ages == ["public, max-age=20", "public, max-age=20"]


def test_words_in_the_other_language_are_marked_and_escaped(notice: Notice, client: Client) -> None:
    with time_machine.travel(NOW + timedelta(seconds=30), tick=False):
        page = client.get("/en/news/").content.decode()
    assert '<span lang="ja">&lt;b&gt;本文&lt;/b&gt;</span>' in page
