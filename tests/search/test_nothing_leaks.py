"""What is not public is in no hit, count, facet or correction, at any instant."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import transaction
from django.test import Client

from portal.news.models import NewsItem
from portal.publishing import clock
from portal.publishing.law import State
from portal.search.engine import search
from portal.search.index import check, rebuild
from portal.search.models import Entry
from tests.factories import NOW, make, municipality

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)
SECRET = "秘密の発表"


def is_found(at: datetime | None = None) -> bool:
    with clock.standing_at(at or NOW):
        found = search(SECRET, "ja")
        assert (found.total == 0) == (found.ids == []) == (found.combinations.counted == [])
        return bool(found.total)


@pytest.mark.parametrize("state", [State.DRAFT, State.REVIEW])
def test_what_nobody_approved(state: State) -> None:
    make(NewsItem, title_ja=SECRET, state=state)
    assert not is_found()
    assert Entry.objects.filter(source="news.newsitem").count() == 0


def test_from_the_second_on_and_to_the_second() -> None:
    begins, ends = NOW + timedelta(days=1), NOW + timedelta(days=2)
    make(NewsItem, title_ja=SECRET, publish_at=begins, expire_at=ends)
    found = [is_found(at) for at in (NOW, begins - SECOND, begins, ends - SECOND, ends)]
    assert found == [False, False, True, True, False]


def test_what_was_withdrawn_or_deleted() -> None:
    item = make(NewsItem, title_ja=SECRET)
    assert is_found()
    item.state, item.withdrawal_reason_ja = State.WITHDRAWN, "誤り"
    item.save()
    assert not is_found()
    item.delete()
    assert check() == []


def test_words_that_an_editor_took_out() -> None:
    item = make(NewsItem, title_ja=SECRET)
    item.title_ja = "ただの集い"
    item.save()
    assert not is_found()


def test_a_working_copy_is_not_searched() -> None:
    item = make(NewsItem, title_ja="ただの集い")
    make(NewsItem, title_ja=SECRET, replaces=item, slug=item.slug)
    assert not is_found()


def test_a_rolled_back_save_leaves_nothing(transactional_db: None) -> None:
    with transaction.atomic():
        make(NewsItem, title_ja=SECRET)
        assert is_found()
        transaction.set_rollback(True)
    assert not is_found()


def test_a_correction_is_no_word_of_a_hidden_page() -> None:
    make(NewsItem, title_en="Zanzibarium announced", publish_at=NOW + timedelta(days=1))
    rebuild()
    found = search("Zanzibariun", "en")
    assert (found.total, found.corrected) == (0, "")


def test_hidden_pages_change_no_correction() -> None:
    make(NewsItem, title_en="Festival in Kesennuma")
    for _number in range(4):
        make(NewsItem, title_en="Kesennuma and Kesennama", publish_at=NOW + timedelta(days=1))
    rebuild()
    for typed in ("Kesenuma", "Kesennama"):
        found = search(typed, "en")
        assert (found.total, found.corrected) == (1, "kesennuma")


def test_hidden_pages_are_found_by_no_date() -> None:
    make(NewsItem, title_ja=SECRET, publish_at=NOW + timedelta(days=1))
    make(NewsItem, title_ja=SECRET, state=State.DRAFT)
    for day in ("2026年6月16日", "2026年6月15日", "2026年6月"):
        assert search(day, "ja").total == 0


def test_a_place_is_public_while_something_tied_to_it_is() -> None:
    place = municipality()
    item = make(NewsItem, publish_at=NOW + timedelta(days=1))
    item.municipalities.add(place)
    assert search("大船渡市", "ja").total == 0
    with clock.standing_at(NOW + timedelta(days=1)):
        assert search("大船渡市", "ja").total == 2


def test_a_scheduled_page_is_not_on_the_page_of_results(client: Client) -> None:
    make(NewsItem, title_ja=SECRET, body_ja="<p>合言葉</p>", publish_at=NOW + timedelta(hours=1))
    for query in (SECRET, "合言葉"):
        page = client.get("/ja/search/", {"q": query}).content.decode()
        assert page.count(query) == page.count(f"“{query}”") + 1 + page.count(f"「{query}」")  # the field holds it too
    with time_machine.travel(datetime(2026, 6, 15, 4, tzinfo=UTC), tick=False):
        assert "<mark>合言葉</mark>" in client.get("/ja/search/", {"q": "合言葉"}).content.decode()
