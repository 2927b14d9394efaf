"""Figures over time: from every app that counts something, of what is public, with the source of each."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import translation

from awards.models import AwardYear
from handson.models import ProgrammeYear, SupportedOrganisation
from initiatives.models import MemberCount
from portal.publishing.figure_tables import figure_tables
from tests.document import Document
from tests.factories import NOW, make


@pytest.fixture
def figures(db: None) -> None:
    make(MemberCount, as_of="2014-03", members=680, source="https://example.org/members")
    make(
        AwardYear,
        fiscal_year=2024,
        slug="2024",
        entries=90,
        entries_unit_ja="件",
        entries_unit_en="entries",
        sources="https://example.org/award",
    )


def test_each_number_stands_with_its_unit_and_source(figures: None, client: Client) -> None:
    page = Document.of(client.get("/en/press/fact-sheet/").content.decode())
    for words in ("680 members", "90 entries", "FY2024 (Reiwa 6)", "March 2014"):
        assert words in page.text()
    assert {"https://example.org/members", "https://example.org/award"} <= set(page.links)
    assert "/en/data/awards-awardyear.csv" in page.links
    assert client.get("/en/data/awards-awardyear.csv").status_code == 200


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", ["fact-sheet.txt", "fact-sheet.pdf"])
def test_it_can_be_taken_along(figures: None, client: Client, language: str, name: str) -> None:
    response = client.get(f"/{language}/press/fact-sheet/{name}")
    assert response.status_code == 200
    if name.endswith("txt"):
        assert {"ja": "680会員", "en": "680 members"}[language] in response.getvalue().decode()
    else:
        assert response.getvalue().startswith(b"%PDF-")


def test_what_is_not_public_is_not_counted(db: None, client: Client) -> None:
    year = make(ProgrammeYear)
    make(SupportedOrganisation, programme_year=year)
    make(SupportedOrganisation, programme_year=year, state="draft")
    make(SupportedOrganisation, programme_year=year, publish_at=NOW + timedelta(days=4000))
    make(AwardYear, fiscal_year=2025, slug="2025", entries=12345, state="draft")
    with translation.override("en"):
        tables = {table.key: [row.cells[-1] for row in table.rows] for table in figure_tables()}
    assert tables == {"supported-organisations": ["1 organisation"]}
    assert "12,345" not in client.get("/en/press/fact-sheet/").content.decode()
