"""A guess at how a name is read, for staff who look for its source. It is shown beside the field and never stored."""

from functools import lru_cache

from sudachipy import dictionary

_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}


@lru_cache(maxsize=1)
def _tokenizer() -> object:
    """Loaded with the first guess: the dictionary takes a second and some memory."""
    return dictionary.Dictionary().create()


def guess_reading(name: str) -> str:
    """大船渡市 → おおふなとし; Latin letters stay as they are."""
    words = _tokenizer().tokenize(name)  # type: ignore[attr-defined]
    return "".join(
        word.surface() if word.surface().isascii() else word.reading_form().translate(_HIRAGANA) for word in words
    )
