"""Every type of page, in both languages, as a browser draws it, on the real content."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.looking import COLOURS, NARROW, RULES, SPACED, WATCH_SHIFTS, WIDE, measure, shade, violations
from tests.browser.page_types import LANGUAGES, PAGE_TYPES, PageType


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "page_type" in metafunc.fixturenames:
        cases = [(page, language) for page in PAGE_TYPES.values() for language in LANGUAGES]
        names = [f"{name} {language}" for name in PAGE_TYPES for language in LANGUAGES]
        metafunc.parametrize(("page_type", "language"), cases, ids=names)


@pytest.fixture(scope="module")
def bypassing(browser: Browser) -> Iterator[Page]:
    """Where axe and our measures may run: never look for policy violations here."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def watching(browser: Browser) -> Iterator[BrowserContext]:
    """As a visitor has it, under our policy."""
    context = browser.new_context(viewport=WIDE)
    context.add_init_script(WATCH_SHIFTS)
    yield context
    context.close()


def test_the_page_can_be_used_by_everybody(real_site: str, bypassing: Page, page_type: PageType, language: str) -> None:
    page = bypassing
    faults: dict[str, Any] = {}

    def check(what: str, found: Any) -> None:
        if found:
            faults[what] = found

    page.set_viewport_size(NARROW)
    page.emulate_media(color_scheme="light")
    response = page.goto(f"{real_site}{page_type.address(language)}")
    assert response is not None
    assert response.status == page_type.status
    for size in (NARROW, WIDE):
        page.set_viewport_size(size)
        check(f"axe at {size['width']} px", violations(page, RULES))
        check(f"sideways at {size['width']} px", measure(page, "sideways"))
        check(f"small targets at {size['width']} px", measure(page, "smallTargets"))
        page.keyboard.press("Tab")  # which makes the ring show
        check(f"without a ring at {size['width']} px", measure(page, "ringless"))
    shade(page, "dark")
    check("axe in the dark", violations(page, COLOURS))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for width in (1280, 640):
        page.set_viewport_size({"width": width, "height": 900})
        check(f"sideways at 200 % and {width} px", measure(page, "sideways"))
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.add_style_tag(content=SPACED)
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        check(f"sideways when spaced at {width} px", measure(page, "sideways"))
    assert faults == {}


def test_the_page_stands_still_and_asks_nobody_else(
    real_site: str, watching: BrowserContext, page_type: PageType, language: str
) -> None:
    hosts: set[str] = set()
    complaints: list[str] = []
    watching.clear_cookies()
    page = watching.new_page()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on(
        "console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    try:
        page.goto(f"{real_site}{page_type.address(language)}", wait_until="load")
        page.mouse.wheel(0, 3000)
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        shifts = page.evaluate("window.shifts")
    finally:
        page.close()
    if page_type.status >= 400:
        complaints = [text for text in complaints if "the server responded with a status of 4" not in text]
    assert (shifts, hosts, complaints) == (0, {urlsplit(real_site).netloc}, [])
    # The door for journalists is a form of its own, and brings the token that guards it.
    kept = {cookie["name"] for cookie in watching.cookies()}
    assert kept <= ({"csrftoken"} if page_type.path.startswith("/press/embargo/") else set())
