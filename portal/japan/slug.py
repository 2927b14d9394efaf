"""An address proposed from an English title. Whether it is free, and what becomes of the old one, is publishing's to decide."""

import re
import unicodedata

_SPELLED = str.maketrans(
    {"&": " and ", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_SILENT = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))|['\u2019\u2018\u02bc]")  # 1,000 and Citizens' stay one word
_BETWEEN_WORDS = re.compile(r"[^a-z0-9]+")


def propose_slug(english: str, *, max_length: int = 80) -> str:
    """Ōtsuchi's 1,000 stories & songs → otsuchis-1000-stories-and-songs: ASCII, cut between words where that is possible.

    What has no Latin letters is left out; "" when nothing is left.
    """
    letters = unicodedata.normalize("NFKD", english).lower().translate(_SPELLED)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    slug = _BETWEEN_WORDS.sub("-", _SILENT.sub("", plain)).strip("-")
    if len(slug) <= max_length:
        return slug
    whole_words, dash, _cut_word = slug[: max(max_length, 0) + 1].rpartition("-")
    return whole_words if dash else slug[: max(max_length, 0)]
