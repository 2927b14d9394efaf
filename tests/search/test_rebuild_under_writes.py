"""While the index is made anew, others publish, withdraw and search, each over a connection of its own."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event
from typing import Any

import pytest
from django.db import connection

from portal.news.models import NewsItem
from portal.publishing import law
from portal.search import index
from portal.search.engine import search
from portal.search.index import AnotherRebuild, check, rebuild
from portal.search.models import Entry, IndexState
from tests.factories import make

pytestmark = pytest.mark.usefixtures("transactional_db")


class Site:
    """What has been published and withdrawn so far, as those know who did it."""

    def __init__(self) -> None:
        self.published = {publish() for _number in range(8)}
        self.withdrawing: set[str] = set()
        self.withdrawn: set[str] = set()
        self.searches = 0
        self.changes = 0
        self.is_rebuilt = Event()

    def write(self) -> None:
        while not self.is_rebuilt.is_set():
            self.published.add(publish())
            oldest = min(self.published - self.withdrawn)
            self.withdrawing.add(oldest)
            withdraw(oldest)
            self.withdrawn.add(oldest)
            self.changes += 1

    def read(self) -> list[str]:
        """What a search found that it must not, or missed."""
        wrong: list[str] = []
        while not self.is_rebuilt.is_set():
            published, withdrawn = set(self.published), set(self.withdrawn)
            found = slugs()
            wrong += sorted(published - self.withdrawing - found) + sorted(found & withdrawn)
            self.searches += 1
        return wrong

    def goes_on(self, others: list[Future[Any]]) -> None:
        """Waits until another change and another search have begun and ended."""
        searches, changes = self.searches, self.changes
        while self.searches < searches + 2 or self.changes < changes + 2:
            assert not any(other.done() for other in others), [other.result() for other in others if other.done()]
            Event().wait(0.005)


def publish() -> str:
    return make(NewsItem, title_ja="牡蠣の話").slug


def withdraw(slug: str) -> None:
    item = NewsItem.objects.get(slug=slug)
    item.state, item.withdrawal_reason_ja = law.State.WITHDRAWN, "誤り"
    item.save()


def slugs() -> set[str]:
    paths = Entry.objects.filter(pk__in=search("牡蠣", "ja", limit=10_000).ids).values_list("path", flat=True)
    return {path.split("/")[-2] for path in paths}


@contextmanager
def beside(*works: Callable[[], Any]) -> Iterator[list[Future[Any]]]:
    def done(work: Callable[[], Any]) -> Any:
        try:
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        yield [pool.submit(done, work) for work in works]


def test_no_search_misses_a_page_and_no_change_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "_BATCH", 5)
    site = Site()
    first = IndexState.objects.get().active
    with beside(site.write, site.read) as others:
        try:
            goes_on = lambda *_line: site.goes_on(others)  # noqa: E731 — between any two batches, and after the swap
            rebuild(say=goes_on, linger=goes_on)
        finally:
            site.is_rebuilt.set()
    assert others[1].result() == []
    others[0].result()
    assert IndexState.objects.get().active == first + 1
    assert check() == []
    assert slugs() == site.published - site.withdrawn
    assert not Entry.objects.exclude(build=first + 1).exists()


def test_of_two_rebuilds_the_one_that_began_last_answers() -> None:
    slug = publish()
    with pytest.raises(AnotherRebuild):
        rebuild(say=lambda _line: rebuild() and None)
    assert slugs() == {slug}
    assert check() == []
