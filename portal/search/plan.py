"""What a query asks of the index, said without any database's words.

A term is found by any of its alternatives; a plan wants all of its terms and none of its exclusions. The loose plan, of a
query that found too little, wants any of its words.
"""

from dataclasses import dataclass
from typing import NamedTuple

from portal.search.grams import Phrase


class Words(NamedTuple):
    """All of these words, anywhere."""

    words: tuple[str, ...]


class Key(NamedTuple):
    """A sound, a year, or joined Latin words."""

    key: str


class Beginning(NamedTuple):
    """A Latin word that begins so."""

    letters: str


Alternative = Words | Key | Phrase | Beginning
Term = tuple[Alternative, ...]


@dataclass(frozen=True)
class Plan:
    """`terms`: each must be found. `without`: none may be. `loose`: rank by the words only. `weights`: rarity of words where
    a database does not know it."""

    terms: tuple[Term, ...] = ()
    without: tuple[Term, ...] = ()
    loose: bool = False
    common: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.terms
