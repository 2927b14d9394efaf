"""Each type of item as it comes out of the printer: A4, nothing cut off, and where its links lead."""

import io
from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

PRINTED = (
    "/news/nw-001/",
    "/events/fm-011/",
    "/awards/2016/aw-008/",
    "/handson/community/2024/",
    "/casebooks/ind-2012/",
    "/casebooks/ind-2012/cs-001/",
    "/initiatives/yuinoba/yn-001/",
    "/press/pr-001/",
    "/accessibility/",
)
A4 = (595, 842)  # points
#: What stands outside the edge of its box, on a page as wide as A4 between its margins.
CLIPPED = """() => {
    const width = document.documentElement.clientWidth;
    const cut = element => {
        const style = getComputedStyle(element);
        return style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    };
    const hidden = element => element.closest('[aria-hidden=true], .visually-hidden');
    return [...document.querySelectorAll('main *')]
        .filter(element => element.checkVisibility() && !hidden(element) && !(element instanceof SVGElement))
        .filter(element => element.getBoundingClientRect().right > width + 1 || cut(element))
        .map(element => `${element.tagName}.${element.className} “${element.textContent.trim().slice(0, 30)}”`);
}"""
EXTERNAL = "() => [...document.querySelectorAll('main .ext:not(.sources *), main .prose a[href^=http]')].map(link => link.getAttribute('href'))"


@pytest.fixture(scope="module")
def printing(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 672, "height": 1000})  # A4 less its margins of 16 mm
    page = context.new_page()
    page.emulate_media(media="print", color_scheme="light")
    yield page
    context.close()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("path", PRINTED)
def test_an_item_prints_whole_on_a4_with_the_addresses_of_its_links(
    real_site: str, printing: Page, path: str, language: str
) -> None:
    answer = printing.goto(f"{real_site}/{language}{path}")
    assert answer is not None
    assert answer.status == 200
    assert printing.evaluate(CLIPPED) == []
    for hidden in (".site-tools", ".main-nav", ".feedback", ".breadcrumbs", ".skip-link", ".site-footer"):
        assert (
            printing.locator(hidden).evaluate_all("found => found.filter(each => each.checkVisibility()).length") == 0
        )
    document = pypdfium2.PdfDocument(io.BytesIO(printing.pdf(format="A4", prefer_css_page_size=True)))
    assert {tuple(round(side) for side in page.get_size()) for page in document} == {A4}
    sheets = [squeezed(page.get_textpage().get_text_range()) for page in document]
    assert "" not in sheets
    printed = "".join(sheets)
    title = squeezed(printing.locator("h1").first.inner_text())
    assert title.replace("\n", "") in printed
    for address in printing.evaluate(EXTERNAL):
        assert squeezed(address) in printed, address


def squeezed(words: str) -> str:
    """Without the breaks of lines, and the hyphens that the reader of the PDF puts there."""
    return "".join(letter for letter in words if not letter.isspace() and letter not in "\x02\ufffe\xad-")
