"""What a query says in other words: with synonyms, numbers written otherwise, and what is typed by sound as it is written.

Only for weighing what was found, so that 結の場 and ゆいのば put the same page first: each page counts by the words that suit it best.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from portal.search.grams import phrase
from portal.search.numerals import with_other_numerals
from portal.search.query import Query, QueryTerm, read
from portal.search.readings import KANA, from_romaji, skeleton
from portal.search.streams import Streams
from portal.search.synonyms import Synonyms
from portal.search.words import written_as

#: Further ways to say it that are weighed, and how much of how many pages is read for them.
_MOST = 3
_PAGES, _LETTERS = 25, 120


def in_other_words(query: Query, known: Synonyms, found: Sequence[Streams]) -> list[Query]:
    """Best first: none where nothing that was found says it otherwise."""
    said = [_said(term) for term in query.terms]
    texts: dict[str, None] = {}
    others = [_others(term, known, found) for term in query.terms]
    for at in range(max(map(len, others), default=0)):
        texts[" ".join(other[at] if at < len(other) else own for own, other in zip(said, others, strict=True))] = None
    for start, size, other in known.together([term.folded for term in query.terms]):
        if _is_said(other, found):
            texts[" ".join([*said[:start], other, *said[start + size :]])] = None
    return [read(text) for text in list(texts)[:_MOST]]


def as_written(query: Query, found: Sequence[Streams]) -> Query:
    """With each term that is typed by sound as most of the pages that were found write it."""
    ways = [next(_written(term, found), "") for term in query.terms]
    if not any(ways):
        return query
    return read(" ".join(way or _said(term) for way, term in zip(ways, query.terms, strict=True)))


def is_by_sound(query: Query) -> bool:
    """Whether anything in it is typed by sound."""
    return any(_sound(term) for term in query.terms)


def _sound(term: QueryTerm) -> str:
    if term.is_phrase or term.year:
        return ""
    sound = skeleton(term.folded) if KANA.fullmatch(term.folded) else from_romaji(term.latin)
    return sound if len(sound) > 1 else ""


def _said(term: QueryTerm) -> str:
    return f'"{term.folded}"' if term.is_phrase else term.folded


def _others(term: QueryTerm, known: Synonyms, found: Sequence[Streams]) -> list[str]:
    if term.is_phrase or term.year:
        return []
    texts = [*known.of(term.folded), *known.within(term.folded), *with_other_numerals(term.folded)]
    return list(dict.fromkeys([*(text for text in texts if _is_said(text, found)), *_written(term, found)]))


def _is_said(text: str, found: Sequence[Streams]) -> bool:
    wanted = phrase(text)
    return wanted is not None and any(wanted.literal in one.title or wanted.literal in one.body for one in found)


def _written(term: QueryTerm, found: Sequence[Streams]) -> Iterator[str]:
    """How the pages write what is typed by sound: the commonest ways first. Where most write it as it is typed there is nothing to learn."""
    if not (sound := _sound(term)):
        return
    pages = found[:_PAGES]
    if 2 * sum(_is_said(term.folded, [one]) for one in pages) > len(pages):
        return
    ways: Counter[str] = Counter()
    for one in pages:
        ways.update(set(written_as(f"{one.title}\n{one.body[:_LETTERS]}", sound)) - {term.folded})
    yield from (way for way, _count in ways.most_common(2))
