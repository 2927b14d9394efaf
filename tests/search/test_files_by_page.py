"""What the files of an item say is found by page; together with its item it is one hit, and it is never public without it."""

from datetime import timedelta

import pytest
from django.test import Client

from portal.bilingual.text import Text
from portal.news.models import NewsItem
from portal.publishing import clock
from portal.publishing.file_text import FileText
from portal.search.engine import search
from portal.search.facets import Filters
from portal.search.index import check
from portal.search.models import Entry
from tests.factories import NOW, make

pytestmark = pytest.mark.django_db
PAGES = ("表紙", "漁港の再生の歩み", "", "漁港と合言葉")


@pytest.fixture(autouse=True)
def with_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """News that hands out a file, as a content type does by filling the method."""

    def file_texts(item: NewsItem) -> list[FileText]:
        ends = NOW + timedelta(days=2)
        return [FileText(7, Text("報告書", "ja"), "/media/documents/report.pdf", PAGES, until=ends)]

    monkeypatch.setattr(NewsItem, "file_texts", file_texts)


def test_a_page_of_a_file_is_found_and_says_which_one(client: Client) -> None:
    make(NewsItem, title_ja="お知らせ", slug="notice")
    page = client.get("/en/search/", {"q": "合言葉"}).content.decode()
    assert 'href="/media/documents/report.pdf#page=4"' in page
    assert "PDF, p. 4</span>" in page
    assert '<a href="/en/news/notice/">' in page
    assert check() == []


@pytest.mark.parametrize("newest", [False, True])
def test_an_item_and_the_pages_of_its_file_are_one_hit(newest: bool) -> None:
    make(NewsItem, title_ja="漁港のお知らせ", body_ja="<p>漁港</p>")
    make(NewsItem, title_ja="別の話")
    found = search("漁港", "ja", newest=newest)
    subjects = set(Entry.objects.filter(pk__in=found.ids).values_list("object_id", flat=True))
    assert (found.total, len(found.ids), len(subjects)) == (2, 2, 2)
    assert found.combinations.of("section", Filters()) == {"news": 2}


def test_a_file_is_found_as_long_as_its_item_and_its_right_last() -> None:
    make(NewsItem, publish_at=NOW + timedelta(days=1), expire_at=NOW + timedelta(days=3))
    found = []
    for days in (0, 1, 2, 3):
        with clock.standing_at(NOW + timedelta(days=days)):
            found.append(search("合言葉", "ja").total)
    assert found == [0, 1, 0, 0]
