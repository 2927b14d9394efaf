"""Words as Pillow draws them: the locked font in two weights, and lines that break between phrases."""

from functools import lru_cache

from django.conf import settings
from PIL import ImageFont

from portal.bilingual.templatetags.phrases import split

REGULAR, BOLD = 400, 700


@lru_cache(maxsize=32)
def font(size: int, weight: int = REGULAR) -> ImageFont.FreeTypeFont:
    """The first face of the collection has the Japanese forms. One object a size: not for two threads at once."""
    found = ImageFont.truetype(str(settings.JAPANESE_FONT), size, index=0)
    found.set_variation_by_axes([weight])
    return found


def lines(words: str, face: ImageFont.FreeTypeFont, width: float) -> list[str]:
    """As few lines as fit the width, and these as even as can be: no last line of a single word."""
    pieces = _pieces(words, face, width)
    count = len(_filled(pieces, face, width))
    low, high = width / 2, width
    while high - low > 4:
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(pieces, face, middle)) <= count else (middle, high)
    return _filled(pieces, face, high)


def _pieces(words: str, face: ImageFont.FreeTypeFont, width: float) -> list[str]:
    """Phrases and words; what is wider than a line alone, character by character."""
    phrases = [piece for phrase in split(words) for piece in phrase.replace(" ", " \0").split("\0") if piece]
    return [part for piece in phrases for part in ([piece] if face.getlength(piece.rstrip()) <= width else list(piece))]


def _filled(pieces: list[str], face: ImageFont.FreeTypeFont, width: float) -> list[str]:
    found = [""]
    for piece in pieces:
        if found[-1] and face.getlength((found[-1] + piece).rstrip()) > width:
            found.append("")
        found[-1] += piece
    return [line.strip() for line in found]
