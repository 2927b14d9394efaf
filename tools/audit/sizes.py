"""Bytes over the wire, brotli: the HTML, the style sheet, and all that a first view asks for on a telephone."""

import re
from collections.abc import Iterator

from playwright.sync_api import Browser, Request

from tests.browser.page_types import PageType
from tools.audit.report import Row
from tools.audit.site import get

KB = 1024
STYLESHEET = 12 * KB
FIRST_VIEW = 75 * KB
REQUESTS = 6
BELOW = """[...document.images].filter(image => image.getBoundingClientRect().top >= innerHeight).map(image => image.currentSrc)"""
TELEPHONE = {"width": 390, "height": 844}


def measured(site: str, browser: Browser, pages: list[tuple[str, str, PageType]]) -> Iterator[Row]:
    yield stylesheet(site)
    for name, language, page_type in pages:
        row = Row(f"{name} {language}")
        html = len(get(f"{site}{page_type.address(language)}", "br").body)
        sent, requests, foreign = first_view(browser, f"{site}{page_type.address(language)}", site)
        row.cells = {"HTML KB": kilobytes(html), "first view KB": kilobytes(sent), "requests": str(requests)}
        if html > page_type.kilobytes * KB:
            row.faults.append(f"{kilobytes(html)} KB of HTML, more than {page_type.kilobytes}")
        if sent > FIRST_VIEW or requests > REQUESTS:
            row.faults.append(f"a first view of {kilobytes(sent)} KB in {requests} requests, more than 75 KB or 6")
        row.faults += [f"asks another host: {url}" for url in foreign]
        yield row


def stylesheet(site: str) -> Row:
    page = get(f"{site}/ja/").body.decode()
    names = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    answers = [get(f"{site}{name}", "br") for name in names]
    size = sum(len(answer.body) for answer in answers)
    row = Row("style sheet", {"CSS KB": kilobytes(size)})
    if size > STYLESHEET or len(names) != 1 or any(answer.encoding != "br" for answer in answers):
        row.faults.append(f"{kilobytes(size)} KB in {len(names)} files, more than 12 KB in one, or not brotli")
    return row


def first_view(browser: Browser, url: str, site: str) -> tuple[int, int, list[str]]:
    """(bytes, requests, addresses elsewhere) until the page is loaded, with nothing kept from before and nobody scrolling.

    Pictures below the first screen, which a browser fetches ahead of the reader, are no part of the first view.
    """
    context = browser.new_context(viewport=TELEPHONE, device_scale_factor=2)  # type: ignore[arg-type]
    done: list[Request] = []
    try:
        page = context.new_page()
        page.on("requestfinished", lambda request: done.append(request))
        page.goto(url, wait_until="networkidle")
        below = set(page.evaluate(BELOW))
        first = [request for request in done if request.url not in below]
        sizes = [request.sizes() for request in first]
        sent = sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes)
        return sent, len(first), [request.url for request in done if not request.url.startswith(f"{site}/")]
    finally:
        context.close()


def kilobytes(size: int) -> str:
    return f"{size / KB:.1f}"
