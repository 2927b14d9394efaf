"""The order of the best candidates, weighed again from their words: the same on every database.

A database only chooses the candidates. Their first weight is BM25 over the words, then comes what BM25 does not see:
pieces of the query in a row, the query's own terms as they stand, the title, the age.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import exp, log

from portal.search.grams import Phrase, is_latin, phrase, runs
from portal.search.plan import Keys, Term
from portal.search.query import Query, QueryTerm
from portal.search.streams import IN_TITLE, Streams

_PAIRS, _TRIPLES, _LITERAL, _IN_TITLE, _WORDS, _IS_TITLE, _FRESH = 0.3, 0.3, 0.6, 0.1, 0.3, 1.0, 0.15


#: Of a term that stands there in other words, and of one whose sound only stands there in pieces.
_MEANT_ALIKE, _IN_PIECES = 0.9, 0.6
_TITLE, _K1, _B = 2.0, 1.2, 0.75


@dataclass(frozen=True)
class Candidate:
    pk: int
    streams: Streams
    date: date | None


@dataclass(frozen=True)
class Rarity:
    """In how many of about `size` entries each word stands."""

    frequencies: dict[str, int]
    size: float

    def of(self, word: str) -> float:
        frequency = min(self.frequencies.get(word, 0), self.size)
        return max(log((self.size - frequency + 0.5) / (frequency + 0.5)), 0.01)


def ranked(
    query: Query, meant: Sequence[Term], candidates: Sequence[Candidate], rarity: Rarity, today: date
) -> list[int]:
    """Ids, best first; of equals the one that the database put first. `meant`: the alternatives of each of the query's terms."""
    if not candidates:
        return []
    texts = [f"{candidate.streams.title}\n{candidate.streams.body}" for candidate in candidates]
    bases = _bm25(query.words, candidates, rarity)
    highest = max(bases) or 1.0
    pairs = _Share(_pairs(query), texts)
    triples = _Share(_triples(query), texts, weighed=False)
    terms = [_Meant(term, alternatives) for term, alternatives in zip(query.terms, meant, strict=True)]
    wanted = query.words
    title = " ".join(runs(query.folded))
    scored: list[tuple[float, int]] = []
    for at, candidate in enumerate(candidates):
        text, streams = texts[at], candidate.streams
        words = {*streams.title_words, *streams.body_words}
        score = bases[at] / highest + _PAIRS * pairs.of(text) + _TRIPLES * triples.of(text)
        keys = set(streams.keys)
        score += _LITERAL * _mean([term.found(text, keys) for term in terms])
        score += _IN_TITLE * _mean([term.found_in_title(streams.title, keys) for term in terms])
        score += _WORDS * _part(wanted, words)
        if streams.title.strip() == title:
            score += _IS_TITLE
        score += _freshness(candidate.date, today)
        scored.append((-score, at))
    return [candidates[at].pk for _score, at in sorted(scored)]


class _Meant:
    """Whether a text has a term as it stands, or what means the same: a year in another era, a sound in kanji, a synonym."""

    def __init__(self, term: QueryTerm, alternatives: Term) -> None:
        own = phrase(term.folded)
        self.own = own.literal if own else ""
        self.is_year = bool(term.year)
        self.others = [found.literal for found in alternatives if isinstance(found, Phrase) and found != own]
        self.keys = [found.keys for found in alternatives if isinstance(found, Keys)]

    def found(self, text: str, keys: set[str]) -> float:
        if self.own in text and not self.is_year:
            return 1.0
        if any(other in text for other in self.others) or any(len(key) == 1 and key[0] in keys for key in self.keys):
            return _MEANT_ALIKE
        return _IN_PIECES if any(keys.issuperset(key) for key in self.keys) else 0.0

    def found_in_title(self, title: str, keys: set[str]) -> float:
        return self.found(title, {key.removeprefix(IN_TITLE) for key in keys if key.startswith(IN_TITLE)})


def _bm25(words: Sequence[str], candidates: Sequence[Candidate], rarity: Rarity) -> list[float]:
    lengths = [len(found.streams.title_words) + len(found.streams.body_words) for found in candidates]
    average = sum(lengths) / len(lengths) or 1.0
    weights = [(word, rarity.of(word)) for word in words]
    bases: list[float] = []
    for candidate, length in zip(candidates, lengths, strict=True):
        title, body = candidate.streams.title_words, candidate.streams.body_words
        flat = _K1 * (1 - _B + _B * length / average)
        score = 0.0
        for word, weight in weights:
            if count := _TITLE * title.count(word) + body.count(word):
                score += weight * count * (_K1 + 1) / (count + flat)
        bases.append(score)
    return bases


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
    """Three characters of Japanese, or two Latin words together."""
    found = [run for term in query.terms if not term.year for run in runs(term.folded)]
    triples = {piece for run in found if not is_latin(run) for piece in _pieces(run, 3)}
    together = zip(found, found[1:], strict=False)
    return triples | {f" {first} {second} " for first, second in together if is_latin(first) and is_latin(second)}


def _pieces(run: str, size: int) -> list[str]:
    if is_latin(run):
        return [f" {run} "]
    return [run[at : at + size] for at in range(len(run) - size + 1)]
