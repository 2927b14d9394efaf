"""What addresses answer besides the pages themselves: the way in, what never existed, methods, hosts, feeds, robots."""

from urllib.parse import urlsplit

import feedparser
import pytest
from django.test import Client
from django.utils import translation

from portal.news.models import NewsItem
from portal.publishing.publishable import Publishable
from portal.publishing.sections import SECTIONS, section_url
from tests.document import Document
from tests.factories import make

LANGUAGES = ("ja", "en")
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon_in_june")]


def address(item: Publishable, language: str = "ja") -> str:
    with translation.override(language):
        return item.get_absolute_url()


# The way in


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "ja"),
        ("ja", "ja"),
        ("en-GB,en;q=0.9", "en"),
        ("fr,en;q=0.5,ja;q=0.4", "en"),
        ("ja;q=0.4,en;q=0.9", "en"),
        ("fr", "ja"),
        ("*", "ja"),
        ("en;q=0", "ja"),
        ("nonsense;;q=x,,", "ja"),
        ("e" * 5000, "ja"),
    ],
)
def test_the_root_leads_to_the_preferred_language(client: Client, accepted: str, language: str) -> None:
    response = client.get("/", headers={"accept-language": accepted})
    assert (response.status_code, response["Location"]) == (302, f"/{language}/")
    assert response["Cache-Control"] == "no-store"
    assert response["Vary"] == "Accept-Language"
    assert not response.cookies


def test_an_address_without_its_language_is_moved_to_japanese(client: Client) -> None:
    for header in ("", "en"):
        response = client.get("/news/?year=2025&page=2", headers={"accept-language": header})
        assert (response.status_code, response["Location"]) == (301, "/ja/news/?year=2025&page=2")
        assert "Vary" not in response.headers


@pytest.mark.parametrize("path", ["/nowhere/at/all/", "/fr/news/", "/wp-login.php", "/.env"])
def test_what_never_existed_is_not_found(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert response["Content-Language"] == "ja"
    assert "Vary" not in response.headers


@pytest.mark.parametrize("path", ["/ja//evil.example", "/en//evil.example/", "/ja/%5Cevil.example", "//evil.example"])
def test_no_address_leads_to_another_host(client: Client, path: str) -> None:
    response = client.get("/", PATH_INFO=path.replace("%5C", "\\"))
    target = urlsplit(response.headers.get("Location", ""))
    assert target.netloc == ""
    assert not target.path.startswith(("//", "/\\"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_not_found_speaks_the_language_of_the_address(client: Client, language: str) -> None:
    response = client.get(f"/{language}/no-such-page/", headers={"accept-language": "en" if language == "ja" else "ja"})
    page = Document.of(response.content.decode())
    assert response.status_code == 404
    assert (page.language, response["Content-Language"]) == (language, language)
    assert len([level for level, _text in page.headings if level == 1]) == 1
    assert page.meta["robots"].startswith("noindex")
    assert f"/{language}/" in page.links
    assert response["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "path", ["/ja/%00/", "/ja/news/%00/", "/ja/news/%ff/", "/ja/events/?month=%00", "/ja/news/?page=%00&year=%ff"]
)
def test_bytes_that_are_no_text_do_no_harm(client: Client, path: str) -> None:
    assert client.get(path).status_code in (200, 400, 404)


# Endless addresses do not exist


@pytest.mark.parametrize(
    "month",
    [
        "1999-01",
        "2013-03",
        "2030-01",
        "9999-12",
        "0000-00",
        "2026-13",
        "2026-6",
        "x",
        "-1",
        "２０２６-06",
        "2026-06-01",
        " 2026-06",
    ],
)
def test_months_outside_the_events_do_not_exist(client: Client, month: str) -> None:
    assert client.get("/ja/events/", {"month": month}).status_code == 404


def test_the_current_month_exists(client: Client) -> None:
    assert client.get("/ja/events/?month=2026-06").status_code == 200


@pytest.mark.parametrize("number", ["0", "-1", "2", "99999999999999999999", "x", "1.0", "%20", "１", "1e1", "last"])
def test_impossible_page_numbers_do_not_exist(client: Client, number: str) -> None:
    make(NewsItem)
    assert client.get(f"/ja/news/?page={number}").status_code == 404


def test_pages_of_a_long_list_exist_to_the_last(client: Client) -> None:
    for _number in range(21):
        make(NewsItem)
    answers = {number: client.get(f"/en/news/?page={number}").status_code for number in (1, 2, 3)}
    assert answers == {1: 200, 2: 200, 3: 404}
    second = Document.of(client.get("/en/news/?page=2").content.decode())
    assert second.canonical == "http://testserver/en/news/?page=2"
    assert second.alternates["ja"] == "http://testserver/ja/news/?page=2"


@pytest.mark.parametrize("language", LANGUAGES)
def test_unknown_parameters_change_nothing(client: Client, language: str) -> None:
    make(NewsItem)
    plain = client.get(f"/{language}/news/")
    marked = client.get(f"/{language}/news/?utm_source=x&year=1234&category=%3Cscript%3E&q=a&page=1&page=1")
    assert marked.content == plain.content
    assert Document.of(marked.content.decode()).canonical == f"http://testserver/{language}/news/"


# Methods and hosts


@pytest.mark.parametrize(
    "path",
    [
        "/ja/",
        "/en/news/",
        "/ja/news/",
        "/ja/calls/",
        "/ja/nowhere/",
        "/sitemap.xml",
        "/robots.txt",
        "/ja/feeds/all.atom",
        "/",
    ],
)
def test_head_answers_as_get_without_the_body(client: Client, path: str) -> None:
    got, asked = client.get(path), client.head(path)
    assert asked.status_code == got.status_code
    assert asked.content == b""
    assert asked.headers == got.headers


@pytest.mark.parametrize(
    "host", ["evil.example", "testserver.evil.example", "testserver@evil.example", "evil.example:80", ""]
)
def test_a_host_that_is_not_ours_is_refused(client: Client, host: str) -> None:
    response = client.get("/ja/news/", headers={"host": host})
    assert response.status_code == 400
    assert b"evil.example" not in response.content


def test_the_page_names_its_configured_origin_only(client: Client) -> None:
    page = client.get("/ja/news/", headers={"host": "localhost", "x-forwarded-host": "evil.example"}).content.decode()
    assert Document.of(page).canonical == "http://testserver/ja/news/"
    assert "evil.example" not in page
    assert "//localhost" not in page


# What programs read


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", ["all", *SECTIONS])
def test_feeds_are_feeds(client: Client, language: str, section: str) -> None:
    item = make(NewsItem, title_ja="復興 <b>と</b> & 東北", title_en="Recovery <b>and</b> & Tohoku")
    path = f"/{language}/feeds/{section}.atom"
    response = client.get(path)
    feed = feedparser.parse(response.content)
    assert response.status_code == 200
    assert not feed.bozo, feed.bozo_exception
    assert (feed.version, feed.feed.language) == ("atom10", language)
    assert f"http://testserver{path}" in [link.href for link in feed.feed.links if link.rel == "self"]
    expected = [address(item, language)] if section in ("all", "news") else []
    assert [urlsplit(entry.link).path for entry in feed.entries] == expected
    for entry in feed.entries:
        assert "Recovery" in entry.title or "復興" in entry.title
        assert tuple(entry.published_parsed[:3]) == (2026, 5, 1)


def test_a_feed_of_no_section_does_not_exist(client: Client) -> None:
    assert client.get("/ja/feeds/nothing.atom").status_code == 404


def test_the_feed_of_a_section_is_where_its_page_says(client: Client) -> None:
    for section in SECTIONS:
        with translation.override("en"):
            page = client.get(section_url(section)).content.decode()
        assert 'type="application/atom+xml"' in page, section


def test_robots_may_read_all_but_the_desk(client: Client) -> None:
    response = client.get("/robots.txt")
    lines = response.content.decode().splitlines()
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert lines[0] == "User-agent: *"
    assert "Disallow: /admin/" in lines
    assert "Disallow: /" not in lines
    assert "Sitemap: http://testserver/sitemap-index.xml" in lines
