"""Files in a bucket: private, handed out by the site or by an address that soon dies; and what happens when the server is killed."""

import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import boto3
import pytest
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client

from portal.media.models import Document, Image
from portal.media.storage import StorageDown
from portal.media.sweeping import sweep
from portal.news.models import NewsItem
from portal.press.models import PressAttachment, PressRelease
from tests.factories import make
from tests.media import samples
from tests.media.s3 import BUCKET, Server, running, serving
from tests.media.test_library import pdf

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def process() -> Iterator[Server]:
    """One for all tests here: to start it takes longer than any of them."""
    with running(Server()) as found:
        yield found


@pytest.fixture
def server(process: Server) -> Iterator[Server]:
    with serving(process.emptied()) as found:
        yield found


def shown() -> Image:
    image = samples.library_image(samples.photograph(600, 400))
    make(NewsItem, body_ja=f'<figure><img data-file="{image.pk}"></figure>')
    return image


def attached(**values: Any) -> Document:
    document = Document(title_ja="手引き", title_en="Guide", file=samples.upload(pdf()))
    document.save()
    make(PressAttachment, release=make(PressRelease, **values), title_ja="手引き", document=document)
    return document


def objects(server: Server) -> list[str]:
    found = boto3.client("s3", **server.account()).list_objects_v2(Bucket=BUCKET)
    return [row["Key"] for row in found.get("Contents", [])]


def test_files_lie_in_the_bucket_and_nobody_reads_them_there(server: Server) -> None:
    image, document = shown(), attached()
    kept = [
        name for name in objects(server) if not name.startswith("renditions/")
    ]  # those are made beside, at any time
    assert sorted(kept) == sorted([image.file.name, document.file.name])
    for name in objects(server):
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"{server.url}/{BUCKET}/{name}")
        assert refused.value.code == 403


def test_a_picture_comes_from_the_site_itself(server: Server, client: Client) -> None:
    image = shown()
    url = image.rendition_url(480, "jpg")
    whole = client.get(url)
    content = b"".join(whole)
    assert (whole.status_code, content[:3]) == (200, b"\xff\xd8\xff")
    assert image.rendition_name(480, "jpg") in objects(server)
    part = client.get(url, headers={"range": "bytes=3-9"})
    assert (part.status_code, b"".join(part)) == (206, content[3:10])


def test_a_document_is_fetched_by_an_address_that_dies_within_a_minute(server: Server, client: Client) -> None:
    document = attached()
    answer = client.get(document.get_absolute_url())
    assert (answer.status_code, answer["Cache-Control"]) == (302, "private, no-store")
    address = urlsplit(answer["Location"])
    told = {name: values[0] for name, values in parse_qs(address.query).items()}
    assert f"{address.scheme}://{address.netloc}" == server.url
    assert address.path == f"/{BUCKET}/{document.file.name}"
    assert int(told["X-Amz-Expires"]) <= 60
    assert told["X-Amz-Signature"]
    assert told["response-content-disposition"].startswith("attachment; filename*=utf-8''")
    with urllib.request.urlopen(answer["Location"]) as fetched:
        content = fetched.read()
        assert fetched.headers["Content-Disposition"] == told["response-content-disposition"]
    with default_storage.open(document.file.name) as file:
        assert content == file.read()


def test_nothing_is_signed_before_its_time(server: Server, client: Client) -> None:
    document = attached(state="draft")
    answer = client.get(document.get_absolute_url())
    assert answer.status_code == 404
    assert not answer.has_header("Location")


def test_what_no_row_names_is_swept_up(server: Server) -> None:
    image = shown()
    lost = default_storage.save("images/00/lost.jpg", ContentFile(b"left behind"))
    client = boto3.client("s3", **server.account())
    client.create_multipart_upload(Bucket=BUCKET, Key="images/00/begun.jpg")
    assert sweep() == []
    assert sweep(timedelta(0)) == [lost]
    assert objects(server) == [image.file.name]
    assert "Uploads" not in client.list_multipart_uploads(Bucket=BUCKET)


# Down


def staff() -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("made-up-editor", password="not a password"))
    client.cookies["django_language"] = "en"
    return client


def test_pages_stay_and_downloads_say_when_to_try_again(server: Server, client: Client) -> None:
    image, document = shown(), attached()
    picture = image.rendition_url(480, "jpg")
    assert client.get(picture).status_code == 200
    server.kill()
    assert client.get(f"/ja/news/{NewsItem.objects.get().slug}/").status_code == 200
    for url in (picture, image.original_url, document.get_absolute_url()):
        for answer in (client.get(url), client.head(url), client.get(url, headers={"range": "bytes=0-1"})):
            assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (503, "60", "no-store")
    page = client.get(picture).content.decode()
    assert "1分ほどたってから" in page
    assert "in about a minute" in page


def test_a_download_that_breaks_off_is_seen_to_be_cut(server: Server) -> None:
    """The rest is not made up and not left out in silence: reading it fails, so the connection is cut below the length it promised."""
    length = 64 * 1024 * 1024
    name = default_storage.save("documents/00/large.pdf", ContentFile(bytes(length)))
    pieces = default_storage.stream(name)
    got = len(next(pieces))
    server.kill()
    with pytest.raises(StorageDown):
        got += sum(map(len, pieces))
    assert 0 < got < length


class Killing(ContentFile):
    """An upload during which the server is killed, once its first bytes have been read."""

    server: Server

    def read(self, size: int | None = None) -> bytes:  # type: ignore[override]
        self.server.kill()
        return super().read(size)


def test_an_upload_during_which_the_server_dies_leaves_nothing(server: Server) -> None:
    file = Killing(bytes(20 * 1024 * 1024))
    file.server = server
    with pytest.raises(StorageDown):
        default_storage.save("images/00/half.jpg", file)
    server.start()
    assert objects(server) == []


def test_saving_says_what_happened_and_loses_nothing(server: Server) -> None:
    image = shown()
    before = Image.objects.filter(pk=image.pk).values().get()
    url = f"/admin/media/image/{image.pk}/change/"
    browser = staff()
    fields = ("title", "alt_ja", "alt_en", "caption_ja", "caption_en", "credit_ja", "credit_en", "focus_x", "focus_y")
    data = {name: getattr(image, name) for name in fields} | {"caption_en": "Words just typed"}
    server.kill()
    answer = browser.post(url, {**data, "file": samples.upload(samples.photograph(700, 500))})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "The file could not be stored: the storage does not answer or is full." in page
    assert "Words just typed" in page
    assert Image.objects.filter(pk=image.pk).values().get() == before
    added = browser.post("/admin/media/image/add/", {**data, "file": samples.upload(samples.photograph(700, 500))})
    assert added.status_code == 200
    assert Image.objects.count() == 1
    assert browser.get("/admin/media/image/").status_code == 200
    assert browser.post(url, data).status_code == 302  # words alone need no storage
