"""The order of the best candidates, weighed again from their words: the same on every database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import exp, log

from portal.search.grams import is_latin, phrase, runs
from portal.search.query import Query
from portal.search.streams import Streams

_PAIRS, _TRIPLES, _LITERAL, _IN_TITLE, _WORDS, _IS_TITLE, _FRESH = 0.3, 0.3, 0.6, 0.1, 0.3, 1.0, 0.15


@dataclass(frozen=True)
class Candidate:
    pk: int
    base: float
    streams: Streams
    date: date | None


def ranked(query: Query, candidates: Sequence[Candidate], today: date) -> list[int]:
    """Ids, best first; of equals the one that the database put first."""
    if not candidates:
        return []
    texts = [f"{candidate.streams.title}\n{candidate.streams.body}" for candidate in candidates]
    highest = max(candidate.base for candidate in candidates)
    pairs = _Share(_pairs(query), texts)
    triples = _Share(_triples(query), texts, weighed=False)
    literals = [found.literal for term in query.terms if (found := phrase(term.folded))]
    wanted = query.words
    title = " ".join(runs(query.folded))
    scored: list[tuple[float, int]] = []
    for at, candidate in enumerate(candidates):
        text = texts[at]
        words = {*candidate.streams.title_words, *candidate.streams.body_words}
        score = candidate.base / highest + _PAIRS * pairs.of(text) + _TRIPLES * triples.of(text)
        score += _LITERAL * _part(literals, text) + _IN_TITLE * _part(literals, candidate.streams.title)
        score += _WORDS * _part(wanted, words)
        if candidate.streams.title.strip() == title:
            score += _IS_TITLE
        score += _freshness(candidate.date, today)
        scored.append((-score, at))
    return [candidates[at].pk for _score, at in sorted(scored)]


def _freshness(day: date | None, today: date) -> float:
    return _FRESH * exp(-max((today - day).days, 0) / 365) if day else 0.0


def _part(wanted: Sequence[str], where: "str | set[str]") -> float:
    return sum(item in where for item in wanted) / len(wanted) if wanted else 0.0


class _Share:
    """Which share of the query's pieces a text holds; a piece weighs more the fewer of the candidates hold it."""

    def __init__(self, pieces: Iterable[str], texts: Sequence[str], *, weighed: bool = True) -> None:
        self.weights = {piece: 1.0 for piece in pieces}
        if weighed:
            for piece in self.weights:
                self.weights[piece] = log(1 + len(texts) / (1 + sum(piece in text for text in texts)))
        self.whole = sum(self.weights.values()) or 1.0

    def of(self, text: str) -> float:
        return sum(weight for piece, weight in self.weights.items() if piece in text) / self.whole


def _pairs(query: Query) -> set[str]:
    """Two characters of Japanese, or a Latin word."""
    return {piece for term in query.terms for run in runs(term.folded) for piece in _pieces(run, 2)}


def _triples(query: Query) -> set[str]:
    """Three characters of Japanese, or two Latin words together."""
    found = [run for term in query.terms for run in runs(term.folded)]
    triples = {piece for run in found if not is_latin(run) for piece in _pieces(run, 3)}
    together = zip(found, found[1:], strict=False)
    return triples | {f" {first} {second} " for first, second in together if is_latin(first) and is_latin(second)}


def _pieces(run: str, size: int) -> list[str]:
    if is_latin(run):
        return [f" {run} "]
    return [run[at : at + size] for at in range(len(run) - size + 1)]
