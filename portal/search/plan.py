"""What a query asks of the index, said without any database's words.

A term is found by any of its alternatives; a plan wants all of its terms and none of its exclusions. The loose plan, of a
query that found too little, wants any of its terms.
"""

from dataclasses import dataclass
from typing import NamedTuple

from portal.search.grams import Phrase


class Words(NamedTuple):
    """All of these words, anywhere."""

    words: tuple[str, ...]


class Keys(NamedTuple):
    """All of these sounds, years or joined Latin words."""

    keys: tuple[str, ...]


class Beginning(NamedTuple):
    """A Latin word that begins so."""

    letters: str


Alternative = Words | Keys | Phrase | Beginning
Term = tuple[Alternative, ...]


@dataclass(frozen=True)
class Plan:
    """`loose`: any of the terms will do, and only words weigh. `common`: so many pages answer that ranking them all would take
    long and tell nothing."""

    terms: tuple[Term, ...] = ()
    without: tuple[Term, ...] = ()
    loose: bool = False
    common: bool = False


def words_of(term: Term) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(word for alternative in term if isinstance(alternative, Words) for word in alternative.words)
    )
