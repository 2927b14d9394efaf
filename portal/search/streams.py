"""A text as the streams that every database is given: words, pairs of characters, and keys of sounds, years and joined words.

Pure: the same text gives the same streams, which is what lets a row be taken out of an index that keeps no text of its
own. A change in what they hold, here or in the modules below, raises STREAMS_VERSION.
"""

import zlib
from dataclasses import dataclass, field

from portal.japan.folding import NORM_VERSION, fold, norm
from portal.search.grams import grams, is_latin, runs, spaced
from portal.search.numerals import numerals
from portal.search.readings import skeleton
from portal.search.words import Word, katakana_words, words
from portal.search.years import year_keys

STREAMS_VERSION = 3
#: Before a key that the title has: no key begins so.
IN_TITLE = "題"
#: Before a letter among the keys: no other key mixes the two alphabets.
LETTER = "c"
#: Rows written under another version are written anew.
VERSION = f"{NORM_VERSION}.{STREAMS_VERSION}"


@dataclass(frozen=True)
class Streams:
    """`title` and `body` are spaced runs, from which the pairs are made again when they are needed."""

    title: str
    body: str
    title_words: list[str] = field(default_factory=list)
    body_words: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    @property
    def letters(self) -> list[str]:
        """Each once, of what is cut into pairs: a search for one of them looks it up, where all pairs that begin so would be a thousand."""
        return list(
            dict.fromkeys(
                letter for run in (*self.title.split(), *self.body.split()) if not is_latin(run) for letter in run
            )
        )

    @property
    def title_grams(self) -> list[str]:
        return grams(self.title)

    @property
    def body_grams(self) -> list[str]:
        return grams(self.body)


def streams(title: str, body: str, keys: set[str] | None = None) -> Streams:
    """`keys`: further ones, such as that of an item's fiscal year."""
    found = set(keys or ())
    spaces, cut = [], []
    for text in (title, body):
        normed = norm(text)
        folded = fold(normed)
        spaces.append(spaced(folded))
        in_text = words(normed, folded)
        cut.append(forms(in_text))
        of_text = _keys(normed, folded, in_text) | numerals(text)
        found |= of_text if text is not title else of_text | {IN_TITLE + key for key in of_text}
    return Streams(spaces[0], spaces[1], cut[0], cut[1], sorted(found))


def streams_of_all(told: list[tuple[str, str, set[str]]]) -> list[Streams]:
    """For a process that knows nothing of Django."""
    return [streams(*texts) for texts in told]


def forms(found: list[Word]) -> list[str]:
    """The words and the shorter words in them."""
    return [form for word in found for form in (word.form, *word.parts) if form]


def _keys(normed: str, folded: str, found: list[Word]) -> set[str]:
    sounds = {sound for word in found for sound in word.sounds}
    sounds |= {sound for word in katakana_words(normed) if len(sound := skeleton(word)) > 1}
    return sounds | year_keys(normed) | joined(runs(folded))


def joined(found: list[str]) -> set[str]:
    """fan meeting → fanmeeting, covid-19 → covid19: neighbours among Latin words, two together."""
    return {
        first + second
        for first, second in zip(found, found[1:], strict=False)
        if is_latin(first) and is_latin(second) and not (first.isdecimal() and second.isdecimal())
    }


def pack(value: Streams, *shown: str) -> bytes:
    """The streams and the texts that are shown, small: the parts repeat each other, which is what zlib is good at."""
    lists = (" ".join(words) for words in (value.title_words, value.body_words, value.keys))
    parts = (value.title, value.body, *lists, *shown)
    return zlib.compress("\0".join(part.replace("\0", "") for part in parts).encode("utf-8", "replace"), 6)


def unpack(data: bytes | memoryview) -> tuple[Streams, list[str]]:
    """The streams, and the texts that are shown."""
    title, body, title_words, body_words, keys, *shown = zlib.decompress(data).decode("utf-8").split("\0")
    return Streams(title, body, title_words.split(), body_words.split(), keys.split()), shown
