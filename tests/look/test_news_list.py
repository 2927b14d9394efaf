"""The list of news has a rhythm: under its years, each line with what it is about."""

import re

import pytest
import time_machine
from django.test import Client

from portal.news.models import Category, NewsItem
from tests.factories import NOW, make


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "years", "tag"), [("ja", ["2026年", "2024年"], "顕彰"), ("en", ["2026", "2024"], "Awards")]
)
def test_news_stand_under_their_years_with_their_category(
    client: Client, language: str, years: list[str], tag: str
) -> None:
    for year in (2024, 2026, 2026):
        make(NewsItem, category=Category.AWARDS, publish_at=NOW.replace(year=year, month=5))
    with time_machine.travel(NOW, tick=False):
        page = client.get(f"/{language}/news/").content.decode()
    main = page.partition("<main")[2].partition("</main>")[0]
    assert re.findall(r"<h2[^>]*>([^<]+)</h2>", main) == years
    assert [part.count('class="row"') for part in main.split("<section")[1:]] == [2, 1]
    assert len(re.findall(rf'class="tag[^"]*"[^>]*>{tag}<', main)) == 3
