"""The database's own text index behind one small interface; everything that decides what is found and in what order stands above it.

A backend is handed streams and plans, and answers ids. It never sees the law: the rows that may be found come as a
queryset, and every question is joined with it.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol

from django.db import connection

from portal.search.models import EntryQuerySet
from portal.search.plan import Plan, Term
from portal.search.streams import Streams

Written = Iterable[tuple[int, Streams]]


class Backend(Protocol):
    """One build of the index, whose tables carry its number. Made for one search: what it has counted it need not count again.

    `loose_cap`: how many pages a query by any of its words may weigh. `common_from`: a plan that so many pages may answer
    is `common`, and only ranked roughly.
    """

    build: int
    loose_cap: int
    common_from: int

    def create(self) -> None:
        """Makes the tables unless they are there."""

    def finish(self) -> None:
        """After a bulk load: indexes, statistics."""

    def drop(self) -> None: ...

    def write(self, rows: Written) -> None: ...

    def delete(self, rows: Written) -> None:
        """With the streams exactly as they were written."""

    def candidates(self, plan: Plan, rows: EntryQuerySet, limit: int) -> list[tuple[int, float]]:
        """The best (id, score above 0), best first."""

    def in_titles(self, term: Term, rows: EntryQuerySet, limit: int) -> list[int]:
        """Ids, in no order, of entries whose title has the term: a phrase as it stands, or what a key of titles begins with."""

    def newest(self, plan: Plan, rows: EntryQuerySet, limit: int, offset: int = 0) -> list[int]:
        """Ids by date, without a score."""

    def combinations(
        self, plan: Plan, rows: EntryQuerySet, fields: Sequence[str], cap: int, *, by_subject: bool = False
    ) -> list[tuple[tuple[object, ...], int]]:
        """How many of at most `cap` hits have each combination of the fields; the parts of one thing count once where `by_subject`."""

    def frequencies(self, words: Iterable[str]) -> dict[str, int]:
        """In how many entries each word stands, public or not: for weighing, never to be shown."""

    def size(self) -> float:
        """About how many entries there are."""

    def known_keys(self, keys: Iterable[str]) -> set[str]: ...

    def latin_words(self, first_letters: Iterable[str]) -> list[tuple[str, int]]:
        """(word, frequency) of Latin words that begin so. May name words of pages that are not public: check before showing one."""

    def ids(self) -> set[int]: ...


def backend(build: int) -> Backend:
    # The two modules import what this one defines, and only one of them is ever needed.
    if connection.vendor == "postgresql":
        from portal.search.backends.postgresql import PostgreSQLBackend as Chosen  # noqa: PLC0415
    else:
        from portal.search.backends.sqlite import SQLiteBackend as Chosen  # type: ignore[assignment] # noqa: PLC0415
    return Chosen(build)
