"""What /media/ answers: the copies of the library's pictures, documents, and nothing else."""

import pytest
from django.test import Client
from pytest_django.asserts import assertNumQueries

from portal.media.models import Document, Image
from portal.news.models import NewsItem
from portal.press.models import PressAttachment, PressRelease
from tests.factories import make
from tests.media import samples
from tests.media.test_library import pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def image() -> Image:
    """A picture that a public page shows."""
    found = samples.library_image(samples.photograph(800, 500))
    make(NewsItem, body_ja=f'<figure><img data-file="{found.pk}"></figure>')
    return found


@pytest.mark.parametrize(("extension", "content_type"), [("jpg", "image/jpeg"), ("avif", "image/avif")])
def test_a_copy_is_a_picture_and_cannot_be_anything_else(
    client: Client, image: Image, extension: str, content_type: str
) -> None:
    with assertNumQueries(1):
        response = client.get(image.rendition_url(480, extension))
    assert response.status_code == 200
    assert response["Content-Type"] == content_type
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response["Cache-Control"] == "public, max-age=300"
    assert not response.cookies
    assert not response.has_header("Vary")


def test_a_copy_that_the_browser_has_is_not_sent_again(client: Client, image: Image) -> None:
    url = image.rendition_url(480, "avif")
    first = client.get(url)
    assert first["Last-Modified"]
    again = client.get(url, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    by_time = client.get(url, headers={"if-modified-since": first["Last-Modified"]})
    assert by_time.status_code == 304


@pytest.mark.parametrize(
    "path",
    [
        "/media/",
        "/media/images/",
        "/media/images/{shard}/",
        "/media/images/{shard}/{token}.jpg",
        "/media/images/{token}.jpg",
        "/media/images/{token}-480.jpg",
        "/media/images/{token}-481-{stamp}.jpg",
        "/media/images/{token}-480-{stamp}.png",
        "/media/images/{token}-0480-{stamp}.jpg",
        "/media/images/{token}-original-{stamp}.png",
        "/media/images/{token}-0-{stamp}.jpg",
        "/media/images/{upper}-480-{stamp}.jpg",
        "/media/images/00000000000000000000000000000000-480-{stamp}.jpg",
        "/media/renditions/{shard}/{token}-480-{stamp}.jpg",
        "/media/images/../portal.sqlite3",
        "/media/images/%2e%2e/%2e%2e/etc/passwd",
        "/media/images/..%5c..%5cx",
        "/media/documents/1/",
        "/media/documents/01/",
        "/media/documents/99999999999999999999/",
    ],
)
def test_nothing_else_is_there(client: Client, image: Image, path: str) -> None:
    address = path.format(token=image.token, stamp=image.stamp, shard=image.token[:2], upper=image.token.upper())
    assert client.get(address, follow=True).status_code == 404


def test_a_picture_taken_away_is_gone(client: Client, image: Image) -> None:
    url = image.rendition_url(480, "jpg")
    assert client.get(url).status_code == 200
    NewsItem.objects.get().delete()
    image.delete()
    assert client.get(url).status_code == 404


def test_a_document_is_a_download_under_its_title(client: Client) -> None:
    document = Document(title_ja="手引き", title_en="Guide", language="ja", file=samples.upload(pdf()))
    document.save()
    make(PressAttachment, release=make(PressRelease), title_ja="手引き", document=document)
    response = client.get(document.get_absolute_url())
    assert b"".join(response).startswith(b"%PDF-")
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''%E6%89%8B%E5%BC%95%E3%81%8D.pdf"
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_media_is_only_read(client: Client, image: Image, method: str) -> None:
    assert getattr(client, method)(image.rendition_url(480, "jpg")).status_code == 405
