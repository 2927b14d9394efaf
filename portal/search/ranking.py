"""The order of the best candidates, weighed again from their words: the same on every database.

A database only chooses the candidates. Their first weight is BM25 over the words, then comes what BM25 does not see:
pieces of the query in a row, its words side by side, its own terms as they stand, the title, the age.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import exp, log

from portal.search.grams import Phrase, is_latin, phrase, runs
from portal.search.plan import Keys, Term
from portal.search.query import Query, QueryTerm
from portal.search.streams import IN_TITLE, Streams
from portal.search.words import STOP_LATIN, stem

_PAIRS, _TRIPLES, _LITERAL, _IN_TITLE, _WORDS, _IS_TITLE, _FRESH = 0.3, 0.3, 0.6, 0.1, 0.3, 1.0, 0.15


_IN_OTHER_WORDS = 0.9
#: Of a term that stands there in other words, and of one whose sound only stands there in pieces.
_MEANT_ALIKE, _IN_PIECES = 0.9, 0.6
_TITLE, _K1, _B = 2.0, 1.2, 0.75
#: What a word counts in a longer one that stands so many places before it at most.
_WITHIN, _PARTS = 0.6, 3
#: What a word means is asked for by that word; otherwise the pages about it come first, which are longer and would come behind.
_DEFINES = 0.4
#: Whoever names a section of the site, or a part of its name, wants its own page.
_LANDING = 0.6
#: What stands within so many words stands side by side; one word and the shorter ones in it are several.
_TOGETHER, _SIDE_BY_SIDE = 0.2, 24
#: How much of the best page's rare words another must have.
_NEAR = 0.4


#: (place, word), in order.
Places = list[tuple[int, str]]


@dataclass(frozen=True)
class Candidate:
    pk: int
    streams: Streams
    date: date | None
    is_definition: bool = False
    is_landing: bool = False

    @cached_property
    def words(self) -> set[str]:
        return {*self.streams.title_words, *self.streams.body_words}

    def places(self, words: set[str]) -> Places:
        """Where its text has them."""
        return [(at, word) for at, word in enumerate(self.streams.body_words) if word in words]

    def text(self, has_latin: bool) -> str:
        """All of it as it stands and, where Latin words are looked for, once more without their plurals."""
        found = f"{self.streams.title}\n{self.streams.body}"
        return (
            f"{found}\n {' '.join(self.streams.title_words)}\n {' '.join(self.streams.body_words)} "
            if has_latin
            else found
        )

    @cached_property
    def title_text(self) -> str:
        return f"{self.streams.title}\n {' '.join(self.streams.title_words)} "

    @cached_property
    def title_words(self) -> set[str]:
        return set(self.streams.title_words)

    @cached_property
    def keys(self) -> set[str]:
        return set(self.streams.keys)

    @cached_property
    def title(self) -> str:
        """Without spaces, and Latin words without their plural: what a query must be to be the title."""
        return "".join(stem(run) for run in self.streams.title.split())


@dataclass(frozen=True)
class Rarity:
    """In how many of about `size` entries each word stands."""

    frequencies: dict[str, int]
    size: float

    def of(self, word: str) -> float:
        frequency = min(self.frequencies.get(word, 0), self.size)
        return max(log((self.size - frequency + 0.5) / (frequency + 0.5)), 0.01)


def near_the_best(candidates: Sequence[Candidate], rarity: Rarity, *, has_all: bool) -> list[Candidate]:
    """Of pages with some of the words those that have nearly as much of what is rare as the best: one that shares only a common word
    with the query has nothing to do with it. `has_all`: the best one, found before, has every word that any page has."""
    weights = {word: rarity.of(word) for word in rarity.frequencies}
    held = [sum(weight for word, weight in weights.items() if word in candidate.words) for candidate in candidates]
    known = (weights[word] for word, frequency in rarity.frequencies.items() if frequency)
    best = sum(known) if has_all else max(held, default=0.0)
    return [candidate for candidate, weight in zip(candidates, held, strict=True) if weight >= _NEAR * best]


def ordered(candidates: Sequence[Candidate], scores: Sequence[Sequence[float]]) -> list[int]:
    """Ids, best first, each by the best of its scores, of which the first is for what was typed; of equals the one that the database
    put first."""
    typed, *others = scores
    best = [max([own, *(_IN_OTHER_WORDS * other for other in said)]) for own, *said in zip(typed, *others, strict=True)]
    return [candidates[at].pk for at in sorted(range(len(best)), key=lambda at: (-best[at], at))]


def scores(
    query: Query, meant: Sequence[Term], candidates: Sequence[Candidate], rarity: Rarity, today: date
) -> list[float]:
    """One for each candidate. `meant`: the alternatives of each of the query's terms."""
    if not candidates:
        return []
    has_latin = any(is_latin(run) for run in runs(query.folded))
    texts = [candidate.text(has_latin) for candidate in candidates]
    wanted = query.words
    places = [candidate.places(set(wanted)) for candidate in candidates]
    bases = _bm25(wanted, candidates, places, rarity)
    highest = max(bases) or 1.0
    pairs = _Share(_pairs(query), texts)
    triples = _Share(_triples(query), texts, weighed=False)
    asked = query.wanted
    terms = [_Meant(term, found) for term, found in zip(query.terms, meant, strict=True) if term in asked]
    title = "".join(stem(run) for run in runs(query.folded))
    found: list[float] = []
    for base, text, candidate, in_body in zip(bases, texts, candidates, places, strict=True):
        matched = [term.found(text, candidate) for term in terms]
        in_title = [
            share and term.found(candidate.title_text, candidate, IN_TITLE)
            for term, share in zip(terms, matched, strict=True)
        ]
        score = base / highest + _PAIRS * pairs.of(text) + _TRIPLES * triples.of(text)
        score += _LITERAL * _mean(matched) + _IN_TITLE * _mean(in_title) + _WORDS * _part(wanted, candidate.words)
        score += _TOGETHER * _together(wanted, candidate.streams.title_words, in_body, rarity)
        if candidate.title == title or (candidate.is_definition and candidate.title_words == set(wanted)):
            score += _IS_TITLE
        elif candidate.is_definition:
            score -= _DEFINES
        if candidate.is_landing and all(in_title):
            score += _LANDING
        found.append(score + _freshness(candidate.date, today))
    return found


class _Meant:
    """Whether a text has a term as it stands, or what means the same: a year in another era, a sound in kanji, a synonym."""

    def __init__(self, term: QueryTerm, alternatives: Term) -> None:
        own = phrase(term.folded)
        self.own = own.literal if own else ""
        if term.latin and not term.is_phrase:
            self.own = f" {stem(term.latin)} "
        self.is_year = bool(term.year)
        self.others = [found.literal for found in alternatives if isinstance(found, Phrase) and found != own]
        keys = [found.keys for found in alternatives if isinstance(found, Keys)]
        self.single_keys = [some[0] for some in keys if len(some) == 1]
        self.key_sets = [some for some in keys if len(some) > 1]

    def found(self, text: str, candidate: Candidate, before: str = "") -> float:
        """`before`: what stands before a key that counts, such as IN_TITLE."""
        if self.own in text and not self.is_year:
            return 1.0
        if any(other in text for other in self.others):
            return _MEANT_ALIKE
        if not self.single_keys and not self.key_sets:
            return 0.0
        keys = candidate.keys
        if any(before + key in keys for key in self.single_keys):
            return _MEANT_ALIKE
        return _IN_PIECES if any(all(before + key in keys for key in some) for some in self.key_sets) else 0.0


def _bm25(
    words: Sequence[str], candidates: Sequence[Candidate], places: Sequence[Places], rarity: Rarity
) -> list[float]:
    lengths = [len(found.streams.title_words) + len(found.streams.body_words) for found in candidates]
    average = sum(lengths) / len(lengths) or 1.0
    weights = [(word, rarity.of(word)) for word in words]
    bases: list[float] = []
    for candidate, length, in_body in zip(candidates, lengths, places, strict=True):
        title = candidate.streams.title_words
        counts = _counts(candidate.streams.body_words, in_body, alone=len(words) == 1)
        flat = _K1 * (1 - _B + _B * length / average)
        score = 0.0
        for word, weight in weights:
            if count := _TITLE * title.count(word) + counts[word]:
                score += weight * count * (_K1 + 1) / (count + flat)
        bases.append(score)
    return bases


def _counts(body: Sequence[str], places: Places, *, alone: bool) -> dict[str, float]:
    """How often each word stands there. Who asks for one word alone means it rather than a longer one: テスト, not テストピース, whose parts
    follow it."""
    counts: dict[str, float] = defaultdict(float)
    for at, word in places:
        within = alone and any(word in other and word != other for other in body[max(at - _PARTS, 0) : at])
        counts[word] += _WITHIN if within else 1.0
    return counts


def _together(words: Sequence[str], title: Sequence[str], places: Places, rarity: Rarity) -> float:
    """How much of what is rare in the query stands side by side, in the title or in the text, where that is most."""
    weights = {word: rarity.of(word) for word in words}
    best = sum(weight for word, weight in weights.items() if word in title)
    inside: Counter[str] = Counter()
    held = 0.0
    first = 0
    for at, word in places:
        held += 0.0 if inside[word] else weights[word]
        inside[word] += 1
        while at - places[first][0] >= _SIDE_BY_SIDE:
            left = places[first][1]
            inside[left] -= 1
            held -= 0.0 if inside[left] else weights[left]
            first += 1
        best = max(best, held)
    return best / (sum(weights.values()) or 1.0)


def _freshness(day: date | None, today: date) -> float:
    return _FRESH * exp(-max((today - day).days, 0) / 365) if day else 0.0


def _part(wanted: Sequence[str], where: set[str]) -> float:
    return _mean([float(item in where) for item in wanted])


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


class _Share:
    """Which share of the query's pieces a text holds; a piece weighs more the fewer of the candidates hold it."""

    def __init__(self, pieces: Iterable[str], texts: Sequence[str], *, weighed: bool = True) -> None:
        self.weights = dict.fromkeys(pieces, 1.0)
        if weighed:
            for piece in self.weights:
                self.weights[piece] = log(1 + len(texts) / (1 + sum(piece in text for text in texts)))
        self.whole = sum(self.weights.values()) or 1.0

    def of(self, text: str) -> float:
        return sum(weight for piece, weight in self.weights.items() if piece in text) / self.whole


def _pairs(query: Query) -> set[str]:
    """Two characters of Japanese, or a Latin word."""
    return {piece for term in query.terms if not term.year for run in runs(term.folded) for piece in _pieces(run, 2)}


def _triples(query: Query) -> set[str]:
    """Three characters of Japanese, or two Latin words together, the small ones between them left out."""
    found = [run for term in query.terms if not term.year for run in runs(term.folded)]
    triples = {piece for run in found if not is_latin(run) for piece in _pieces(run, 3)}
    latin = [run for run in found if run not in STOP_LATIN]
    together = zip(latin, latin[1:], strict=False)
    return triples | {
        f" {stem(first)} {stem(second)} " for first, second in together if is_latin(first) and is_latin(second)
    }


def _pieces(run: str, size: int) -> list[str]:
    if is_latin(run):
        return [f" {stem(run)} "]
    return [run[at : at + size] for at in range(len(run) - size + 1)]
