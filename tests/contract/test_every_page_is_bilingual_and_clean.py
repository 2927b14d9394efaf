"""What holds for the page of any item: languages told apart, no cookie, conditional requests, data blocks that parse."""

import json
import re

import pytest
from django.test import Client
from django.utils import translation

from portal.publishing.publishable import Publishable
from tests.factories import make

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def address(item: Publishable, language: str) -> str:
    with translation.override(language):
        return item.get_absolute_url()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_page_says_its_language_and_names_the_other(
    public_item: Publishable, language: str, client: Client
) -> None:
    page = client.get(address(public_item, language)).content.decode()
    assert f'<html lang="{language}">' in page
    for code in ("ja", "en"):
        assert f'<link rel="alternate" hreflang="{code}" href="http://testserver{address(public_item, code)}">' in page
    assert f'<link rel="canonical" href="http://testserver{address(public_item, language)}">' in page
    assert f'href="{address(public_item, "en" if language == "ja" else "ja")}"' in page


@pytest.mark.django_db
def test_japanese_is_never_passed_off_as_english(page_model: type[Publishable], client: Client) -> None:
    item = make(page_model, title_en="", summary_en="", body_en="")
    if item.written_in("en"):
        pytest.fail("an item without a word of English claims to be written in English")
    response = client.get(address(item, "en"))
    page = response.content.decode()
    assert response.status_code == 200
    assert '<html lang="en">' in page
    assert re.search(r'<meta name="robots" content="noindex', page)
    assert 'lang="ja"' in page
    assert 'hreflang="en" href="http' not in page
    assert "Its text is shown in Japanese." in page
    title = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
    assert title is not None
    assert 'lang="ja"' in title.group(1)


@pytest.mark.django_db
def test_feeds_and_sitemap_hold_only_what_is_really_in_their_language(
    page_model: type[Publishable], client: Client
) -> None:
    item = make(page_model, title_en="", summary_en="", body_en="")
    english, japanese = address(item, "en"), address(item, "ja")
    assert f"http://testserver{japanese}<" in client.get("/sitemap.xml").content.decode()
    assert f"http://testserver{english}<" not in client.get("/sitemap.xml").content.decode()
    assert japanese in client.get("/ja/feeds/all.atom").content.decode()
    assert english not in client.get("/en/feeds/all.atom").content.decode()


def test_public_pages_carry_no_cookie_and_answer_conditional_requests(public_item: Publishable, client: Client) -> None:
    first = client.get(address(public_item, "ja"))
    assert "Set-Cookie" not in first.headers
    assert not first.cookies
    assert first["Vary"] == "Accept-Encoding"
    again = client.get(address(public_item, "ja"), headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_data_blocks_parse_and_name_the_page(public_item: Publishable, client: Client) -> None:
    page = client.get(address(public_item, "ja")).content.decode()
    blocks = [json.loads(text) for text in SCRIPT.findall(page)]
    assert {block["@context"] for block in blocks} == {"https://schema.org"}
    assert public_item.schema_type in {block["@type"] for block in blocks}
    crumbs = next(block for block in blocks if block["@type"] == "BreadcrumbList")["itemListElement"]
    assert [step["position"] for step in crumbs] == list(range(1, len(crumbs) + 1))


@pytest.mark.django_db
def test_words_of_an_item_cannot_become_markup(page_model: type[Publishable], client: Client) -> None:
    evil = '"><img src=x onerror=alert(1)></script><script>alert(2)</script>'
    item = make(
        page_model, title_ja=evil, title_en=evil, summary_ja=evil, body_ja=f"<p>ok</p><script>alert(3)</script>{evil}"
    )
    for path in (address(item, "ja"), "/ja/", "/ja/sitemap/", "/sitemap.xml", "/ja/feeds/all.atom"):
        page = client.get(path).content.decode()
        assert "<img src=x" not in page
        assert "<script>alert" not in page


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "TRACE", "PATCH", "MADEUP"])
def test_pages_are_only_read(public_item: Publishable, method: str, client: Client) -> None:
    assert client.generic(method, address(public_item, "ja")).status_code in (403, 405)
