"""Public text is sent small, each form with an ETag of its own; what holds a secret never is."""

import gzip

import brotli
import pytest
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.test import Client, RequestFactory

from portal.delivery.representation import RepresentationMiddleware, best_encoding
from portal.news.models import NewsItem
from tests.factories import make

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("accepted", "chosen"),
    [
        ("", ""),
        ("identity", ""),
        ("br", "br"),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=1.0, br;q=0.9", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.000, gzip;q=0", ""),
        ("BR;Q=0.5", "br"),
        ("*", "br"),
        ("br;q=0, *;q=0.1", "gzip"),
        ("*;q=0", ""),
        ("identity, br;q=0.5", ""),
        ("identity;q=0.5, gzip;q=0.5", "gzip"),
        ("br;q=2, gzip", "gzip"),
        ("br;q=no", ""),
        (";;;,,,=", ""),
        ("x-br", ""),
    ],
)
def test_the_encoding_is_the_one_that_is_rated_highest(accepted: str, chosen: str) -> None:
    assert best_encoding(accepted) == chosen


@pytest.mark.parametrize("accepted", ["br", "gzip"])
@pytest.mark.parametrize(
    "path",
    [
        "/ja/",
        "/en/news/",
        "/ja/feeds/all.atom",
        "/ja/data/news-newsitem.csv",
        "/ja/data/news-newsitem.json",
        "/ja/events/calendar.ics",
        "/sitemap.xml",
        "/robots.txt",
        "/llms.txt",
        "/ja/no-such-page/",
    ],
)
def test_public_text_is_compressed_and_means_the_same(client: Client, path: str, accepted: str) -> None:
    make(NewsItem, slug="made-up")
    plain = client.get(path)
    small = client.get(path, headers={"accept-encoding": accepted})
    assert plain.status_code == small.status_code == (404 if "no-such" in path else 200)
    assert (plain.get("Content-Encoding"), small.get("Content-Encoding")) == (None, accepted)
    assert UNPACK[accepted](small.content) == plain.content
    assert int(small["Content-Length"]) == len(small.content)
    assert plain["Vary"] == small["Vary"] == "Accept-Encoding"


def test_each_form_has_its_own_etag_and_is_known_again_by_it(client: Client) -> None:
    item = make(NewsItem)
    forms = {
        name: client.get(item.get_absolute_url(), headers={"accept-encoding": name}) for name in ("", "br", "gzip")
    }
    etags = {name: response["ETag"] for name, response in forms.items()}
    assert len(set(etags.values())) == 3
    for held, etag in etags.items():
        for asked in etags:
            headers = {"accept-encoding": asked, "if-none-match": etag}
            again = client.get(item.get_absolute_url(), headers=headers)
            assert again.status_code == (304 if asked == held else 200), (held, asked)
            if asked == held:
                kept = ("ETag", "Vary", "Cache-Control")
                assert [again.headers[name] for name in kept] == [forms[held].headers[name] for name in kept]
                assert again.content == b""
                assert "Content-Encoding" not in again.headers
    item.title_ja = "試験のための新しい題名"
    item.save()
    for name, etag in etags.items():
        headers = {"accept-encoding": name, "if-none-match": etag}
        assert client.get(item.get_absolute_url(), headers=headers).status_code == 200


@pytest.mark.parametrize("accepted", ["", "br", "gzip"])
def test_head_says_what_get_would(client: Client, accepted: str) -> None:
    item = make(NewsItem)
    get = client.get(item.get_absolute_url(), headers={"accept-encoding": accepted})
    head = client.head(item.get_absolute_url(), headers={"accept-encoding": accepted})
    assert head.headers == get.headers
    assert head.content == b""
    held = {"accept-encoding": accepted, "if-none-match": get["ETag"]}
    assert client.head(item.get_absolute_url(), headers=held).status_code == 304


def test_the_admin_is_never_compressed(client: Client) -> None:
    client.force_login(User.objects.create_superuser("hanako"))
    for path in ("/admin/", "/admin/news/newsitem/add/", "/admin/password_change/"):
        response = client.get(path, headers={"accept-encoding": "br, gzip"})
        assert response.status_code == 200
        assert "Content-Encoding" not in response.headers
        assert "ETag" not in response.headers


def answer_of(path: str, *, token: bool = False, cookie: str = "", **headers: str) -> HttpResponse:
    def view(request: HttpRequest) -> HttpResponse:
        words = get_token(request) if token else "words "
        response = HttpResponse(words * 500, headers={name.replace("_", "-"): value for name, value in headers.items()})
        if cookie:
            response.set_cookie(cookie, "1")
        return response

    request = RequestFactory().get(path, headers={"accept-encoding": "br, gzip"})
    return RepresentationMiddleware(view)(request)


def test_nothing_with_a_form_token_or_for_one_person_is_compressed() -> None:
    """Under a public address, where nothing but the answer itself tells."""
    assert answer_of("/ja/")["Content-Encoding"] == "br"
    secret = [
        answer_of("/ja/", token=True),
        answer_of("/ja/", Cache_Control="private, no-store"),
        answer_of("/ja/", Cache_Control="private"),
        answer_of("/ja/", Vary="Cookie"),
        answer_of("/ja/", cookie="made-up"),
        answer_of("/admin/"),
    ]
    assert [response.get("Content-Encoding") for response in secret] == [None] * 6


def test_pictures_are_sent_as_they_are() -> None:
    assert "Content-Encoding" not in answer_of("/ja/", Content_Type="image/avif").headers
