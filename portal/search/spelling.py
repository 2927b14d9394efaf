"""Another spelling of Latin words that no page has: the nearest word that some public page has."""

from collections.abc import Iterable

from portal.japan.folding import norm
from portal.search.backends import Backend
from portal.search.models import EntryQuerySet
from portal.search.plan import Plan, Term, Words
from portal.search.query import Query
from portal.search.words import ASKING, STOP_LATIN, stem

_SHORTEST = 4
_MOST_TERMS = 6
#: Entries that have a word: of so many some is public.
_MANY = 100
#: From this length on two slips are forgiven.
_TWO_SLIPS_FROM = 8


def corrected(query: Query, index: Backend, rows: EntryQuerySet) -> str:
    """The query with its unknown words put right; "" where none could be. Only what has a public hit is ever answered."""
    better = query.text
    if len(query.terms) > _MOST_TERMS:
        return ""  # a sentence is found by its other words
    # Small words and those that ask stand in no index: they are no slips of others.
    words = [
        term.latin for term in query.terms if len(term.latin) >= _SHORTEST and term.latin not in STOP_LATIN | ASKING
    ]
    known = index.frequencies(stem(word) for word in words)
    for word in words:
        # What only a hidden page has is as unknown as a slip, or a missing correction would tell of it; a word of many pages tells of none.
        count = known.get(stem(word), 0)
        if count > _MANY or (count and _is_public((Words((stem(word),)),), index, rows)):
            continue
        for candidate in (beginning_of(word, index), *nearest(word, index)):
            if candidate and _is_public((Words((candidate,)),), index, rows):
                better = _replaced(better, word, candidate)
                break
    return better if better != query.text else ""


def _is_public(term: Term, index: Backend, rows: EntryQuerySet) -> bool:
    return bool(index.combinations(Plan((term,)), rows, ("section",), 1))


def beginning_of(word: str, index: Backend) -> str:
    """The commonest word that begins so: kesen → kesennuma."""
    found = index.latin_words([word])
    return max(found, key=lambda item: item[1])[0] if found else ""


def nearest(word: str, index: Backend) -> list[str]:
    """The nearest known words, the commoner first of equals."""
    beginnings = (word[:2], word[1] + word[0], word[1:3], word[0] + word[2])
    return _nearest(word, index, beginnings) or _nearest(word, index, (word[0],))


def _nearest(word: str, index: Backend, beginnings: Iterable[str]) -> list[str]:
    letters = set(word)
    slips = 2 if len(word) >= _TWO_SLIPS_FROM else 1
    found: list[tuple[int, int, str]] = []
    for candidate, count in index.latin_words(dict.fromkeys(beginnings)):
        # A slip changes two letters at most: what differs in more need not be compared.
        if abs(len(candidate) - len(word)) <= slips + 1 and len(letters ^ set(candidate)) <= 2 * slips + 1:
            # The index knows words without their plural: measues is one slip from measures, which is kept as measure.
            distance = min(slips_between(written, candidate, slips) for written in {word, stem(word)})
            if distance <= slips:
                found.append((distance, -count, candidate))
    return [candidate for _distance, _count, candidate in sorted(found)[:5]]


def slips_between(one: str, other: str, most: int) -> int:
    """Damerau-Levenshtein: letters added, lost, changed, or two swapped; more than `most` once it is certain."""
    before: list[int] = []
    previous = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        current = [row]
        for column, compared in enumerate(other, start=1):
            cost = min(previous[column] + 1, current[-1] + 1, previous[column - 1] + (letter != compared))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == compared:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        if min(current) > most:
            return most + 1
        before, previous = previous, current
    return previous[-1]


def _replaced(text: str, word: str, better: str) -> str:
    """In the text as it was typed, and in one of usual width where the word is not in that: ｆｅｓｔｉｖｅｌ."""
    text = text if word in text.lower() else norm(text)
    at = text.lower().find(word)
    return f"{text[:at]}{better}{text[at + len(word) :]}" if at >= 0 else text
