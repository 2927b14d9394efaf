"""What somebody who is typing may mean: titles of public pages that hold what is typed so far, or sound like it."""

from collections.abc import Iterator

from portal.japan.folding import fold
from portal.search.backends import backend
from portal.search.engine import public_entries
from portal.search.grams import beginning, runs
from portal.search.models import Entry
from portal.search.plan import Alternative, Beginning
from portal.search.query import read
from portal.search.readings import KANA, from_romaji, skeleton
from portal.search.state import active
from portal.search.streams import IN_TITLE

LONGEST = 40
SHOWN = 8
#: Of so many titles that fit the best are shown.
_WEIGHED = 100
_SHORTEST_SOUND = 2


def suggestions(text: str, language: str) -> list[str]:
    folded = fold(read(text[:LONGEST]).text)
    found = beginning(folded)
    if found is None:
        return []
    build = active()
    alternatives: list[Alternative] = [found, *(Beginning(IN_TITLE + sound) for sound in _sounds(folded))]
    ids = backend(build).in_titles(tuple(alternatives), public_entries(language, build).filter(part=0), _WEIGHED)
    titles = dict.fromkeys(Entry.objects.filter(pk__in=ids).values_list("title", flat=True))
    return sorted(titles, key=lambda title: _place(title, folded))[:SHOWN]


def _place(title: str, folded: str) -> tuple[int, int, str]:
    """Titles that begin so come first, then those that have it, then those that only sound so; of equals the shorter."""
    at = fold(title).find(folded)
    return (0 if at == 0 else 1 if at > 0 else 2), len(title), title


def _sounds(folded: str) -> Iterator[str]:
    """Of kana, and of romaji without the consonants with which an unfinished syllable ends: tohok is とほ so far."""
    joined = "".join(runs(folded))
    if KANA.fullmatch(joined):
        found = skeleton(joined)
    else:
        found = from_romaji(joined) or from_romaji(joined.rstrip("bcdfghjkmpqrstvwxyz"))
    if len(found) >= _SHORTEST_SOUND:
        yield found
