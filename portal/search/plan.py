"""What a query asks of the index, said without any database's words.

A term is found by any of its alternatives; a plan wants all of its terms and none of its exclusions. The loose plan, of a
query that found too little, wants any of its terms. No tuples: words and keys of the same letters would be equal.
"""

from dataclasses import dataclass

from portal.search.grams import Phrase


@dataclass(frozen=True)
class Words:
    """All of these words, anywhere."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class Keys:
    """All of these sounds, years or joined Latin words."""

    keys: tuple[str, ...]


@dataclass(frozen=True)
class Beginning:
    """A sound, year or joined word that begins so."""

    letters: str


Alternative = Words | Keys | Phrase | Beginning
Term = tuple[Alternative, ...]


@dataclass(frozen=True)
class Plan:
    """`loose`: any of the terms will do, and only words weigh. `common`: so many pages answer that ranking them all would take
    long and tell nothing. `meant`: what each word of the query may mean, those that ask nothing too: for weighing."""

    terms: tuple[Term, ...] = ()
    without: tuple[Term, ...] = ()
    loose: bool = False
    common: bool = False
    meant: tuple[Term, ...] = ()


def words_of(term: Term) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(word for alternative in term if isinstance(alternative, Words) for word in alternative.words)
    )
