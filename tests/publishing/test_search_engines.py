"""What search engines and programs that read for people are told: an index of sitemaps that is whole, and what the site is."""

from datetime import datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client

from events.models import Event
from portal.news.models import NewsItem
from portal.publishing import sitemaps
from tests.factories import make

pytestmark = pytest.mark.django_db
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def read(client: Client, url: str) -> ElementTree.Element:
    response = client.get(url.removeprefix("http://testserver"))
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml"
    assert response["Cache-Control"].startswith("public")
    return ElementTree.fromstring(response.content)


def locations(root: ElementTree.Element) -> list[str]:
    return [found.text or "" for found in root.iterfind("*/s:loc", NAMES)]


def test_the_index_leads_to_every_address_once(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "LONGEST", 2)
    for _number in range(3):
        make(NewsItem)
    make(Event, starts="2026-12-05")
    index = read(client, "/sitemap-index.xml")
    assert index.tag == f"{{{NAMES['s']}}}sitemapindex"
    parts = locations(index)
    assert "http://testserver/sitemap-news-2.xml" in parts
    assert "http://testserver/sitemap-events.xml" in parts
    listed = [url for part in parts for url in locations(read(client, part))]
    assert sorted(listed) == sorted(locations(read(client, "/sitemap.xml")))
    assert len(listed) == len(set(listed))
    assert client.get("/sitemap-nothing.xml").status_code == 404
    assert client.get("/sitemap-news-99.xml").status_code == 404


def test_the_index_says_when_a_part_changed_last(client: Client) -> None:
    make(NewsItem)
    newest = make(NewsItem)
    changed = {
        row.findtext("s:loc", "", NAMES): row.findtext("s:lastmod", "", NAMES)
        for row in read(client, "/sitemap-index.xml")
    }
    expected = max(newest.updated_at, newest.publish_at)
    assert abs(datetime.fromisoformat(changed["http://testserver/sitemap-news.xml"]) - expected) < timedelta(seconds=1)


def test_nothing_hidden_or_withdrawn_is_listed(client: Client) -> None:
    make(NewsItem, slug="secret-draft", state="draft")
    gone = make(NewsItem, slug="secret-gone")
    gone.state, gone.withdrawal_reason_ja = "withdrawn", "誤り"
    gone.save()
    pages = [read(client, url) for url in ("/sitemap.xml", *locations(read(client, "/sitemap-index.xml")))]
    assert [url for page in pages for url in locations(page) if "secret" in url] == []


def test_results_and_pages_without_english_stay_out_of_search_engines(client: Client) -> None:
    item = make(NewsItem, title_en="", summary_en="", body_en="")
    for address in ("/ja/search/?q=a", "/en/search/", f"/en/news/{item.slug}/"):
        assert '<meta name="robots" content="noindex' in client.get(address).content.decode()
    assert '<meta name="robots" content="noindex' not in client.get(f"/ja/news/{item.slug}/").content.decode()


def test_programs_that_read_are_told_where_everything_is(client: Client) -> None:
    response = client.get("/llms.txt")
    text = response.content.decode()
    assert text.startswith("# ")
    for address in ("/en/data/", "/en/subscribe/", "/sitemap-index.xml", "/ja/events/", "/en/awards/"):
        assert f"http://testserver{address}" in text
