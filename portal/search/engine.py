"""`search`: from words to what is found. Everything that it counts and shows, the law makes public at this instant."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from portal.publishing import clock
from portal.publishing.generation import kept
from portal.search import planning
from portal.search.backends import Backend, backend
from portal.search.documents import DEFINITIONS, LANDING_PAGES
from portal.search.facets import Combinations, Filters
from portal.search.meaning import as_written, in_other_words, is_by_sound
from portal.search.models import FACETS, Entry, EntryQuerySet, EntryText, PinnedResult
from portal.search.named import MOST as NAMED
from portal.search.named import named
from portal.search.plan import Plan
from portal.search.query import Query, read
from portal.search.ranking import Candidate, Rarity, near_the_best, ordered, scores
from portal.search.spelling import corrected
from portal.search.state import index_state
from portal.search.streams import Streams, unpack
from portal.search.synonyms import Synonyms, synonyms

#: How many of the database's best are weighed again.
RANKED = 60
#: Hits are counted up to here: 「3,000件以上」.
COUNTED = 3_000
#: An open query that finds fewer than so many pages is also tried loosely, and shows so many of those at most.
_LOOSE_BELOW, _LOOSE_SHOWN = 10, 20


@dataclass
class Found:
    """`ids`: the entries from first to `limit`, best first; those after `exact` hold only some of the words."""

    query: Query
    ids: list[int] = field(default_factory=list)
    total: int = 0
    exact: int = 0
    is_capped: bool = False
    combinations: Combinations = field(default_factory=Combinations)
    corrected: str = ""


class Search:
    """One query against one build of the index."""

    def __init__(
        self,
        query: Query,
        rows: EntryQuerySet,
        index: Backend,
        known: Synonyms,
        *,
        has_parts: bool = False,
        is_answered: bool = False,
    ) -> None:
        """`is_answered`: something is found without any word, and only what has all of them may follow."""
        self.query, self.rows, self.index, self.synonyms = query, rows, index, known
        self.has_parts, self.is_answered = has_parts, is_answered
        #: What the best pages say, once they have been weighed.
        self.read_pages: list[Streams] = []

    def run(self, filters: Filters, limit: int, *, newest: bool = False) -> Found:
        found = Found(self.query)
        plan = planning.strict(self.query, self.index, self.synonyms)
        if not plan.terms:
            return found
        counted = self._combinations(plan, self.rows)
        is_open = not self.is_answered
        if is_open and not counted.total and (better := corrected(self.query, self.index, self.rows)):
            self.query = found.query = read(better)
            found.corrected = better
            plan = planning.strict(self.query, self.index, self.synonyms)
            counted = self._combinations(plan, self.rows)
        found.combinations = counted
        found.is_capped = counted.total > COUNTED
        found.exact = found.total = min(self._total(plan, filters, counted), COUNTED)
        narrowed = filters.applied(self.rows)
        if newest:
            found.ids = self._newest(plan, narrowed, limit)
        elif found.total:
            found.ids = self._best(replace(plan, common=counted.total >= self.index.common_from), narrowed, limit)
        if is_open and (not counted.total or (counted.total < _LOOSE_BELOW and self.query.is_open)):
            self._add_loose(found, plan, filters, newest)
        return found

    def _combinations(self, plan: Plan, rows: EntryQuerySet) -> Combinations:
        return Combinations(self.index.combinations(plan, rows, FACETS, COUNTED + 1, by_subject=self.has_parts))

    def _is_found(self, plan: Plan) -> bool:
        return bool(self.index.combinations(plan, self.rows, FACETS[:1], 1))

    def _total(self, plan: Plan, filters: Filters, counted: Combinations) -> int:
        if counted.total > COUNTED and filters:
            return self._combinations(plan, filters.applied(self.rows)).total
        return counted.count(filters)

    def _newest(self, plan: Plan, rows: EntryQuerySet, limit: int) -> list[int]:
        return self._whole(lambda wanted: self.index.newest(plan, rows, wanted), limit)[:limit]

    def _best(self, plan: Plan, rows: EntryQuerySet, limit: int) -> list[int]:
        return self._whole(lambda wanted: self._ranked(self._candidates(plan, rows, wanted), plan), max(limit, RANKED))[
            :limit
        ]

    def _candidates(self, plan: Plan, rows: EntryQuerySet, wanted: int) -> list[tuple[int, float]]:
        """Where more pages answer than are weighed, those come first that write as most do what is typed by sound: a database weighs words,
        and of fukkou it knows none."""
        base = self.index.candidates(plan, rows, wanted)
        if len(base) < RANKED or not is_by_sound(self.query):
            return base
        texts = EntryText.objects.filter(entry_id__in=[pk for pk, _score in base[:RANKED]])
        written = as_written(self.query, [unpack(packed)[0] for packed in texts.values_list("packed", flat=True)])
        if written == self.query:
            return base
        said = planning.strict(written, self.index, self.synonyms)
        better = self.index.candidates(replace(plan, terms=(*plan.terms, *said.terms)), rows, wanted)
        known = {pk for pk, _score in better}
        return [*better, *(found for found in base if found[0] not in known)]

    def _whole(self, ask: Callable[[int], list[int]], wanted: int) -> list[int]:
        """The first of all parts of a thing stands for it. Asks for more where parts of the same things fill the list."""
        for asked in (wanted, 8 * wanted):
            ids = ask(asked)
            if not self.has_parts:
                return ids
            subjects = dict(Entry.objects.filter(pk__in=ids).values_list("pk", "subject"))
            first: dict[int, int] = {}
            for pk in ids:
                first.setdefault(subjects[pk], pk)
            if len(first) >= wanted or len(ids) < asked:
                break
        return list(first.values())

    def _ranked(self, base: list[tuple[int, float]], plan: Plan, *, partial: bool = False) -> list[int]:
        """`plan`: the strict one, which says what each term may mean. `partial`: pages that have some of it."""
        best = [pk for pk, _score in base[:RANKED]]
        texts = EntryText.objects.filter(entry_id__in=best).values_list(
            "entry_id", "packed", "entry__date", "entry__section"
        )
        known = {
            pk: Candidate(
                pk, unpack(packed)[0], date, is_definition=section == DEFINITIONS, is_landing=section == LANDING_PAGES
            )
            for pk, packed, date, section in texts
        }
        candidates = [known[pk] for pk in best if pk in known]
        if partial:
            rarity = self._rarity(as_written(self.query, self.read_pages).words)
            candidates = near_the_best(candidates, rarity, has_all=bool(self.read_pages))
        if not candidates:
            return []
        said = [candidate.streams for candidate in candidates]
        self.read_pages = self.read_pages or said
        others = in_other_words(self.query, self.synonyms, said)
        meant = [(self.query, plan), *((query, planning.strict(query, self.index, self.synonyms)) for query in others)]
        rarity = self._rarity(word for query, _plan in meant for word in query.words)
        each = [scores(query, said.meant, candidates, rarity, clock.today()) for query, said in meant]
        return [*ordered(candidates, each), *([] if partial else [pk for pk, _score in base[RANKED:]])]

    def _rarity(self, words: Iterable[str]) -> Rarity:
        return Rarity(self.index.frequencies(words), self.index.size())

    def _add_loose(self, found: Found, plan: Plan, filters: Filters, newest: bool) -> None:
        """Behind what has every word, the best of what has some."""
        if not found.combinations.total and planning.is_one_word(self.query):
            loose = planning.in_pieces(self.query, plan, self._is_found)
        else:
            loose = planning.loose(as_written(self.query, self.read_pages), self.index, plan)
        if loose is None:
            return
        known = set(Entry.objects.filter(pk__in=found.ids).values_list("subject", flat=True))
        strict = set(found.ids)

        def ask(wanted: int) -> list[int]:
            base = self.index.candidates(loose, self.rows, wanted)
            return self._ranked([(pk, score) for pk, score in base if pk not in strict], plan, partial=loose.loose)

        ids = self._whole(ask, RANKED)
        subjects = dict(Entry.objects.filter(pk__in=ids).values_list("pk", "subject"))
        ids = [pk for pk in ids if subjects[pk] not in known][:_LOOSE_SHOWN]
        values = {pk: tuple(rest) for pk, *rest in Entry.objects.filter(pk__in=ids).values_list("pk", *FACETS)}
        found.combinations = found.combinations.with_values(values.values())
        ids = [pk for pk in ids if filters.match(values[pk])]
        if newest:
            order = dict(Entry.objects.filter(pk__in=ids).values_list("pk", "date"))
            ids.sort(key=lambda pk: str(order[pk] or ""), reverse=True)
        found.ids += ids
        found.total = found.exact + len(ids)


def public_entries(language: str, build: int) -> EntryQuerySet:
    return Entry.objects.published().for_site_language(language).filter(build=build)


def search(
    text: str, language: str, filters: Filters | None = None, *, newest: bool = False, limit: int = RANKED
) -> Found:
    """`limit`: how many of the first hits are wanted."""
    state = index_state()
    rows = public_entries(language, state.active)
    query = read(text)
    filters = filters or Filters()
    outright = {pk: tuple(values) for pk, *values in named(query, rows).values_list("pk", *FACETS)[:NAMED]}
    asked = Search(
        query, rows, backend(state.active), synonyms(), has_parts=state.has_parts, is_answered=bool(outright)
    )
    found = asked.run(filters, limit, newest=newest)
    if outright:
        found.combinations = found.combinations.with_values(
            values for pk, values in outright.items() if pk not in found.ids
        )
        _put_first(found, [pk for pk, values in outright.items() if filters.match(values)], limit)
    if not newest:
        _put_first(found, _pinned(query, filters.applied(rows)), limit)
    return found


def _pinned(query: Query, rows: EntryQuerySet) -> list[int]:
    paths = kept("search.pinned", _promoted).get(query.folded)
    if not paths:
        return []
    found = dict(rows.filter(path__in=paths, part=0).values_list("path", "pk"))
    return [found[path] for path in paths if path in found]


def _promoted() -> dict[str, list[str]]:
    """Addresses by the words for which staff promote them: few."""
    found: dict[str, list[str]] = {}
    for folded, path in PinnedResult.objects.order_by("order", "pk").values_list("query_folded", "path"):
        found.setdefault(folded, []).append(path)
    return found


def _put_first(found: Found, pinned: Iterable[int], limit: int) -> None:
    """A page that staff promote, or that the query names outright, counts as a hit even where the words are not on it."""
    chosen = list(pinned)
    if not chosen:
        return
    if found.total <= limit:
        found.total += len(set(chosen) - set(found.ids))
        found.exact += len(set(chosen) - set(found.ids[: found.exact]))
    found.ids = [*chosen, *(pk for pk in found.ids if pk not in chosen)][: max(limit, len(chosen))]


def values_of(ids: Iterable[int]) -> dict[int, Any]:
    """Entries with their texts, by id."""
    return Entry.objects.select_related("words").in_bulk(list(ids))
