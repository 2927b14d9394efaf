"""The colours of the style sheet for what is drawn in Python. They have a value in one place only: `static/css/tokens.css`."""

import re
from functools import cache

from django.conf import settings


@cache
def light() -> dict[str, str]:
    """Name → #rrggbb of the light palette: what a browser gets that knows no `light-dark()`."""
    tokens = (settings.BASE_DIR / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", tokens.partition("@supports")[0]))


def of_section(section: str) -> tuple[str, str, str]:
    """Deep, tint and middle colour of a section; those of the sea where it has none of its own."""
    colours = light()
    return (
        (colours[section], colours[f"{section}-tint"], colours[f"{section}-mid"])
        if section in colours
        else (colours["sea"], colours["sea-tint"], colours["sea-mid"])
    )
