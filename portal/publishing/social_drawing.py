"""Draws the picture of a page, 1200 × 630: its words on its section's tint, the coast behind them, the sea and the site's name below.

The same face gives the same bytes on every machine: the font is locked, and nothing is asked of the clock.
"""

import io
import re
import threading
from dataclasses import dataclass
from functools import cache
from math import sin

from django.conf import settings
from PIL import Image, ImageDraw

from portal.publishing import palette
from portal.publishing.lettering import BOLD, font, lines

#: Raised whenever the drawing changes, so that what was kept is drawn anew.
VERSION = 1
WIDTH, HEIGHT = 1200, 630
WHITE = "#ffffff"
MARGIN = 72
TEXT_WIDTH = 800
TITLE_SIZES = (76, 68, 60, 52, 46, 40, 34)
MOST_LINES = 5  # that fit at the smallest size
TOP, ABOVE, LEADING = 44, 54, 1.36
SEA = 122  # height of the band at the foot
BOTTOM = HEIGHT - SEA - 42  # of the words: above the highest wave
FINE = 2  # shapes are drawn this much larger, and made smaller with soft edges
#: Where the drawing of the coast stands: its (0, 0), and its scale.
COAST_AT, COAST_SCALE = (590, -250), 0.95
RIBBON = (("sea", 0.52), ("#00a3bf", 0.76), ("#ffc199", 0.9), ("star", 1.0))

_one_at_a_time = threading.Lock()  # the fonts are shared
_command = re.compile(r"([Mlz])([^Mlz]*)")
_number = re.compile(r"-?\d+")

Point = tuple[float, float]


@dataclass(frozen=True)
class Face:
    """What stands on the picture; the words are in the site's language or, where a page has no other, in its own."""

    title: str
    above: str
    below: str
    section: str
    site: str
    agency: str
    is_home: bool = False


def draw(face: Face) -> bytes:
    """A PNG of few colours."""
    with _one_at_a_time:
        picture = _ground(face)
        _words(picture, face)
    out = io.BytesIO()
    picture.quantize(96, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


@cache
def coast() -> dict[str, list[list[Point]]]:
    """The outlines in `templates/_coast.html`, in its own units: the three prefectures, and their neighbours."""
    source = (settings.BASE_DIR / "templates" / "_coast.html").read_text(encoding="utf-8")
    land = re.search(r'<g id="coast-land">(.*?)</g>', source)
    near = re.search(r'<path id="coast-near" d="([^"]+)"', source)
    if land is None or near is None:
        raise ValueError("templates/_coast.html holds no outlines named coast-land and coast-near.")
    return {
        "land": [ring for path in re.findall(r' d="([^"]+)"', land[1]) for ring in outlines(path)],
        "near": outlines(near[1]),
    }


def outlines(path: str) -> list[list[Point]]:
    """The closed lines of an SVG path that is made of M, l and z alone."""
    rings: list[list[Point]] = []
    for command, written in _command.findall(path):
        numbers = [float(number) for number in _number.findall(written)]
        for x, y in zip(numbers[::2], numbers[1::2], strict=True):
            if command == "M":
                rings.append([(x, y)])
            else:
                rings[-1].append((rings[-1][-1][0] + x, rings[-1][-1][1] + y))
    return rings


def _ground(face: Face) -> Image.Image:
    colours = palette.light()
    deep, tint, middle = palette.of_section(face.section)
    if face.is_home:
        deep, tint, middle = colours["sea"], colours["sea-deep"], "#0b5563"
    size = (WIDTH * FINE, HEIGHT * FINE)
    picture = Image.new("RGB", size, tint)
    picture.paste(Image.new("RGB", size, middle), mask=_coast_mask())
    pen = ImageDraw.Draw(picture)
    pen.circle((1112 * FINE, 150 * FINE), 58 * FINE, fill=colours["sun"])
    _waves(pen, HEIGHT - SEA - 26, middle, 1.9)
    _waves(pen, HEIGHT - SEA, deep, 0.4)
    start = 0.0
    for colour, end in RIBBON:
        pen.rectangle((start * size[0], 0, end * size[0], 12 * FINE), fill=colours.get(colour, colour))
        start = end
    return picture.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


@cache
def _coast_mask() -> Image.Image:
    """Where there is land: the neighbours fainter than the three prefectures, everything fading out behind the words."""
    size = (WIDTH * FINE, HEIGHT * FINE)
    land = Image.new("L", size, 0)
    pen = ImageDraw.Draw(land)
    for name, strength in (("near", 120), ("land", 255)):
        for ring in coast()[name]:
            pen.polygon(
                [((COAST_AT[0] + x * COAST_SCALE) * FINE, (COAST_AT[1] + y * COAST_SCALE) * FINE) for x, y in ring],
                fill=strength,
                outline=0,
                width=FINE * 2,
            )
    fade = Image.linear_gradient("L").rotate(90).resize((260 * FINE, size[1]))
    curtain = Image.new("L", size, 255)
    curtain.paste(0, (0, 0, 640 * FINE, size[1]))
    curtain.paste(fade, (640 * FINE, 0))
    return Image.composite(land, Image.new("L", size, 0), curtain)


def _waves(pen: ImageDraw.ImageDraw, level: float, colour: str, phase: float) -> None:
    edge = [(x * FINE, (level + 13 * sin(x / 118 + phase)) * FINE) for x in range(0, WIDTH + 1, 4)]
    pen.polygon([*edge, (WIDTH * FINE, HEIGHT * FINE), (0, HEIGHT * FINE)], fill=colour)


def _words(picture: Image.Image, face: Face) -> None:
    colours = palette.light()
    deep, _tint, _middle = palette.of_section(face.section)
    pen = ImageDraw.Draw(picture)
    ink, accent = (WHITE, "#c8f8ff") if face.is_home else (colours["ink"], deep)
    size, title = _title(face)
    y = TOP + (BOTTOM - TOP - _height(face, size, title)) // 2
    if face.above:
        pen.text((MARGIN, y), _one_line(face.above, 32), font=font(32, BOLD), fill=accent)
        y += ABOVE
    for line in title:
        # An opening bracket has its ink in the right half of its square: hung out, the words keep one edge.
        hung = size * 0.48 if line[0] in "「『(" and not line[0].isascii() else 0
        pen.text((MARGIN - hung, y), line, font=font(size, BOLD), fill=ink)
        y += round(size * LEADING)
    if face.below:
        pen.text((MARGIN, y + 14), face.below, font=font(30), fill=colours["ink-2"])
    if not face.is_home:
        pen.text((MARGIN, HEIGHT - 50), face.agency, font=font(26), fill=WHITE, anchor="ls")
        after = MARGIN + font(26).getlength(face.agency) + 20
        pen.text((after, HEIGHT - 50), face.site, font=font(34, BOLD), fill=WHITE, anchor="ls")


def _title(face: Face) -> tuple[int, list[str]]:
    """The largest size at which the title keeps to its place; cut with an ellipsis where not even the smallest does."""
    for size in TITLE_SIZES:
        found = lines(face.title, font(size, BOLD), TEXT_WIDTH)
        if TOP + _height(face, size, found) <= BOTTOM:
            return size, found
    return size, [*found[: MOST_LINES - 1], f"{found[MOST_LINES - 1]}…"]


def _height(face: Face, size: int, title: list[str]) -> int:
    return (ABOVE if face.above else 0) + round(size * LEADING) * len(title) + (54 if face.below else 0)


def _one_line(words: str, size: int) -> str:
    while font(size, BOLD).getlength(words) > TEXT_WIDTH:
        words = f"{words.rstrip('…')[:-1]}…"
    return words
