"""Words of one meaning: those that staff keep, and the names that a programme has had."""

from collections.abc import Iterable

from portal.japan.folding import fold
from portal.publishing.generation import generation
from portal.search.models import Synonym
from portal.topics.models import ProgrammeAlias, ProgrammeName


class Synonyms:
    """Groups of folded words. Every word of a group finds the others."""

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self._groups: dict[str, set[str]] = {}
        for group in groups:
            folded = {word for name in group if (word := _key(name))}
            for word in folded:
                self._groups.setdefault(word, set()).update(folded)

    def of(self, folded: str) -> list[str]:
        return sorted(self._groups.get(_key(folded), set()) - {_key(folded)})

    def within(self, folded: str) -> list[str]:
        """A longer term with each synonym in it replaced by its others. Latin words stand alone and are no part of a term."""
        parts = [word for word in self._groups if len(word) > 1 and word in folded and word != folded]
        return [folded.replace(part, other) for part in parts if not part.isascii() for other in self.of(part)]

    def __contains__(self, folded: str) -> bool:
        return _key(folded) in self._groups


def _key(text: str) -> str:
    return " ".join(fold(text).split())


_kept: tuple[int, Synonyms] | None = None


def synonyms() -> Synonyms:
    """Read once for each generation of the content: saving a synonym or a programme's name counts one."""
    global _kept
    now = generation()
    if _kept is None or _kept[0] != now:
        _kept = now, Synonyms([*_of_staff(), *_of_programmes()])
    return _kept[1]


def _of_staff() -> Iterable[list[str]]:
    return [words.splitlines() for words in Synonym.objects.values_list("words", flat=True)]


def _of_programmes() -> Iterable[set[str]]:
    groups: dict[int, set[str]] = {}
    for programme, *names in ProgrammeName.objects.values_list("programme", "name_ja", "name_en"):
        groups.setdefault(programme, set()).update(name for name in names if name)
    for programme, name in ProgrammeAlias.objects.values_list("programme", "name"):
        groups.setdefault(programme, set()).add(name)
    return groups.values()
