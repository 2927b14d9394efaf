"""Which of our own drawings stands for what has no picture: the same one for the same thing, in both languages."""

import re
from typing import Any

from django import template

register = template.Library()

#: Section → its drawings in `templates/drawings/`; the first is its face, the others take turns in lists.
SECTIONS: dict[str, tuple[str, ...]] = {
    "news": ("sea", "ria", "dawn"),
    "council": ("shippo", "knot", "asanoha"),
    "initiatives": ("knot", "shippo", "terraces"),
    "events": ("dawn", "sea", "terraces"),
    "awards": ("star", "star-sea"),
    "handson": ("kogin", "terraces", "asanoha"),
    "casebooks": ("pages", "terraces", "ria", "kogin"),
    "press": ("kettle", "seigaiha"),
    "places": ("ria", "dawn", "sea"),
    "glossary": ("asanoha",),
    "pages": ("seigaiha",),
}

#: Colour of a cover → its drawings, taken in turn from year to year.
COVERS: dict[str, tuple[str, ...]] = {
    "sea": ("sea", "ria", "seigaiha", "terraces"),
    "dawn": ("dawn", "sea"),
    "sprout": ("pages", "terraces", "kogin"),
    "plum": ("shippo", "knot"),
    "indigo": ("kogin", "shippo"),
    "star": ("star", "star-sea"),
    "stone": ("ria", "seigaiha"),
}


def path(names: tuple[str, ...], turn: int) -> str:
    return f"drawings/{names[turn % len(names)]}.html"


@register.filter
def section_drawing(section: str, turn: int = 1) -> str:
    """The template of a section's drawing; `turn` is the place in a list, counted from 1."""
    return path(SECTIONS.get(section, SECTIONS["pages"]), turn - 1)


@register.filter
def cover_drawing(cover: Any) -> str:
    """The template of a cover's drawing; it follows from colour and year, whose digits are the same in both languages."""
    digits = re.findall(r"\d{4}", str(getattr(cover, "year", "") or ""))
    return path(COVERS.get(cover.colour, COVERS["sea"]), int(digits[0]) if digits else 0)
