"""PostgreSQL: two tables a build, no extension. A narrow one that is looked up by GIN and whose rows are hardly ever opened, and one of
what is weighed; ranked by rarity and `ts_rank`.

Nothing goes through a parser of its own: lexemes are written and asked for quoted, one by one.
"""

# ruff: noqa: S608 — what is put into the SQL is the tables' names, made of a number, and conditions made next door.

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import log
from typing import Any

from portal.search.backends import Written
from portal.search.backends import postgresql_query as asked
from portal.search.backends.postgresql_query import Condition, quoted
from portal.search.backends.sql import all_rows, looked_up, run
from portal.search.grams import Phrase
from portal.search.models import EntryQuerySet
from portal.search.plan import Beginning, Plan, Term, words_of

#: So many of the last hits are looked through at least.
_LAST = 6_000
#: More are not counted where no statistics know a word.
_COUNTED = 1000
#: Words of a usual text: longer ones weigh each of theirs a little less.
_USUAL_LENGTH = 200
_FLAT = f"(0.36::float8 + {0.24 / _USUAL_LENGTH}::float8 * i.n_words)"
_RANK = "ts_rank('{0.4, 0.4, 0.4, 1.0}', i.tw, %s::tsquery)"
#: No word: stands for how many rows there are, where words are counted.
_SIZE = ""
#: Of pages that have a very common word in their title so many of the last are ranked.
_TITLES = 1000
#: Kilobytes of new pages, some ninety, that wait to be put into the index together, which takes a tenth of a second; each alone would take
#: a hundredth. A search goes through those that wait, which takes it no time that could be measured.
_WAITING = 512
#: So many times what is wanted of the newest hits are looked at first: not all of them are public.
_LOOKED_AT = 4


class PostgreSQLBackend:
    loose_cap = 700
    common_from = 2000

    def __init__(self, build: int) -> None:
        self.build = int(build)
        self._frequencies: dict[str, int] = {}
        self._size = 0.0
        self._matching: dict[Plan, tuple[list[int], bool]] = {}
        self.table = f"search_lexemes_{int(build)}"
        self.texts = f"search_texts_{int(build)}"
        self.terms = f"search_term_{int(build)}"

    def create(self) -> None:
        run(
            f"CREATE TABLE IF NOT EXISTS {self.table} (entry_id bigint PRIMARY KEY, lexemes tsvector NOT NULL)"
            " WITH (toast_tuple_target = 128)"
        )
        run(
            f"CREATE TABLE IF NOT EXISTS {self.texts} (entry_id bigint PRIMARY KEY, n_words integer NOT NULL, title text NOT NULL,"
            " folded text NOT NULL, tw tsvector NOT NULL) WITH (toast_tuple_target = 4080)"
        )
        # Read for every page that is ranked: in the row.
        run(f"ALTER TABLE {self.texts} ALTER tw SET STORAGE MAIN")
        if all_rows("SELECT 1 FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY(enumvals)", []):
            run(f"ALTER TABLE {self.table} ALTER lexemes SET COMPRESSION lz4")
            run(f"ALTER TABLE {self.texts} ALTER folded SET COMPRESSION lz4, ALTER tw SET COMPRESSION lz4")
        run(f'CREATE TABLE IF NOT EXISTS {self.terms} (term text COLLATE "C" PRIMARY KEY, df integer NOT NULL)')

    def finish(self) -> None:
        run(
            f"CREATE INDEX IF NOT EXISTS {self.table}_gin ON {self.table} USING gin (lexemes)"
            f" WITH (fastupdate = on, gin_pending_list_limit = {_WAITING})"
        )
        self.count_terms()
        for name in (self.table, self.texts, "search_entry", "search_entrytext"):
            run(f"ANALYZE {name}")

    def count_terms(self) -> None:
        """Counts the words anew; a word that has come since is counted when it is asked for."""
        run(f"DELETE FROM {self.terms}")
        run(f"INSERT INTO {self.terms} SELECT word, ndoc FROM ts_stat('SELECT tw FROM {self.texts}')")
        run(f"ANALYZE {self.terms}")

    def drop(self) -> None:
        # The last is what one table held until November 2026.
        run(f"DROP TABLE IF EXISTS {self.table}, {self.texts}, {self.terms}, search_index_{self.build}")

    def write(self, rows: Written) -> None:
        """Both tables in one question: of the time that a save takes, most is spent on the way."""
        told = [(pk, asked.columns(streams), asked.lexemes(streams)) for pk, streams in rows]
        if not told:
            return
        texts = ", ".join(["(%s, %s, %s, %s, %s::tsvector)"] * len(told))
        lexemes = ", ".join(["(%s, %s::tsvector)"] * len(told))
        run(
            f"INSERT INTO {self.texts} VALUES {texts} ON CONFLICT (entry_id) DO NOTHING;"
            f" INSERT INTO {self.table} VALUES {lexemes} ON CONFLICT (entry_id) DO NOTHING",
            [value for pk, text, _found in told for value in (pk, *text)]
            + [value for pk, _text, found in told for value in (pk, found)],
        )

    def delete(self, rows: Written) -> None:
        ids = [pk for pk, _streams in rows]
        for name in (self.table, self.texts):
            run(f"DELETE FROM {name} WHERE entry_id = ANY(%s)", [ids])

    # Each question first takes what matches out of the text index, and then looks those rows up, one by one, among what is public and
    # in the texts. `ANY(ARRAY(…))` says so in one statement, and spares the planner a list of thousands.

    def _hits(self, plan: Plan, also: str = "") -> Condition:
        """All that match, public or not. `also`: a query that narrows them."""
        surely, maybe, look = asked.sure(plan), asked.possible(plan), asked.check(plan)
        parts, params = [], []
        if surely:
            parts.append(f"SELECT f.entry_id FROM {self.table} f WHERE f.lexemes @@ %s::tsquery")
            params.append(asked.both(surely, also))
        if maybe and look:
            parts.append(
                f"SELECT f.entry_id FROM {self.table} f WHERE f.lexemes @@ %s::tsquery"
                f" AND (SELECT {look[0]} FROM {self.texts} i WHERE i.entry_id = f.entry_id)"
            )
            params += [asked.both(asked.but(maybe, surely), also), *look[1]]
        return " UNION ALL ".join(parts) or f"SELECT entry_id FROM {self.table} WHERE false", params

    def _among_hits(self, plan: Plan) -> Condition:
        """As an array, for `= ANY`; known where they have been counted."""
        ids, are_all = self._matching.get(replace(plan, common=False), ([], False))
        if are_all:
            return "ARRAY(SELECT unnest(%s::bigint[]))", [ids]
        hits, params = self._hits(plan)
        return f"ARRAY({hits})", params

    def candidates(self, plan: Plan, rows: EntryQuerySet, limit: int) -> list[tuple[int, float]]:
        if not plan.common:
            return self._best(plan, self._among_hits(plan), rows, limit)
        hits, params = self._hits(plan, asked.title_words(plan))
        last = f"ARRAY(SELECT entry_id FROM ({hits} OFFSET 0) hits ORDER BY entry_id DESC LIMIT {_TITLES})"
        found = self._best(plan, (last, params), rows, limit)
        if len(found) >= limit:
            return found
        seen = {pk for pk, _score in found}
        low = min((score for _pk, score in found), default=1.0)
        rest = [pk for pk in self._last(plan, rows, limit) if pk not in seen]
        return [*found, *((pk, low / (2 + at)) for at, pk in enumerate(rest[: limit - len(found)]))]

    def _best(self, plan: Plan, among: Condition, rows: EntryQuerySet, limit: int) -> list[tuple[int, float]]:
        sql, params = rows.sql
        score, score_params = self._score(plan)
        found = looked_up(
            f"SELECT i.entry_id, {score} AS score FROM ({sql}) e JOIN {self.texts} i ON i.entry_id = e.id"
            f" WHERE e.id = ANY({among[0]}) ORDER BY score DESC, i.entry_id LIMIT %s",
            [*score_params, *params, *among[1], limit],
        )
        return [(pk, max(score, 1e-9)) for pk, score in found]

    def _last(self, plan: Plan, rows: EntryQuerySet, limit: int) -> list[int]:
        """Of the entries written last."""
        newest, are_all = self._matching.get(replace(plan, common=False), ([], False))
        first = newest[: limit * _LOOKED_AT]
        found = self._last_of(("ARRAY(SELECT unnest(%s::bigint[]))", [first]), rows, limit) if first else []
        if len(found) >= limit or (are_all and len(first) == len(newest)):
            return found
        return self._last_of(self._among_hits(plan), rows, limit)

    def _last_of(self, among: Condition, rows: EntryQuerySet, limit: int) -> list[int]:
        sql, params = rows.sql
        found = looked_up(
            f"SELECT e.id FROM ({sql}) e WHERE e.id = ANY({among[0]}) ORDER BY e.id DESC LIMIT %s",
            [*params, *among[1], limit],
        )
        return [pk for (pk,) in found]

    def _score(self, plan: Plan) -> Condition:
        """For each word its rarity times its saturated weight in the text; a little for a phrase in the title."""
        words = list(dict.fromkeys(word for term in plan.terms for word in words_of(term)))
        known = self.frequencies(words)
        total = self.size()
        parts: list[str] = []
        params: list[Any] = []
        for word in words:
            frequency = known.get(word, 0)
            rarity = log(1 + (total - frequency + 0.5) / (frequency + 0.5)) if frequency < total else 0.01
            # r / (r + k), in which `ts_rank`, which is what costs, stands once.
            parts.append(f"%s * (1 - {_FLAT} / ({_RANK} + {_FLAT}))")
            params += [max(rarity, 0.01), quoted(word)]
        for phrase in (found for term in plan.terms for found in term if isinstance(found, Phrase)):
            if not plan.loose:
                parts.append("CASE WHEN strpos(i.title, %s) > 0 THEN 0.5 ELSE 0 END")
                params.append(phrase.literal)
        return " + ".join(parts) or "0.0", params

    def size(self) -> float:
        """From the statistics, which autovacuum keeps."""
        if not self._size:
            self.frequencies([_SIZE])
        return self._size

    def in_titles(self, term: Term, rows: EntryQuerySet, limit: int) -> list[int]:
        sql, params = rows.sql
        public = f"(SELECT true FROM ({sql}) e WHERE e.id = f.entry_id)"
        start = f"SELECT f.entry_id FROM {self.table} f WHERE f.lexemes @@ %s::tsquery AND"
        parts: list[str] = []
        values: list[Any] = []
        for found in term:
            if isinstance(found, Phrase):
                parts.append(
                    f"{start} (SELECT strpos(i.title, %s) > 0 FROM {self.texts} i WHERE i.entry_id = f.entry_id) AND {public}"
                )
                values += [asked.possible_term((found,)), found.literal, *params]
            elif isinstance(found, Beginning):
                parts.append(f"{start} {public}")
                values += [asked.possible_term((found,)), *params]
        ids = looked_up(f"SELECT entry_id FROM ({' UNION ALL '.join(parts)}) found LIMIT %s", [*values, limit])
        return [pk for (pk,) in ids]

    def newest(self, plan: Plan, rows: EntryQuerySet, limit: int, offset: int = 0) -> list[int]:
        sql, params = rows.sql
        among, values = self._among_hits(plan)
        found = looked_up(
            f"SELECT e.id FROM ({sql}) e WHERE e.id = ANY({among})"
            " ORDER BY e.date DESC NULLS LAST, e.publish_at DESC, e.id LIMIT %s OFFSET %s",
            [*params, *values, limit, offset],
        )
        return [pk for (pk,) in found]

    def combinations(
        self, plan: Plan, rows: EntryQuerySet, fields: Sequence[str], cap: int, *, by_subject: bool = False
    ) -> list[tuple[tuple[object, ...], int]]:
        sql, params = rows.sql
        names, plain = ", ".join(f"e.{name}" for name in fields), ", ".join(fields)
        names = f"DISTINCT e.subject, {names}" if by_subject else names
        hits, values = self._hits(plan)
        # What is not public takes a place among the last as well; so many of it among the hits of one query only lowers a count
        # that is shown as "more than" anyway. They are wanted again, since finding them is most of the work of every question. Who asks
        # only whether there is one must not be told of a few that are not public.
        limit = max(cap * 2, _LAST)
        first, *counted = looked_up(
            f"WITH last AS MATERIALIZED (SELECT entry_id FROM ({hits} OFFSET 0) hits ORDER BY entry_id DESC LIMIT %s)"
            f" SELECT {'NULL, ' * len(fields)} 0, ARRAY(SELECT entry_id FROM last) UNION ALL"
            f" SELECT {plain}, COUNT(*), NULL"
            f" FROM (SELECT {names} FROM ({sql}) e WHERE e.id = ANY(ARRAY(SELECT entry_id FROM last)) LIMIT %s) AS found GROUP BY {plain}",
            [*values, limit, *params, cap],
        )
        ids = first[-1]
        self._matching[replace(plan, common=False)] = ids, len(ids) < limit
        return [(tuple(values), count) for *values, count, _ids in counted]

    def frequencies(self, words: Iterable[str]) -> dict[str, int]:
        wanted = list(dict.fromkeys(words))
        if not wanted:
            return {}
        known = self._frequencies
        if missing := [word for word in wanted if word not in known]:
            sql = (
                f"SELECT asked.word, COALESCE(t.df, (SELECT count(*) FROM (SELECT 1 FROM {self.table}"
                f" WHERE lexemes @@ asked.query::tsquery LIMIT {_COUNTED}) sample))"
                f" FROM unnest(%s::text[], %s::text[]) AS asked(word, query) LEFT JOIN {self.terms} t ON t.term = asked.word"
                " UNION ALL SELECT %s, reltuples::bigint FROM pg_class WHERE oid = %s::regclass"
            )
            queries = {word: asked.word(word) for word in missing if word != _SIZE}
            known |= dict(looked_up(sql, [[*queries], [*queries.values()], _SIZE, self.table]))
            rows = known[_SIZE] if known[_SIZE] > 0 else all_rows(f"SELECT count(*) FROM {self.table}", [])[0][0]
            self._size = float(max(rows, 1))
        return {word: known[word] for word in wanted}

    def known_keys(self, keys: Iterable[str]) -> set[str]:
        wanted = list(keys)
        sql = (
            "SELECT key FROM unnest(%s::text[], %s::text[]) AS wanted(key, query)"
            f" WHERE EXISTS (SELECT 1 FROM {self.table} WHERE lexemes @@ query::tsquery)"
        )
        return {key for (key,) in looked_up(sql, [wanted, [asked.key(key) for key in wanted]])} if wanted else set()

    def latin_words(self, first_letters: Iterable[str]) -> list[tuple[str, int]]:
        found: list[tuple[str, int]] = []
        for letters in first_letters:
            sql = f"SELECT term, df FROM {self.terms} WHERE term >= %s AND term < %s"
            found += all_rows(sql, [letters, letters + "{"])
        return found

    def ids(self) -> set[int]:
        return {
            pk
            for (pk,) in all_rows(f"SELECT entry_id FROM {self.table} INTERSECT SELECT entry_id FROM {self.texts}", [])
        }
