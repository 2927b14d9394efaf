"""SQLite: one contentless FTS5 table a build, ranked by its BM25. Its rowid is the entry's id."""

# ruff: noqa: S608 — what is put into the SQL is the tables' names, made of a number, and conditions of this module's own.

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from portal.search.backends import Written
from portal.search.backends.sql import all_rows, run
from portal.search.models import EntryQuerySet
from portal.search.plan import Alternative, Beginning, Keys, Plan, Term, Words
from portal.search.streams import LETTER, Streams

#: Words of title and body, pairs of title and body, keys.
_COLUMNS = "tw, bw, tb, bb, alt"
_WEIGHTS = "2.0, 1.0, 0.3, 0.15, 0.3"
_LOOSE_WEIGHTS = "2.0, 1.0, 0.0, 0.0, 0.1"
_TITLE_WEIGHTS = "2.0, 0.0, 0.3, 0.0, 0.1"
#: Pages of the index that are merged in one step.
_MERGED = 2000


class SQLiteBackend:
    loose_cap = 1500
    common_from = 3000

    def __init__(self, build: int) -> None:
        self.build = int(build)
        self._frequencies: dict[str, int] = {}
        self._size = 0.0
        self.fts = f"search_fts_{int(build)}"
        self.vocab = f"search_vocab_{int(build)}"

    def create(self) -> None:
        # ascii: every byte above 127 is a token's own, and our streams are cut already.
        run(f"CREATE VIRTUAL TABLE IF NOT EXISTS {self.fts} USING fts5({_COLUMNS}, content='', tokenize='ascii')")
        run(f"CREATE VIRTUAL TABLE IF NOT EXISTS {self.vocab} USING fts5vocab('{self.fts}', 'col')")

    def finish(self) -> None:
        """Merges the index into one tree, step by step: done at once it would keep writers waiting."""
        pages = -_MERGED
        while self._changes(f"INSERT INTO {self.fts}({self.fts}, rank) VALUES('merge', %s)", [pages]) > 1:
            pages = _MERGED

    def _changes(self, sql: str, params: Sequence[Any]) -> int:
        """How many rows it changed, those of FTS5's own tables too."""
        total = "SELECT total_changes()"
        ((before,),) = all_rows(total, [])
        run(sql, params)
        ((after,),) = all_rows(total, [])
        return int(after - before)

    def drop(self) -> None:
        run(f"DROP TABLE IF EXISTS {self.vocab}")
        run(f"DROP TABLE IF EXISTS {self.fts}")

    def write(self, rows: Written) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {self.fts}(rowid, {_COLUMNS}) VALUES (%s, %s, %s, %s, %s, %s)",
                [(pk, *_texts(streams)) for pk, streams in rows],
            )

    def delete(self, rows: Written) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {self.fts}({self.fts}, rowid, {_COLUMNS}) VALUES ('delete', %s, %s, %s, %s, %s, %s)",
                [(pk, *_texts(streams)) for pk, streams in rows],
            )

    def candidates(self, plan: Plan, rows: EntryQuerySet, limit: int) -> list[tuple[int, float]]:
        if plan.common:
            return self._of_common(plan, rows, limit)
        return self._best(plan, rows, limit, _LOOSE_WEIGHTS if plan.loose else _WEIGHTS)

    def _of_common(self, plan: Plan, rows: EntryQuerySet, limit: int) -> list[tuple[int, float]]:
        """Ranking every page that has a very common word would take long and tell nothing: those with it in the title, then the newest."""
        best = self._best(plan, rows, limit, _TITLE_WEIGHTS, "{tw tb} : ")
        if len(best) >= limit:
            return best
        seen = {pk for pk, _score in best}
        rest = [pk for pk in self._first(plan, rows, limit) if pk not in seen]
        low = min((score for _pk, score in best), default=1.0)
        return [*best, *((pk, low / (2 + at)) for at, pk in enumerate(rest[: limit - len(best)]))]

    def _best(
        self, plan: Plan, rows: EntryQuerySet, limit: int, weights: str, columns: str = ""
    ) -> list[tuple[int, float]]:
        inner, params = rows.sql
        found = all_rows(
            f"SELECT {self.fts}.rowid, bm25({self.fts}, {weights}) AS score FROM {self.fts}"
            f" CROSS JOIN ({inner}) AS e ON e.id = {self.fts}.rowid"
            f" WHERE {self.fts} MATCH %s ORDER BY score, {self.fts}.rowid LIMIT %s",
            [*params, match(plan, columns), limit],
        )
        return [(pk, max(-score, 1e-9)) for pk, score in found]

    def _first(self, plan: Plan, rows: EntryQuerySet, limit: int) -> list[int]:
        """Of the entries written last."""
        inner, params = rows.sql
        sql = (
            f"SELECT {self.fts}.rowid FROM {self.fts} CROSS JOIN ({inner}) AS e ON e.id = {self.fts}.rowid"
            f" WHERE {self.fts} MATCH %s ORDER BY {self.fts}.rowid DESC LIMIT %s"
        )
        return [pk for (pk,) in all_rows(sql, [*params, match(plan), limit])]

    def in_titles(self, term: Term, rows: EntryQuerySet, limit: int) -> list[int]:
        inner, params = rows.sql
        sql = (
            f"SELECT {self.fts}.rowid FROM {self.fts} CROSS JOIN ({inner}) AS e ON e.id = {self.fts}.rowid"
            f" WHERE {self.fts} MATCH %s LIMIT %s"
        )
        return [pk for (pk,) in all_rows(sql, [*params, f"{{tb alt}} : {_term(term, anywhere=False)}", limit])]

    def newest(self, plan: Plan, rows: EntryQuerySet, limit: int, offset: int = 0) -> list[int]:
        inner, params = rows.sql
        sql = (
            f"SELECT e.id FROM {self.fts} CROSS JOIN ({inner}) AS e ON e.id = {self.fts}.rowid WHERE {self.fts} MATCH %s"
            " ORDER BY e.date IS NULL, e.date DESC, e.publish_at DESC, e.id LIMIT %s OFFSET %s"
        )
        return [pk for (pk,) in all_rows(sql, [*params, match(plan), limit, offset])]

    def combinations(
        self, plan: Plan, rows: EntryQuerySet, fields: Sequence[str], cap: int, *, by_subject: bool = False
    ) -> list[tuple[tuple[object, ...], int]]:
        inner, params = rows.sql
        names = f"{'DISTINCT e.subject, ' if by_subject else ''}{', '.join(f'e.{name}' for name in fields)}"
        plain = ", ".join(fields)
        sql = (
            f"SELECT {plain}, COUNT(*) FROM (SELECT {names} FROM {self.fts}"
            f" CROSS JOIN ({inner}) AS e ON e.id = {self.fts}.rowid WHERE {self.fts} MATCH %s LIMIT %s)"
            f" GROUP BY {plain}"
        )
        return [(tuple(values), count) for *values, count in all_rows(sql, [*params, match(plan), cap])]

    def frequencies(self, words: Iterable[str]) -> dict[str, int]:
        wanted = list(dict.fromkeys(words))
        missing = [word for word in wanted if word not in self._frequencies]
        sql = f"SELECT term, SUM(doc) FROM {self.vocab} WHERE term = %s AND col IN ('tw', 'bw') GROUP BY term"
        with connection.cursor() as cursor:
            self._frequencies |= {word: _first_value(cursor.execute(sql, [word]), 1) for word in missing}
        return {word: self._frequencies[word] for word in wanted}

    def size(self) -> float:
        if not self._size:
            # Two questions: together they would walk through all ids.
            ends = (f"SELECT {end}(id) FROM {self.fts}_docsize" for end in ("MIN", "MAX"))
            ((first,),), ((last,),) = (all_rows(sql, []) for sql in ends)
            self._size = float(last - first + 1) if last else 1.0
        return self._size

    def known_keys(self, keys: Iterable[str]) -> set[str]:
        sql = f"SELECT 1 FROM {self.vocab} WHERE term = %s AND col = 'alt' LIMIT 1"
        with connection.cursor() as cursor:
            return {key for key in keys if cursor.execute(sql, [key]).fetchone()}

    def latin_words(self, first_letters: Iterable[str]) -> list[tuple[str, int]]:
        found: list[tuple[str, int]] = []
        for letters in first_letters:
            sql = f"SELECT term, SUM(doc) FROM {self.vocab} WHERE term >= %s AND term < %s AND col IN ('tw', 'bw') GROUP BY term"
            found += [(term, count) for term, count in all_rows(sql, [letters, letters + "{"])]
        return found

    def ids(self) -> set[int]:
        # A contentless table knows its rowids but cannot list them without a term.
        return {pk for (pk,) in all_rows(f"SELECT id FROM {self.fts}_docsize", [])}


def match(plan: Plan, columns: str = "") -> str:
    """FTS5's query language; every token stands in quotes, so none of them can be read as part of it."""
    parts = [_term(term, anywhere=not columns) for term in plan.terms]
    query = f"({(' OR ' if plan.loose else ' AND ').join(parts)})"
    if columns:
        query = f"{columns}{query}" if not plan.loose else query
    for term in plan.without:
        query = f"({query} NOT {_term(term)})"
    return query


def _term(term: Term, *, anywhere: bool = True) -> str:
    """`anywhere`: not only in some columns, of which none has the letters alone."""
    return f"({' OR '.join(_alternative(alternative, anywhere) for alternative in term)})"


def _alternative(alternative: Alternative, anywhere: bool) -> str:
    if isinstance(alternative, Words):
        return f"({{tw bw}} : ({' AND '.join(quoted(word) for word in alternative.words)}))"
    if isinstance(alternative, Keys):
        return f"(alt : ({' AND '.join(quoted(key) for key in alternative.keys)}))"
    if isinstance(alternative, Beginning):
        return f"(alt : {quoted(alternative.letters)} *)"
    if alternative.letter and anywhere:
        return f"(alt : {quoted(LETTER + alternative.letter)})"
    tokens = quoted(" ".join(alternative.tokens))
    return f"({{tb bb}} : {tokens}{' *' if alternative.prefix else ''})"


def quoted(token: str) -> str:
    return '"' + token.replace('"', '""').replace("\0", "") + '"'


def _texts(streams: Streams) -> tuple[str, ...]:
    keys = [*streams.keys, *(LETTER + letter for letter in streams.letters)]
    columns = (streams.title_words, streams.body_words, streams.title_grams, streams.body_grams, keys)
    return tuple(" ".join(column) for column in columns)


def _first_value(cursor: Any, at: int) -> int:
    row = cursor.fetchone()
    return row[at] if row else 0
