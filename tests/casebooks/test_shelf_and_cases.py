"""Books in their series, cases with a page and cases that are a line, and what a visitor can find them by."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import translation

from casebooks.models import Case, IndustrialAward, IndustrialLaureate, Publication, PublicationFile, Series
from casebooks.templatetags.casebooks import recent_cases, shelf
from portal.publishing import catalogue
from portal.topics.models import Topic
from tests.factories import make, municipality

pytestmark = pytest.mark.django_db


@pytest.fixture
def book() -> Publication:
    series = Series.objects.create(slug="made-up", name_ja="試験の事例集", name_en="Made-up casebooks", colour="sea")
    return make(Publication, series=series, slug="book", fiscal_year=2025, title_en="Made-up book", case_count=5)


def case(book: Publication, slug: str, **values: Any) -> Case:
    nothing = {"summary_ja": "", "summary_en": "", "body_ja": "", "body_en": ""}
    return make(Case, publication=book, slug=slug, fact_key=slug, **{**nothing, **values})


@pytest.mark.parametrize(
    ("values", "has_page"),
    [
        ({}, False),
        ({"page_number": 20}, False),
        ({"summary_ja": "漁業"}, True),
        ({"town_ja": "大阪市"}, True),
        ({"body_en": "<p>Text</p>"}, True),
    ],
)
def test_a_case_of_which_only_the_name_is_known_is_a_line(
    book: Publication, client: Client, values: dict[str, Any], has_page: bool
) -> None:
    one = case(book, "cs-900", **values)
    assert one.has_page is has_page
    assert Case.objects.with_page().exists() is has_page
    assert client.get("/en/casebooks/book/cs-900/").status_code == (200 if has_page else 404)
    assert client.get("/en/casebooks/book/").content.decode().count('id="cs-900"') == 1


def test_a_municipality_is_enough_for_a_page_and_brings_its_prefecture(book: Publication, client: Client) -> None:
    case(book, "cs-901", municipality=municipality())
    page = client.get("/en/casebooks/book/cs-901/").content.decode()
    assert '<a href="/en/places/032034/">Ofunato City, Iwate</a>' in page


def test_a_book_says_how_many_of_its_cases_are_listed(book: Publication, client: Client) -> None:
    case(book, "cs-902")
    assert "1 of 5 listed here" in client.get("/en/casebooks/book/").content.decode()
    Publication.objects.update(case_count=1)
    assert "listed here" not in client.get("/en/casebooks/book/").content.decode()


def test_cases_are_found_by_topic_and_an_unknown_one_is_ignored(book: Publication, client: Client) -> None:
    sea, farms = (Topic.objects.create(slug=slug, name_ja=slug, name_en=slug) for slug in ("sea", "farms"))
    case(book, "cs-903", title_en="Fishing again", summary_en="Fishing").topics.add(sea)
    case(book, "cs-904", title_en="Growing rice", summary_en="Rice").topics.add(farms)
    page = client.get("/en/casebooks/cases/?topic=sea").content.decode()
    assert ("Fishing again" in page, "Growing rice" in page) == (True, False)
    assert "Growing rice" in client.get("/en/casebooks/cases/?topic=nothing").content.decode()


def test_similar_cases_share_a_topic_or_a_place(book: Publication, client: Client) -> None:
    sea = Topic.objects.create(slug="sea", name_ja="海", name_en="Sea")
    one = case(book, "cs-905", summary_en="Fishing", municipality=municipality())
    twin = case(book, "cs-906", title_en="Same town", municipality=municipality())
    other = case(book, "cs-907", title_en="Same topic", summary_en="Fishing")
    case(book, "cs-908", title_en="Nothing shared", summary_en="Rice")
    for item in (one, other):
        item.topics.add(sea)
    for item in (one, twin, other):
        catalogue.record(item)
    page = client.get("/en/casebooks/book/cs-905/").content.decode()
    _before, _heading, similar = page.partition("Similar cases")
    assert ["Same town" in similar, "Same topic" in similar, "Nothing shared" in similar] == [True, True, False]


def test_a_withdrawn_book_takes_its_cases_with_it(book: Publication, client: Client) -> None:
    case(book, "cs-909", summary_en="Fishing")
    book.state, book.withdrawal_reason_ja = "withdrawn", "誤り"
    book.save()
    assert client.get("/en/casebooks/book/cs-909/").status_code == 410
    assert recent_cases(3) == []


def test_no_book_takes_the_address_of_the_list_of_all_cases(book: Publication) -> None:
    book.slug = "cases"
    with translation.override("en"), pytest.raises(ValidationError, match="taken by a page of the bookshelf"):
        book.full_clean(exclude=["title", "summary", "body", "withdrawal_reason", "case_unit", "format", "note"])
    with pytest.raises(IntegrityError), transaction.atomic():
        book.save()


def test_the_size_of_a_file_is_told_as_precisely_as_it_is_known(book: Publication, client: Client) -> None:
    for order, size in enumerate(("7.40", "13.00", "7.92")):
        PublicationFile.objects.create(publication=book, label_ja="版", label_en="Edition", megabytes=size, order=order)
    assert [file.size for file in book.files.all()] == ["7.4", "13", "7.92"]


def test_the_shelf_shows_the_newest_books_and_those_of_no_known_year_last(book: Publication) -> None:
    make(Publication, series=book.series, title_ja="年の分からない本", fiscal_year=None)
    make(Publication, series=book.series, title_ja="古い本", fiscal_year=2012)
    assert [cover.title.value for cover in shelf(3)] == [book.title_ja, "古い本", "年の分からない本"]


def test_a_laureate_of_an_industrial_award_is_a_line_on_the_shelf_tied_to_its_place(client: Client) -> None:
    award = make(IndustrialAward, fiscal_year=2016, laureate_count=6, laureate_unit_en="laureates", title_en="Award")
    laureate = make(IndustrialLaureate, award=award, slug="laureate-1", municipality=municipality())
    page = client.get("/en/casebooks/").content.decode()
    assert page.count('id="laureate-1"') == 1
    assert "6 laureates" in page
    assert "Listed here: 1 laureates" in page
    assert "laureate-1" in client.get("/en/places/032034/").content.decode()
    assert laureate.get_absolute_url().endswith("/casebooks/#laureate-1")
