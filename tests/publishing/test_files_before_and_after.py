"""A file is to be had as long as something public hands it out: nothing of it before, nothing after, and what staff see meanwhile."""

from datetime import timedelta
from itertools import chain, product
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.asserts import assertNumQueries

from portal.media.models import Document, Image
from portal.news.models import NewsItem
from tests.factories import NOW, make
from tests.media import samples
from tests.publishing.files import attached, body, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon_in_june")]
START = NOW + timedelta(minutes=5)


# Before, and after


def hidden() -> list[list[str]]:
    """Addresses of files that are there and may not be read, those of one file together; each is hidden for another reason."""
    unused = samples.library_image(samples.photograph(600, 400))
    rightless, nobodys, paper = shown(), shown(), attached()
    Image.objects.filter(pk=rightless.pk).update(rights_until=NOW)
    Image.objects.filter(pk=nobodys.pk).update(credit_ja="")
    Document.objects.filter(pk=paper.pk).update(rights_until=NOW)
    pictures = [
        unused,
        rightless,
        nobodys,
        *(shown(**values) for values in ({"publish_at": START}, {"state": "draft"})),
    ]
    papers = [paper, *(attached(**values) for values in ({"publish_at": START}, {"state": "review"}))]
    return [
        *([image.rendition_url(*form) for form in product((480, 600), ("jpg", "avif"))] for image in pictures),
        *([document.get_absolute_url()] for document in papers),
    ]


def answer(client: Client, method: str, url: str, **headers: str) -> tuple[Any, ...]:
    response = getattr(client, method)(url, headers=headers)
    page = body(response).decode().replace(url, "…")
    return response.status_code, {**response.headers}, page


CONDITIONS: dict[str, dict[str, str]] = {
    "plain": {},
    "range": {"range": "bytes=0-9"},
    "if-range": {"range": "bytes=0-9", "if-range": "{etag}"},
    "etag": {"if-none-match": "{etag}"},
    "any": {"if-none-match": "*"},
    "match": {"if-match": "{etag}"},
    "modified": {"if-modified-since": "Tue, 01 Jan 2030 00:00:00 GMT"},
    "unmodified": {"if-unmodified-since": "Tue, 01 Jan 2000 00:00:00 GMT"},
}


def test_a_hidden_file_answers_like_one_that_never_was(client: Client) -> None:
    etag = client.get(shown().rendition_url(480, "jpg"))["ETag"]
    never = {
        "documents": "/media/documents/987654321/",
        "jpg": f"/media/images/{'0' * 32}-480-00000000.jpg",
        "avif": f"/media/images/{'0' * 32}-480-00000000.avif",
    }
    files = hidden()
    for method, condition in product(("get", "head"), CONDITIONS):
        headers = {name: value.format(etag=etag) for name, value in CONDITIONS[condition].items()}
        expected = {kind: answer(client, method, url, **headers) for kind, url in never.items()}
        assert {found[0] for found in expected.values()} == {404}, (method, condition)
        for url in chain(*files) if condition == "plain" else (addresses[0] for addresses in files):
            kind = next(kind for kind in never if kind in url)
            assert answer(client, method, url, **headers) == expected[kind], (method, condition, url)


def test_a_hidden_file_costs_the_same_questions_as_one_that_never_was(client: Client) -> None:
    image = shown(publish_at=START)
    client.get("/media/documents/987654321/")
    with CaptureQueriesContext(connection) as never:
        client.get(f"/media/images/{'0' * 32}-480-00000000.jpg")
    with CaptureQueriesContext(connection) as not_yet:
        client.get(image.rendition_url(480, "jpg"))
    assert [query["sql"].replace(image.token, "0" * 32) for query in not_yet] == [query["sql"] for query in never]
    url = shown().rendition_url(480, "jpg")
    with assertNumQueries(1):
        client.get(url)


def test_files_lie_under_names_that_nobody_can_guess(client: Client) -> None:
    image, document = shown(), attached()
    for name in (image.file.name, document.file.name, image.rendition_name(480, "jpg")):
        assert len(name.rpartition("/")[2].partition(".")[0].partition("-")[0]) == 32
        for address in (f"/media/{name}", f"/{name}", f"/static/{name}", f"/media/../{name}"):
            assert client.get(address, follow=True).status_code == 404


def test_the_longest_use_counts(client: Client) -> None:
    image = shown(expire_at=NOW + timedelta(seconds=9))
    make(NewsItem, state="draft", body_ja=f'<figure><img data-file="{image.pk}"></figure>')
    url = image.rendition_url(480, "jpg")
    assert client.get(url)["Cache-Control"] == "public, max-age=9"
    make(NewsItem, body_ja=f'<figure><img data-file="{image.pk}"></figure>')
    assert client.get(url)["Cache-Control"] == "public, max-age=300"


def test_no_kept_copy_outlives_the_right_or_the_publication(client: Client) -> None:
    image, document = shown(expire_at=NOW + timedelta(seconds=90)), attached()
    Image.objects.filter(pk=image.pk).update(rights_until=NOW + timedelta(seconds=31))
    Document.objects.filter(pk=document.pk).update(rights_until=NOW + timedelta(seconds=41))
    assert client.get(image.rendition_url(480, "jpg"))["Cache-Control"] == "public, max-age=31"
    assert client.get(document.get_absolute_url())["Cache-Control"] == "public, max-age=41"
    assert client.get("/ja/news/")["Cache-Control"] == "public, max-age=31"
    with time_machine.travel(NOW + timedelta(seconds=31), tick=False):
        assert client.get(image.rendition_url(480, "jpg")).status_code == 404
        assert client.get(document.get_absolute_url()).status_code == 200


def test_moving_the_instant_moves_the_file(client: Client) -> None:
    image = shown(publish_at=START)
    url, item = image.rendition_url(480, "jpg"), NewsItem.objects.get()
    assert client.get(url).status_code == 404
    item.publish_at = NOW
    item.save()
    assert client.get(url).status_code == 200
    item.publish_at = START
    item.save()
    assert client.get(url).status_code == 404


# Staff


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("made-up-editor", password="not a password"))
    return client


def staff_addresses(image: Image, document: Document) -> list[str]:
    return [f"/admin/media/image/{image.pk}/480.jpg", f"/admin/media/document/{document.pk}/file/"]


def test_staff_see_what_is_not_public_and_nobody_keeps_it(staff: Client) -> None:
    image, document = shown(publish_at=START), attached(publish_at=START)
    for url, start in zip(staff_addresses(image, document), (b"\xff\xd8\xff", b"%PDF-"), strict=True):
        response = staff.get(url)
        assert (response.status_code, body(response)[: len(start)]) == (200, start)
        assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
        assert response["X-Robots-Tag"] == "noindex"
        assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_nobody_else_does() -> None:
    image, document = shown(), attached()
    colleague = User.objects.create_user("made-up-colleague", password="not a password", is_staff=True)
    for url in staff_addresses(image, document):
        assert Client().get(url).status_code == 302
        without_permission = Client()
        without_permission.force_login(colleague)
        assert without_permission.get(url).status_code == 403


def test_a_preview_shows_pictures_that_visitors_cannot_have(staff: Client) -> None:
    image = shown(publish_at=START)
    item = NewsItem.objects.get()
    page = staff.get(f"/admin/news/newsitem/{item.pk}/preview/ja/").content.decode()
    assert f'src="/admin/media/image/{image.pk}/600.jpg"' in page
    assert image.token not in page
    item.publish_at = NOW
    item.save()
    assert f"/media/images/{image.token}-600-{image.stamp}.jpg" in staff.get(f"/ja/news/{item.slug}/").content.decode()


def test_the_library_and_the_picker_show_pictures_of_drafts(staff: Client) -> None:
    image = samples.library_image(samples.photograph(600, 400))
    picture = f"/admin/media/image/{image.pk}/480.jpg"
    assert picture in staff.get("/admin/media/image/").content.decode()
    assert staff.get("/admin/media/image/library/").json()["pictures"][0]["thumbnail"] == picture
    assert (
        f"/admin/media/image/{image.pk}/600.jpg" in staff.get(f"/admin/media/image/{image.pk}/change/").content.decode()
    )
    assert staff.get(picture).status_code == 200
