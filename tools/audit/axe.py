"""axe-core on every type of page at four widths, light and dark, and once on every page that links lead to."""

from collections.abc import Iterable, Iterator

from playwright.sync_api import Browser, Page

from tests.browser.looking import violations
from tests.browser.page_types import PageType
from tools.audit.report import Row

WIDTHS = (320, 390, 768, 1280)


def matrix(site: str, browser: Browser, pages: list[tuple[str, str, PageType]]) -> Iterator[Row]:
    page = looking_glass(browser)
    for name, language, page_type in pages:
        row = Row(f"{name} {language}")
        page.goto(f"{site}{page_type.address(language)}")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                found = violations(page)
                row.cells[f"{width} {scheme}"] = str(len(found))
                row.faults += [f"{width} {scheme}: {fault}" for fault in found]
        yield row
    page.context.close()


def every_page(site: str, browser: Browser, paths: Iterable[str]) -> Iterator[Row]:
    """At one size; only pages with faults have a row of their own."""
    page = looking_glass(browser)
    page.set_viewport_size({"width": 390, "height": 844})
    looked_at = with_faults = 0
    for path in paths:
        page.goto(f"{site}{path}")
        looked_at += 1
        if found := violations(page):
            with_faults += 1
            yield Row(path, {"violations": str(len(found))}, found)
    yield Row("every page", {"pages": str(looked_at), "with violations": str(with_faults)})
    page.context.close()


def looking_glass(browser: Browser) -> Page:
    """axe itself would be blocked by our policy."""
    return browser.new_context(bypass_csp=True, reduced_motion="reduce").new_page()
