"""How a page is looked at: sizes, axe's rules, and our own measures (measures.js). The audit looks with the same eyes."""

from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

MEASURES = Path(__file__).with_name("measures.js").read_text(encoding="utf-8")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
#: The rules among them that look at colours: what else can differ between light and dark?
COLOURS = ("color-contrast", "link-in-text-block")
NARROW: ViewportSize = {"width": 320, "height": 800}
WIDE: ViewportSize = {"width": 1280, "height": 900}
#: WCAG 1.4.12
SPACED = """
    * {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}
    p {margin-block-end: 2em !important}
"""
WATCH_SHIFTS = """
    window.shifts = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts += entry.value))
        .observe({type: "layout-shift", buffered: true});
"""


def violations(page: Page, rules: tuple[str, ...] = RULES) -> list[str]:
    """Each as "rule: html". The page must bypass our policy, which would block axe itself."""
    found = Axe().run(page, options={"runOnly": list(rules), "resultTypes": ["violations"]}).response["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"][:3]]


def shade(page: Page, scheme: Literal["light", "dark"]) -> None:
    """Until the page is drawn in it: axe would else take one colour from the light and the one behind it from the dark."""
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(
        "scheme => matchMedia(`(prefers-color-scheme: ${scheme})`).matches && !document.getAnimations().length",
        arg=scheme,
    )
    page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")


def measure(page: Page, name: str) -> Any:
    return page.evaluate(f"{MEASURES}.{name}()")
