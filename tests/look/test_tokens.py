"""The contrast of every pair of colours that the style sheets put together, light and dark, computed from tokens.css itself."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).parents[2] / "static" / "css"
TOKENS = (CSS / "tokens.css").read_text(encoding="utf-8")
PLAIN, MODERN = TOKENS.split("@supports", 1)
SECTIONS = ("news", "council", "events", "awards", "handson", "casebooks", "press")
SCHEMES = ("light", "dark")

BOTH = {name: pair for name, *pair in re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", MODERN)}
FALLBACK = dict(re.findall(r"--([\w-]+): (#\w{6});", PLAIN))

#: Words on a ground: at least 4.5.
WORDS = [
    *[
        (word, ground)
        for word in ("ink", "ink-2", "meta", "link", "visited", "hover", "active")
        for ground in ("bg", "bg-2")
    ],
    *[(word, "sea-tint") for word in ("ink", "link", "sea", "sea-line")],
    *[(word, "bg") for word in ("sea", "dawn", "star-ink", "sprout", "error")],
    *[("on-sea", ground) for ground in ("sea", "sea-line")],
    ("dawn", "dawn-tint"),
    ("ink", "dawn-tint"),
    ("sprout", "sprout-tint"),
    ("ink", "sprout-tint"),
    ("error", "error-tint"),
    ("ink", "error-tint"),
    ("focus-ink", "focus-fill"),
    ("ink", "awards-mid"),
    *[(section, f"{section}-tint") for section in SECTIONS],
    *[(section, "bg") for section in SECTIONS],
    *[(word, f"{section}-tint") for section in SECTIONS for word in ("ink", "ink-2", "meta", "link")],
]
#: Edges of controls and the focus ring: at least 3.
EDGES = [("control", "bg"), ("control", "bg-2"), ("sea", "bg"), ("focus", "bg"), ("focus", "bg-2")]
#: Tags are read at 14 pixels: more than the rule asks.
TAGS = [(section, f"{section}-tint") for section in SECTIONS]


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_the_guideline_says() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21.0
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


def test_browsers_without_light_dark_get_the_light_palette() -> None:
    assert {name: light for name, (light, _dark) in BOTH.items()} == FALLBACK


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("least", "pairs"), [(4.5, WORDS), (3, EDGES), (6.4, TAGS)], ids=["words", "edges", "tags"])
def test_every_pair_has_contrast(scheme: str, least: float, pairs: list[tuple[str, str]]) -> None:
    side = SCHEMES.index(scheme)
    found = {f"{a} on {b}": round(contrast(BOTH[a][side], BOTH[b][side]), 2) for a, b in pairs}
    assert {pair: ratio for pair, ratio in found.items() if ratio < least} == {}


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("#ffffff", "#003741"),
        ("#c8f8ff", "#003741"),
        ("#ffd43d", "#003741"),
        ("#c8f8ff", "#0b5563"),
        ("#003741", "#c8f8ff"),
    ],
)
def test_what_stands_on_the_sea_has_contrast(words: str, ground: str) -> None:
    assert contrast(words, ground) >= 4.5


@pytest.mark.parametrize(
    "cover", re.findall(r"--cover: (#\w{6})", (CSS / "components.css").read_text(encoding="utf-8"))
)
def test_white_can_be_read_on_every_cover(cover: str) -> None:
    assert contrast("#ffffff", cover) >= 7


def test_colours_are_named_in_one_place() -> None:
    """Outside tokens.css only the sea's own drawings, the covers and the ribbon name a colour."""
    base = re.findall(
        r"#[0-9a-fA-F]{3,6}\b", "".join((CSS / f"{name}.css").read_text() for name in ("base", "layout", "utilities"))
    )
    assert base == []
