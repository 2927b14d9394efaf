"""docs/components.html shows every piece, and each is really drawn."""

import re

import pytest

from tests.document import Document
from tests.look.components import PAGE, page
from tools.machine import ROOT

PARTIALS = {path.name for path in (ROOT / "templates").glob("_*.html")}
SHOWN = re.compile(r"<code>(_\w+\.html)</code>")


def test_no_partial_is_missing() -> None:
    assert set(SHOWN.findall(PAGE.read_text(encoding="utf-8"))) | {"_footer.html"} == PARTIALS


@pytest.mark.django_db
def test_every_section_of_the_page_is_drawn_by_the_templates() -> None:
    html = page()
    pieces = html.split('<h2 class="heading"')[1:]
    for piece in pieces:
        name, drawn = piece.split("</h2>", 1)
        assert re.search(r"<(?:p|ul|div|figure|header|nav|form|svg|dl|details|span|time|section)\b", drawn), name
    document = Document.of(html)
    assert [
        identifier for identifier in document.ids if document.ids.count(identifier) > 1 and "coast" not in identifier
    ] == []
    assert "/media/" not in html


def test_the_page_in_docs_needs_nothing_but_the_style_sheets() -> None:
    html = PAGE.read_text(encoding="utf-8")
    sheets = re.findall(r'<link rel="stylesheet" href="\.\./([^"]+)"', html)
    assert sheets
    assert [name for name in sheets if not (ROOT / name).is_file()] == []
    assert "<script" not in html
