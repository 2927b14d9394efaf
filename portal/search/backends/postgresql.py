"""PostgreSQL: three tsvector columns with GIN a build, no extension; ranked by rarity and `ts_rank`.

Nothing goes through a parser of its own: lexemes are written and asked for quoted, one by one.
"""

# ruff: noqa: S608 — what is put into the SQL is the tables' names, made of a number, and conditions made next door.

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import log
from typing import Any

from django.db import connection, transaction

from portal.search.backends import Written
from portal.search.backends.postgresql_query import (
    TITLE_WORD,
    Condition,
    conditions,
    quoted,
    term_condition,
    title_conditions,
)
from portal.search.backends.sql import all_rows, run
from portal.search.grams import Phrase
from portal.search.models import EntryQuerySet
from portal.search.plan import Plan, Term, words_of
from portal.search.streams import LETTER, Streams

_PACKED = ("folded", "tw", "alt")
#: A tsvector's largest position; what stands behind it counts as standing there.
_LAST_POSITION = 16383
#: More of them than this are not counted where no statistics know a word.
_COUNTED = 1000
#: Words of a usual text: longer ones weigh each of theirs a little less.
_USUAL_LENGTH = 200
_RANK = "ts_rank('{0.4, 0.4, 0.4, 1.0}', i.tw, %s::tsquery)"


class PostgreSQLBackend:
    loose_cap = 700
    common_from = 2000

    def __init__(self, build: int) -> None:
        self.build = int(build)
        self._frequencies: dict[str, int] = {}
        self._size = 0.0
        self._matching: dict[Plan, list[int]] = {}
        self.table = f"search_index_{int(build)}"
        self.terms = f"search_term_{int(build)}"

    def create(self) -> None:
        run(
            f"CREATE TABLE IF NOT EXISTS {self.table} (entry_id bigint PRIMARY KEY, n_words integer NOT NULL, title text NOT NULL,"
            " folded text NOT NULL, tw tsvector NOT NULL, tb tsvector NOT NULL, alt tsvector NOT NULL) WITH (toast_tuple_target = 4080)"
        )
        # Read for every candidate that is ranked: in the row. Only ever compared through the index: out of it.
        run(
            f"ALTER TABLE {self.table} ALTER tw SET STORAGE MAIN, ALTER alt SET STORAGE EXTENDED, ALTER tb SET STORAGE EXTERNAL"
        )
        if all_rows("SELECT 1 FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY(enumvals)", []):
            run(f"ALTER TABLE {self.table} {', '.join(f'ALTER {name} SET COMPRESSION lz4' for name in _PACKED)}")
        run(f'CREATE TABLE IF NOT EXISTS {self.terms} (term text COLLATE "C" PRIMARY KEY, df integer NOT NULL)')

    def finish(self) -> None:
        for column in ("tw", "tb", "alt"):
            run(
                f"CREATE INDEX IF NOT EXISTS {self.table}_{column} ON {self.table} USING gin ({column}) WITH (fastupdate = off)"
            )
        self.count_terms()
        run(f"ANALYZE {self.table}")
        run("ANALYZE search_entry")
        run("ANALYZE search_entrytext")

    def count_terms(self) -> None:
        """Counts the words anew; a word that has come since is counted when it is asked for."""
        run(f"DELETE FROM {self.terms}")
        run(f"INSERT INTO {self.terms} SELECT word, ndoc FROM ts_stat('SELECT tw FROM {self.table}')")
        run(f"ANALYZE {self.terms}")

    def drop(self) -> None:
        run(f"DROP TABLE IF EXISTS {self.table}, {self.terms}")

    def write(self, rows: Written) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {self.table} VALUES (%s, %s, %s, %s, %s::tsvector, %s::tsvector, %s::tsvector)"
                " ON CONFLICT (entry_id) DO NOTHING",
                [(pk, *_columns(streams)) for pk, streams in rows],
            )

    def delete(self, rows: Written) -> None:
        run(f"DELETE FROM {self.table} WHERE entry_id = ANY(%s)", [[pk for pk, _streams in rows]])

    def candidates(self, plan: Plan, rows: EntryQuerySet, limit: int) -> list[tuple[int, float]]:
        if not plan.common:
            return self._best(plan, self._condition(plan), rows, limit)
        found = self._best(plan, title_conditions(plan), rows, limit)
        if len(found) >= limit:
            return found
        seen = {pk for pk, _score in found}
        low = min((score for _pk, score in found), default=1.0)
        rest = [pk for pk in self._last(plan, rows, limit) if pk not in seen]
        return [*found, *((pk, low / (2 + at)) for at, pk in enumerate(rest[: limit - len(found)]))]

    def _all_matching(self, plan: Plan, limit: int) -> list[int]:
        """Ids of what matches, public or not; kept where they are all, since finding them is most of the work of every question."""
        condition, values = conditions(plan)
        # Planned without the limit, and read no further than it: for a few rows of many the planner would read the whole table.
        # Nor is it told what it costs to compare what lies outside of the rows, and would compare that of all of them.
        with transaction.atomic():
            run("SET LOCAL enable_seqscan = off")
            found = all_rows(
                f"WITH hits AS MATERIALIZED (SELECT i.entry_id FROM {self.table} i WHERE {condition})"
                " SELECT entry_id FROM hits LIMIT %s",
                [*values, limit],
            )
            run("SET LOCAL enable_seqscan TO DEFAULT")
        ids = [pk for (pk,) in found]
        if len(ids) < limit:
            self._matching[replace(plan, common=False)] = ids
        return ids

    def _condition(self, plan: Plan) -> Condition:
        ids = self._matching.get(replace(plan, common=False))
        return conditions(plan) if ids is None else ("i.entry_id = ANY(%s)", [ids])

    # Each question first takes what matches out of the text index, and only then joins it with what is public: left to
    # itself the planner, which cannot know how few pages have a word, would often walk through every public page instead.

    def _best(self, plan: Plan, condition: Condition, rows: EntryQuerySet, limit: int) -> list[tuple[int, float]]:
        sql, params = rows.sql
        score, score_params = self._score(plan)
        found = all_rows(
            f"WITH hits AS MATERIALIZED (SELECT i.entry_id, {score} AS score FROM {self.table} i WHERE {condition[0]})"
            f" SELECT hits.entry_id, hits.score FROM hits JOIN ({sql}) e ON e.id = hits.entry_id"
            " ORDER BY hits.score DESC, hits.entry_id LIMIT %s",
            [*score_params, *condition[1], *params, limit],
        )
        return [(pk, max(score, 1e-9)) for pk, score in found]

    def _last(self, plan: Plan, rows: EntryQuerySet, limit: int) -> list[int]:
        """Of the entries written last."""
        sql, params = rows.sql
        condition, values = conditions(plan)
        found = all_rows(
            f"SELECT i.entry_id FROM {self.table} i JOIN ({sql}) e ON e.id = i.entry_id"
            f" WHERE {condition} ORDER BY i.entry_id DESC LIMIT %s",
            [*params, *values, limit],
        )
        return [pk for (pk,) in found]

    def _score(self, plan: Plan) -> Condition:
        """For each word its rarity times its saturated weight in the text; a little for a phrase in the title."""
        words = list(dict.fromkeys(word for term in plan.terms for word in words_of(term)))
        total, average = self.size(), _USUAL_LENGTH
        known = self.frequencies(words)
        parts: list[str] = []
        params: list[Any] = []
        for word in words:
            frequency = known.get(word, 0)
            rarity = log(1 + (total - frequency + 0.5) / (frequency + 0.5)) if frequency < total else 0.01
            # r / (r + k), in which `ts_rank`, which is what costs, stands once.
            flat = "0.6 * (0.6 + 0.4 * i.n_words / %s)"
            parts.append(f"%s * (1 - {flat} / ({_RANK} + {flat}))")
            params += [max(rarity, 0.01), average, quoted(word), average]
        for phrase in (found for term in plan.terms for found in term if isinstance(found, Phrase)):
            if not plan.loose:
                parts.append("CASE WHEN strpos(i.title, %s) > 0 THEN 0.5 ELSE 0 END")
                params.append(phrase.literal)
        return " + ".join(parts) or "0.0", params

    def size(self) -> float:
        """From the statistics, which autovacuum keeps."""
        if not self._size:
            ((rows,),) = all_rows("SELECT reltuples FROM pg_class WHERE oid = %s::regclass", [self.table])
            if rows <= 0:
                ((rows,),) = all_rows(f"SELECT count(*) FROM {self.table}", [])
            self._size = float(max(rows, 1))
        return self._size

    def in_titles(self, term: Term, rows: EntryQuerySet, limit: int) -> list[int]:
        sql, params = rows.sql
        condition, values = term_condition(term)
        phrases = [found for found in term if isinstance(found, Phrase)]
        others = tuple(found for found in term if not isinstance(found, Phrase))
        in_title = " OR ".join(["strpos(i.title, %s) > 0"] * len(phrases))
        values += [found.literal for found in phrases]
        if others:
            sounds, more = term_condition(others)
            in_title, values = f"{in_title} OR {sounds}", [*values, *more]
        found = all_rows(
            f"SELECT i.entry_id FROM {self.table} i JOIN ({sql}) e ON e.id = i.entry_id"
            f" WHERE {condition} AND ({in_title}) LIMIT %s",
            [*params, *values, limit],
        )
        return [pk for (pk,) in found]

    def newest(self, plan: Plan, rows: EntryQuerySet, limit: int, offset: int = 0) -> list[int]:
        sql, params = rows.sql
        condition, values = self._condition(plan)
        found = all_rows(
            f"WITH hits AS MATERIALIZED (SELECT i.entry_id FROM {self.table} i WHERE {condition})"
            f" SELECT e.id FROM hits JOIN ({sql}) e ON e.id = hits.entry_id"
            " ORDER BY e.date DESC NULLS LAST, e.publish_at DESC, e.id LIMIT %s OFFSET %s",
            [*values, *params, limit, offset],
        )
        return [pk for (pk,) in found]

    def combinations(
        self, plan: Plan, rows: EntryQuerySet, fields: Sequence[str], cap: int, *, by_subject: bool = False
    ) -> list[tuple[tuple[object, ...], int]]:
        sql, params = rows.sql
        names, plain = ", ".join(f"e.{name}" for name in fields), ", ".join(fields)
        names = f"DISTINCT e.subject, {names}" if by_subject else names
        # What is not public takes a place here as well; so many of it among the hits of one query only lowers a count
        # that is shown as "more than" anyway.
        ids = self._all_matching(plan, cap * 2)
        found = all_rows(
            f"SELECT {plain}, COUNT(*) FROM (SELECT {names} FROM ({sql}) e WHERE e.id = ANY(%s) LIMIT %s) AS found"
            f" GROUP BY {plain}",
            [*params, ids, cap],
        )
        return [(tuple(values), count) for *values, count in found]

    def frequencies(self, words: Iterable[str]) -> dict[str, int]:
        wanted = list(dict.fromkeys(words))
        if not wanted:
            return {}
        known = self._frequencies
        if missing := [word for word in wanted if word not in known]:
            known |= dict(all_rows(f"SELECT term, df FROM {self.terms} WHERE term = ANY(%s)", [missing]))
        for word in missing:
            if word not in known:
                sql = f"SELECT count(*) FROM (SELECT 1 FROM {self.table} WHERE tw @@ %s::tsquery LIMIT {_COUNTED}) AS sample"
                known[word] = all_rows(sql, [quoted(word)])[0][0]
        return {word: known[word] for word in wanted}

    def known_keys(self, keys: Iterable[str]) -> set[str]:
        wanted = list(keys)
        sql = (
            "SELECT key FROM unnest(%s::text[], %s::text[]) AS wanted(key, query)"
            f" WHERE EXISTS (SELECT 1 FROM {self.table} WHERE alt @@ query::tsquery)"
        )
        return {key for (key,) in all_rows(sql, [wanted, [quoted(key) for key in wanted]])} if wanted else set()

    def latin_words(self, first_letters: Iterable[str]) -> list[tuple[str, int]]:
        found: list[tuple[str, int]] = []
        for letters in first_letters:
            sql = f"SELECT term, df FROM {self.terms} WHERE term >= %s AND term < %s"
            found += all_rows(sql, [letters, letters + "{"])
        return found

    def ids(self) -> set[int]:
        return {pk for (pk,) in all_rows(f"SELECT entry_id FROM {self.table}", [])}


def _columns(streams: Streams) -> tuple[Any, ...]:
    title, body = streams.title_words, streams.body_words
    positions: dict[str, list[str]] = {}
    for at, word in enumerate(title, start=1):
        positions.setdefault(word, []).append(f"{at}A")
    for at, word in enumerate(body, start=len(title) + 1):
        if at <= _LAST_POSITION:
            positions.setdefault(word, []).append(str(at))
    words = " ".join(f"{quoted(word)}:{','.join(found[:255])}" for word, found in positions.items())
    pairs = " ".join(quoted(token) for token in dict.fromkeys([*streams.title_grams, *streams.body_grams]))
    title_words = (TITLE_WORD + word for word in dict.fromkeys(title))
    letters = (LETTER + letter for letter in streams.letters)
    keys = " ".join(quoted(key) for key in (*streams.keys, *title_words, *letters))
    return len(title) + len(body), streams.title, f"{streams.title}\n{streams.body}", words, pairs, keys
