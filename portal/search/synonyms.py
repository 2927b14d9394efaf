"""Words of one meaning: those that staff keep, and the names that a programme has had."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from portal.places.models import Prefecture
from portal.publishing.generation import kept
from portal.search.grams import is_latin, runs
from portal.search.legal_forms import SAME
from portal.search.models import Synonym
from portal.search.query import read
from portal.search.words import stem
from portal.topics.models import ProgrammeAlias, ProgrammeName

#: Words of a synonym that are looked for together.
LONGEST = 4


class Synonyms:
    """Groups of folded words. Every word of a group finds the others; spaces and dots in one make no difference."""

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self._groups: dict[str, dict[str, str]] = {}
        for group in groups:
            words = {_key(word): word for name in group if (word := _folded(name))}
            for key in words:
                self._groups.setdefault(key, {}).update(words)

    def of(self, folded: str) -> list[str]:
        own = _key(folded)
        return sorted(word for key, word in self._groups.get(own, {}).items() if key != own)

    def of_any(self, terms: Sequence[str]) -> list[str]:
        """Of each of the terms, and of those together that are one."""
        together = [other for _start, _size, other in self.together(terms)]
        return [*(other for term in terms for other in self.of(term)), *together]

    def within(self, folded: str) -> list[str]:
        """A longer term with each synonym in it replaced by its others. Latin words stand alone and are no part of a term."""
        parts = [word for word in self._groups if len(word) > 1 and word in folded and word != _key(folded)]
        return [folded.replace(part, other) for part in parts if not part.isascii() for other in self.of(part)]

    def together(self, terms: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """(start, size, synonym) of terms side by side that are one word of a group: fan meeting."""
        if not self._groups:
            return
        for size in range(2, LONGEST + 1):
            for start in range(len(terms) - size + 1):
                for other in self.of(" ".join(terms[start : start + size])):
                    yield start, size, other


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """As the terms of a query are folded."""
    return " ".join(term.folded for term in read(text).terms)


def _key(folded: str) -> str:
    """Spaces, dots and the plural make no difference."""
    return "".join(stem(run) if is_latin(run) else run for run in runs(folded))


def synonyms() -> Synonyms:
    """Saving a synonym or a programme's name ends the stretch that they are kept for."""
    return kept("search.synonyms", lambda: Synonyms([*_of_staff(), *_of_programmes(), *_of_prefectures(), *SAME]))


def _of_staff() -> Iterable[list[str]]:
    return [words.splitlines() for words in Synonym.objects.values_list("words", flat=True)]


def _of_programmes() -> Iterable[set[str]]:
    groups: dict[int, set[str]] = {}
    for programme, *names in ProgrammeName.objects.values_list("programme", "name_ja", "name_en"):
        groups.setdefault(programme, set()).update(name for name in names if name)
    for programme, name in ProgrammeAlias.objects.values_list("programme", "name"):
        groups.setdefault(programme, set()).add(name)
    return groups.values()


def _of_prefectures() -> Iterable[list[str]]:
    """Pages say Miyagi and 宮城県; who asks in English says Miyagi Prefecture."""
    names = Prefecture.objects.filter(municipalities__isnull=False).distinct().values_list("name_ja", "name_en")
    return [[japanese, f"{english} Prefecture", f"{english}-ken"] for japanese, english in names if english]
