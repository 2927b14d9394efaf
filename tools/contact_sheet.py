"""Photographs every type of page of a running site and lays the pictures out on a few sheets in docs/images/.

    .venv/bin/python -m tools.contact_sheet http://127.0.0.1:8000

Needs Chromium (`apt-get install chromium fonts-noto-cjk`) and the loaded content, whose addresses stand below.
"""

import io
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont
from playwright.sync_api import Browser, sync_playwright

DOCS = Path(__file__).resolve().parents[1] / "docs" / "images"
PAGES = {
    "home": "/",
    "news": "/news/",
    "news item": "/news/nw-038/",
    "initiatives": "/initiatives/",
    "council": "/initiatives/council/",
    "Yui-no-Ba": "/initiatives/yuinoba/",
    "Yui-no-Ba session": "/initiatives/yuinoba/yn-011/",
    "TOHOKU MOMENT": "/initiatives/tohoku-moment/",
    "events (none ahead)": "/events/",
    "month": "/events/?month=2023-11",
    "event": "/events/fm-023/",
    "awards": "/awards/",
    "award year": "/awards/2024/",
    "laureate": "/awards/2024/kanezaki/",
    "hands-on": "/handson/",
    "programme": "/handson/companies/",
    "programme year": "/handson/companies/2025/",
    "shelf": "/casebooks/",
    "cases": "/casebooks/cases/",
    "casebook": "/casebooks/sec-2020/",
    "case": "/casebooks/ind-2021/cs-049/",
    "map": "/places/",
    "place": "/places/032034/",
    "press room": "/press/",
    "release": "/press/pr-026/",
    "press kit": "/press/kit/",
    "embargo": "/press/embargo/",
    "calls (none open)": "/calls/",
    "search": "/search/",
    "search results": "/search/?q=石巻",
    "search, no hit": "/search/?q=zzzzqq",
    "glossary": "/glossary/",
    "open data": "/data/",
    "standing page": "/terms/",
    "not found": "/no-such-page/",
}


class Sheet(NamedTuple):
    name: str
    language: str
    scheme: str


SHEETS = (Sheet("contact-ja", "ja", "light"), Sheet("contact-en", "en", "light"), Sheet("contact-dark", "ja", "dark"))
#: Width of the window → width of its picture on the sheet.
WIDTHS = {1280: 420, 390: 128}
ACROSS = 4
HEIGHT, GAP, LABEL = 460, 16, 26
PAPER, INK = "#d8dfe0", "#1a1a1a"


def main(base: str) -> None:
    with sync_playwright() as playwright:
        arguments = ["--hide-scrollbars", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        for sheet in SHEETS:
            laid_out(list(photographs(browser, base, sheet))).save(
                DOCS / f"{sheet.name}.jpg", quality=52, optimize=True
            )
        browser.close()


def photographs(browser: Browser, base: str, sheet: Sheet) -> Iterator[tuple[str, list[Image.Image]]]:
    """Name of the page → its pictures, wide and narrow, already as small as they stand on the sheet."""
    taken: dict[str, list[Image.Image]] = {name: [] for name in PAGES}
    for width, shown in WIDTHS.items():
        viewport = {"width": width, "height": 900}
        context = browser.new_context(viewport=viewport, color_scheme=sheet.scheme, java_script_enabled=False)  # type: ignore[arg-type]
        page = context.new_page()
        for name, path in PAGES.items():
            page.goto(f"{base}/{sheet.language}{path}")
            picture = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
            top = picture.crop((0, 0, width, min(picture.height, HEIGHT * width // shown)))
            taken[name].append(top.resize((shown, top.height * shown // width), Image.Resampling.LANCZOS))
        context.close()
    yield from taken.items()


def laid_out(cells: list[tuple[str, list[Image.Image]]]) -> Image.Image:
    cell = sum(WIDTHS.values()) + GAP, HEIGHT + LABEL
    rows = -(-len(cells) // ACROSS)
    sheet = Image.new("RGB", (ACROSS * (cell[0] + 2 * GAP) + GAP, rows * (cell[1] + GAP) + GAP), PAPER)
    pen = ImageDraw.Draw(sheet)
    for index, (name, pictures) in enumerate(cells):
        x = GAP + index % ACROSS * (cell[0] + 2 * GAP)
        y = GAP + index // ACROSS * (cell[1] + GAP)
        pen.text((x, y), name, fill=INK, font=ImageFont.load_default(16))
        for picture in pictures:
            sheet.paste(picture, (x, y + LABEL))
            x += picture.width + GAP
    return sheet


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://127.0.0.1:8000")
