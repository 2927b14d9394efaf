"""Our own drawings as sample pictures for the press: made by this code alone, so that a fresh site has a picture grid and a kit, and no photograph is borrowed.

Each is drawn larger and made smaller, which smooths its edges. The same code always gives the same picture.
"""

import io
import math
import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile
from PIL import Image, ImageDraw

Colour = tuple[int, int, int]
Point = tuple[float, float]

WIDTH, HEIGHT = 1920, 1080
FINER = 2
SKY: tuple[Colour, Colour] = ((18, 58, 84), (250, 206, 148))
SEA: tuple[Colour, Colour] = ((226, 164, 120), (10, 62, 82))
SUN: Colour = (255, 242, 214)
HILLS: tuple[Colour, ...] = ((146, 160, 158), (92, 126, 124), (44, 92, 90), (16, 58, 60))
LAND: Colour = (232, 240, 236)
NEAR: Colour = (126, 158, 160)
SHORE: Colour = (120, 178, 186)
WATER: Colour = (0, 76, 89)


def drawing(name: str) -> ContentFile:
    """The JPEG of "dawn", "hills" or "coast", as an upload would bring it."""
    picture = {"dawn": dawn, "hills": hills, "coast": coast}[name]()
    small = picture.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    small.save(buffer, "JPEG", quality=92)
    return ContentFile(buffer.getvalue(), name=f"{name}.jpg")


def canvas(colour: Colour = (0, 0, 0)) -> Image.Image:
    return Image.new("RGB", (WIDTH * FINER, HEIGHT * FINER), colour)


def mixed(first: Colour, second: Colour, part: float) -> Colour:
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(first, second, strict=True))
    return red, green, blue


def shade(picture: Image.Image, top: float, bottom: float, colours: tuple[Colour, Colour]) -> None:
    """Fills a band of the picture, from one colour to the other. `top` and `bottom` are parts of its height."""
    draw = ImageDraw.Draw(picture)
    first, last = round(top * picture.height), round(bottom * picture.height)
    for y in range(first, last):
        draw.line([(0, y), (picture.width, y)], fill=mixed(*colours, (y - first) / max(1, last - first)))


def dawn() -> Image.Image:
    """The sun above the sea, and its way on the water."""
    picture = canvas()
    horizon = 0.58
    shade(picture, 0, horizon, SKY)
    shade(picture, horizon, 1, SEA)
    draw = ImageDraw.Draw(picture)
    middle, line, size = 0.62 * picture.width, horizon * picture.height, 0.11 * picture.height
    draw.circle((middle, line - size * 0.35), size, fill=SUN)
    shade(picture, horizon, 1, SEA)
    for step in range(26):
        y = line + (step + 1) ** 1.55 * FINER * 1.45
        half = size * (1.05 - step / 34) * (0.55 + 0.45 * abs(math.sin(step * 2.4)))
        draw.rounded_rectangle(
            [(middle - half, y), (middle + half, y + (3 + step // 3) * FINER)],
            3 * FINER,
            fill=mixed(SUN, SEA[0], step / 40),
        )
    return picture


def hills() -> Image.Image:
    """Four ridges, the nearest the darkest, under a light sky."""
    picture = canvas()
    shade(picture, 0, 1, ((206, 226, 232), (250, 226, 190)))
    draw = ImageDraw.Draw(picture)
    for number, colour in enumerate(HILLS):
        draw.polygon(list(ridge(picture, 0.38 + 0.15 * number, number)), fill=colour)
    return picture


def ridge(picture: Image.Image, level: float, number: int) -> Iterator[Point]:
    """A line of hills as three waves, and the corners below it."""
    for x in range(0, picture.width + 1, 4 * FINER):
        at = x / picture.width
        wave = math.sin(at * (5.1 + number) + number * 1.7) * 0.055 + math.sin(at * (13.7 - number) + number) * 0.022
        yield x, (level - wave - math.sin(at * 41 + number * 3) * 0.004) * picture.height
    yield picture.width, picture.height
    yield 0, picture.height


def coast() -> Image.Image:
    """The Sanriku coast of Iwate and Miyagi, the outline of the site's own map, with lines of depth beside the shore."""
    picture = canvas(WATER)
    draw = ImageDraw.Draw(picture)
    near, land = (
        [list(placed(outline, picture)) for outline in outlines_of_the_map(name)] for name in ("near", "land")
    )
    for step in range(9, 0, -1):
        colour = mixed(WATER, SHORE, (10 - step) / 13)
        for outline in (*near, *land):
            broad_line(draw, outline, colour, step * 13 * FINER)
    for outlines, colour in ((near, NEAR), (land, LAND)):
        for outline in outlines:
            draw.polygon(outline, fill=colour)
    return picture


def broad_line(draw: ImageDraw.ImageDraw, outline: list[Point], colour: Colour, radius: float) -> None:
    """With a disc at every point, so that no corner has a gap."""
    draw.line([*outline, outline[0]], fill=colour, width=round(radius * 2))
    for point in outline:
        draw.circle(point, radius, fill=colour)


def outlines_of_the_map(name: str) -> Iterator[list[Point]]:
    """From the map's drawing, whose paths begin at a point (M), go on by relative lines (l) and close (z)."""
    template = (Path(settings.BASE_DIR) / "templates" / "_coast.html").read_text(encoding="utf-8")
    group = re.search(rf'id="coast-{name}"(.*?)</g>', template, re.DOTALL)
    for path in re.findall(r' d="([^"]+)"', group[1] if group else ""):
        yield from outlines_in(path)


def outlines_in(path: str) -> Iterator[list[Point]]:
    x = y = 0.0
    points: list[Point] = []
    for command, numbers in re.findall(r"([Mlz])([^Mlz]*)", path):
        if command == "z":
            yield points
            points = []
            continue
        values = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", numbers)]
        for dx, dy in zip(values[::2], values[1::2], strict=True):
            x, y = (dx, dy) if command == "M" else (x + dx, y + dy)
            points.append((x, y))


def placed(outline: list[Point], picture: Image.Image) -> Iterator[Point]:
    """From the units of the map to the picture: the Sanriku coast, cut where the map knows no more land."""
    scale = picture.height / 410
    for x, y in outline:
        yield (x - 200) * scale, (y - 235) * scale
