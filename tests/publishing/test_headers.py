"""What every answer carries in its headers, whatever its status: security, what may be kept, what it varies by."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client

from portal.news.models import NewsItem
from tests.factories import NOW, make

#: What every public answer carries, whatever its status.
SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
}

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon_in_june")]


def answers(client: Client) -> dict[int, Any]:
    gone = make(NewsItem, expire_at=NOW - timedelta(seconds=1))
    return {
        200: client.get("/ja/news/"),
        301: client.get("/news/"),
        302: client.get("/"),
        404: client.get("/ja/nowhere/"),
        405: client.put("/ja/news/"),
        410: client.get(f"/ja/news/{gone.slug}/"),
    }


def test_every_answer_carries_the_security_headers(client: Client) -> None:
    for status, response in answers(client).items():
        assert response.status_code == status
        assert {name: response.headers.get(name) for name in SECURITY} == SECURITY, status
        assert "camera=()" in response.headers["Permissions-Policy"]
        assert not response.cookies
        parts = dict(part.split(" ", 1) for part in response.headers["Content-Security-Policy"].split("; "))
        assert {name: parts.get(name) for name in POLICY} == POLICY, status
        assert "unsafe" not in response.headers["Content-Security-Policy"]
        assert "*" not in response.headers["Content-Security-Policy"]


def test_only_the_root_varies_by_more_than_the_encoding(client: Client) -> None:
    varying = {status: response.headers.get("Vary") for status, response in answers(client).items()}
    text = "Accept-Encoding"
    assert varying == {200: text, 301: None, 302: "Accept-Language", 404: text, 405: None, 410: text}


def test_nobody_keeps_what_is_not_for_keeping(client: Client) -> None:
    kept = {status: response.headers["Cache-Control"] for status, response in answers(client).items()}
    assert kept[200] == kept[404] == kept[410] == "public, max-age=60"
    assert kept[302] == kept[405] == "no-store"


@pytest.mark.parametrize(
    ("path", "status", "others_may_read"),
    [
        ("/static/css/site.css", 200, False),
        ("/static/img/favicon.svg", 200, False),
        ("/static/no-such-file.css", 404, False),
        ("/media/documents/999/", 404, False),
        ("/ja/feeds/all.atom", 200, True),
        ("/ja/feeds/nothing.atom", 404, False),
        ("/ja/data/news-newsitem.csv", 200, True),
        ("/sitemap.xml", 200, True),
        ("/robots.txt", 200, False),
        ("/ja/events/calendar.ics", 200, True),
        ("/no/where/", 404, False),
    ],
)
def test_whatever_is_no_page_carries_the_same_headers(
    client: Client, path: str, status: int, others_may_read: bool
) -> None:
    """But feeds, calendars and data may be read by pages of other sites."""
    response = client.get(path)
    assert response.status_code == status
    expected = SECURITY | ({"Cross-Origin-Resource-Policy": "cross-origin"} if others_may_read else {})
    assert {name: response.headers.get(name) for name in SECURITY} == expected
    if others_may_read:
        assert response["Access-Control-Allow-Origin"] == "*"
    assert "default-src 'none'" in response["Content-Security-Policy"].split("; ")
    assert "camera=()" in response["Permissions-Policy"]
    assert "Set-Cookie" not in response.headers


def test_what_django_itself_refuses_carries_the_same_headers(client: Client, settings: Any) -> None:
    """A wrong host is found out by the first that asks for it, which over plain HTTP is Django's own redirect."""
    refused = [
        client.get("/ja/", headers={"host": "evil.example"}),
        client.post("/admin/login/", {"username": "hanako"}),
    ]
    settings.SECURE_SSL_REDIRECT = True
    secure = Client(raise_request_exception=False)
    refused += [
        secure.get("/ja/", headers={"host": "evil.example"}),
        secure.get("/ja/"),
        secure.get("/static/css/site.css"),
    ]
    assert [response.status_code for response in refused] == [400, 200, 400, 301, 301]
    for response in refused:
        assert {name: response.headers.get(name) for name in SECURITY} == SECURITY
        assert "default-src 'none'" in response["Content-Security-Policy"].split("; ")


def test_an_error_of_ours_carries_the_same_headers(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("portal.pages.views.introduction", fail)
    response = Client(raise_request_exception=False).get("/ja/")
    assert response.status_code == 500
    assert {name: response.headers.get(name) for name in SECURITY} == SECURITY
    assert "default-src 'none'" in response["Content-Security-Policy"].split("; ")
    assert response["Cache-Control"] == "no-store"
    assert "Content-Encoding" not in response.headers


def test_static_files_carry_their_headers(client: Client) -> None:
    response = client.get("/static/css/site.css")
    assert response["Content-Type"].startswith("text/css")
    assert client.get("/static/no-such-file.css").status_code == 404
    assert client.get("/static/../portal/settings/base.py").status_code == 404
    assert client.get("/static/%2e%2e/portal/settings/base.py").status_code == 404


def test_a_file_in_the_media_store_is_not_public_by_lying_there(client: Client) -> None:
    name = default_storage.save("secret-report.pdf", ContentFile(b"%PDF-1.4 not yet public"))
    for path in (f"/media/{name}", f"/ja/media/{name}", f"/static/../media/{name}"):
        response = client.get(path)
        assert response.status_code == 404
        assert b"not yet public" not in response.content
        assert response["X-Content-Type-Options"] == "nosniff"
