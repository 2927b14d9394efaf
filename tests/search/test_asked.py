"""What visitors ask for is counted for staff, and nothing of who asked: three times or not at all, and never what looks like a person's."""

import threading

import pytest
import time_machine
from django.contrib.auth.models import User
from django.test import Client

from portal.news.models import NewsItem
from portal.search.asked import Counter
from portal.search.models import AskedQuery
from tests.factories import make

pytestmark = pytest.mark.django_db


def written(counter: Counter) -> list[tuple[str, int, int]]:
    counter.flush()
    return list(AskedQuery.objects.order_by("words").values_list("words", "times", "hits"))


def test_words_are_written_from_the_third_time_on() -> None:
    counter = Counter()
    for hits in (0, 2):
        counter.count("牡蠣　祭り", "ja", hits)
    assert written(counter) == []
    counter.count("牡蠣 祭り", "ja", 2)
    assert written(counter) == [("牡蠣 祭り", 3, 2)]
    counter.count("牡蠣 祭り", "ja", 0)
    assert written(counter) == [("牡蠣 祭り", 4, 0)]


@pytest.mark.parametrize(
    "text",
    ["taro@example.org", "ｔａｒｏ＠example.org", "0312345678", "090-1234-5678", "１２３４５６", "123 456", "あ" * 81],
)
def test_what_may_be_a_persons_is_not_counted(text: str) -> None:
    counter = Counter()
    for _time in range(5):
        counter.count(text, "ja", 0)
    assert written(counter) == []


def test_each_month_and_language_is_counted_by_itself() -> None:
    counter = Counter()
    for moment in ("2026-05-31T14:00:00Z", "2026-05-31T16:00:00Z"):  # the second is June in Japan
        with time_machine.travel(moment, tick=False):
            for _time in range(3):
                counter.count("fan", "en", 1)
            counter.flush()
    found = AskedQuery.objects.order_by("month").values_list("month", "times")
    assert [(month.isoformat(), times) for month, times in found] == [("2026-05-01", 3), ("2026-06-01", 3)]


def test_counting_from_many_threads_loses_nothing() -> None:
    counter = Counter()
    threads = [threading.Thread(target=lambda: [counter.count("星", "ja", 1) for _ in range(50)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert written(counter) == [("星", 200, 1)]


def test_searching_is_counted_a_filtered_or_further_page_is_not(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = Counter()
    monkeypatch.setattr("portal.search.views.counter", counter)
    make(NewsItem, title_ja="牡蠣の話")
    for _time in range(3):
        client.get("/ja/search/", {"q": "牡蠣"})
        client.get("/ja/search/", {"q": "牡蠣", "section": "news"})
        client.get("/ja/search/", {"q": "牡蠣", "sort": "new"})
        client.get("/ja/search/", {"q": "ない言葉"})
    assert written(counter) == [("ない言葉", 3, 0), ("牡蠣", 3, 1)]


def test_staff_read_the_most_asked_first_and_what_found_nothing(client: Client) -> None:
    client.force_login(User.objects.create_superuser("staff"))
    for words, times, hits in (("牡蠣", 9, 4), ("ない言葉", 30, 0), ("<b>", 5, 0)):
        AskedQuery.objects.create(month="2026-06-01", language="ja", words=words, times=times, hits=hits)
    response = client.get("/admin/search/askedquery/")
    assert [row.words for row in response.context["cl"].result_list] == ["ない言葉", "牡蠣", "<b>"]
    assert "<b></td>" not in response.content.decode()
    none = client.get("/admin/search/askedquery/", {"found": "none"})
    assert [row.words for row in none.context["cl"].result_list] == ["ない言葉", "<b>"]
    assert client.get("/admin/search/askedquery/add/").status_code == 403
    page = client.get("/admin/search/pinnedresult/add/", {"query": "牡蠣"}).content.decode()
    assert 'value="牡蠣"' in page
