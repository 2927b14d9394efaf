"""What the one download view says in HTTP: parts, conditions, names."""

from datetime import timedelta

import pytest
from django.test import Client

from portal.publishing.downloads import safe_name
from tests.factories import NOW
from tests.media import samples
from tests.media.test_library import pdf
from tests.publishing.files import attached, body, content

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon_in_june")]
START = NOW + timedelta(minutes=5)


# Parts


@pytest.mark.parametrize(
    ("wanted", "start", "stop"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=10-19", 10, 20),
        ("bytes=10-", 10, None),
        ("bytes=-7", -7, None),
        ("bytes=-999999999", 0, None),
        ("bytes=0-999999999999999999", 0, None),
    ],
)
def test_a_part(client: Client, wanted: str, start: int, stop: int | None) -> None:
    document = attached()
    whole = content(document)
    response = client.get(document.get_absolute_url(), headers={"range": wanted})
    part = whole[start:stop]
    is_whole = part == whole
    assert body(response) == part
    assert response.status_code == (200 if is_whole else 206)
    assert response["Content-Length"] == str(len(part))
    if not is_whole:
        at = whole.index(part) if start >= 0 else len(whole) + start
        assert response["Content-Range"] == f"bytes {at}-{at + len(part) - 1}/{len(whole)}"


@pytest.mark.parametrize("wanted", ["bytes=999999-", "bytes=999999-1000000", "bytes=-0"])
def test_a_part_that_the_file_does_not_have(client: Client, wanted: str) -> None:
    document = attached()
    response = client.get(document.get_absolute_url(), headers={"range": wanted})
    assert (response.status_code, response["Content-Range"]) == (416, f"bytes */{document.size}")
    assert body(response) == b""


@pytest.mark.parametrize(
    "wanted",
    [
        "bytes=0-1,4-5",
        "bytes=5-2",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "lines=0-1",
        "0-1",
        "bytes=٠-١",
        "bytes=0-" + "9" * 40,
    ],
)
def test_what_is_not_one_part_is_answered_with_the_whole(client: Client, wanted: str) -> None:
    document = attached()
    response = client.get(document.get_absolute_url(), headers={"range": wanted.encode().decode("latin-1")})
    assert (response.status_code, body(response)) == (200, content(document))


def test_a_download_goes_on_only_while_the_file_is_the_same(client: Client) -> None:
    document = attached()
    url = document.get_absolute_url()
    etag, modified = (client.head(url)[name] for name in ("ETag", "Last-Modified"))
    for condition, expected in ((etag, 206), ('"other"', 200), (f"W/{etag}", 200), (modified, 206), ("nonsense", 200)):
        answer = client.get(url, headers={"range": "bytes=5-", "if-range": condition})
        assert (condition, answer.status_code) == (condition, expected)
        assert body(answer) == content(document)[5 if expected == 206 else 0 :]


def test_a_new_file_at_the_same_address_is_sent_whole(client: Client) -> None:
    document = attached()
    url = document.get_absolute_url()
    etag = client.head(url)["ETag"]
    document.file = samples.upload(pdf("view"))
    document.save()
    assert document.get_absolute_url() == url
    answer = client.get(url, headers={"range": "bytes=5-", "if-range": etag})
    assert (answer.status_code, body(answer)) == (200, content(document))
    assert client.get(url, headers={"if-none-match": etag}).status_code == 200


def test_head_says_what_get_would(client: Client) -> None:
    url = attached().get_absolute_url()
    head, get = client.head(url), client.get(url)
    assert body(head) == b""
    assert {**head.headers} == {**get.headers}
    assert client.head(url, headers={"range": "bytes=0-1"}).status_code == 200


@pytest.mark.parametrize(("condition", "expected"), [("same", 304), ("*", 304), ('"other"', 200)])
def test_what_the_asker_has_is_not_sent_again(client: Client, condition: str, expected: int) -> None:
    url = attached().get_absolute_url()
    etag = client.head(url)["ETag"]
    answer = client.get(
        url, headers={"if-none-match": etag if condition == "same" else condition, "range": "bytes=0-1"}
    )
    assert answer.status_code == (expected if expected == 304 else 206)
    assert answer["ETag"] == etag
    if expected == 304:
        assert answer["Cache-Control"] == "public, max-age=300"


# Names


@pytest.mark.parametrize(
    ("title", "disposition"),
    [
        ("手引き", "attachment; filename*=utf-8''%E6%89%8B%E5%BC%95%E3%81%8D.pdf"),
        ("Guide 2026", 'attachment; filename="Guide 2026.pdf"'),
        ("a\r\nSet-Cookie: x", 'attachment; filename="aSet-Cookie x.pdf"'),
        ("\u202egpj.exe", 'attachment; filename="gpj.exe.pdf"'),
        ("../../etc/passwd", 'attachment; filename="etcpasswd.pdf"'),
        ('"quoted"', 'attachment; filename="quoted.pdf"'),
    ],
)
def test_a_download_is_called_by_its_title(client: Client, title: str, disposition: str) -> None:
    assert client.get(attached(title).get_absolute_url())["Content-Disposition"] == disposition


def test_a_name_of_any_length_fits() -> None:
    assert len(safe_name("復" * 400)) == 200
    assert safe_name(" .htaccess. ") == "htaccess"
    assert safe_name("\0\n") == ""


def test_a_download_can_be_nothing_but_a_download(client: Client) -> None:
    response = client.get(attached().get_absolute_url())
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert response["Accept-Ranges"] == "bytes"
    assert not response.cookies
    assert not response.has_header("Vary")
