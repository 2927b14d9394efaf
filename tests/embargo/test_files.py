"""The files of a release under embargo: read by journalists below its page and nowhere else, each download recorded."""

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import unquote

import pytest
import time_machine
from django.test import Client

from portal.embargo.models import Access, Opening
from portal.media.models import Document, Image
from portal.press.models import PressAttachment, PressPhoto, PressRelease
from tests.document import Document as Page
from tests.embargo.conftest import T
from tests.factories import NOW, make
from tests.media import samples
from tests.media.test_library import pdf

BASE = "/ja/press/embargo/releases/made-up-secret/"


@pytest.fixture
def picture(opening: Opening) -> Image:
    image = samples.library_image(samples.photograph(640, 400), title="試験のための写真")
    opening.release.body_ja = f'<p>試験</p><figure><img data-file="{image.pk}"></figure>'
    opening.release.save()
    return image


@pytest.fixture
def paper(opening: Opening) -> Document:
    document = Document(title_ja="極秘の別紙", title_en="Secret annex", language="ja", file=samples.upload(pdf()))
    document.save()
    PressAttachment.objects.create(release=opening.release, title_ja="極秘の別紙", document=document)
    return document


def of_document(document: Document) -> str:
    return f"{BASE}documents/{document.pk}/"


def of_picture(image: Image) -> str:
    return f"{BASE}images/{image.token}-480.jpg"


def body(response: object) -> bytes:
    """The test client closes the answer at its end, as a server does."""
    return b"".join(response.streaming_content)  # type: ignore[attr-defined]


def test_the_page_shows_its_files_where_the_journalist_may_read_them(
    picture: Image, paper: Document, signed_in: Callable[[], Client]
) -> None:
    client = signed_in()
    page = Page.of(client.get(BASE).content.decode())
    assert of_document(paper) in page.links
    assert [source for source in page.resources if source.startswith("/media/")] == []
    (shown,) = [source for source in page.resources if picture.token in source]
    assert client.get(shown)["Content-Type"] == "image/jpeg"


def test_whoever_has_not_signed_in_gets_nothing(picture: Image, paper: Document, client: Client) -> None:
    """Neither at the public addresses nor at these, and learns nothing from the answer."""
    for address in (picture.rendition_url(480, "jpg"), paper.get_absolute_url()):
        assert client.get(address).status_code == 404
    door = client.get(f"{BASE}documents/987654/")
    for address in (of_picture(picture), of_document(paper), BASE):
        response = client.get(address)
        assert (response.status_code, response["Location"]) == (302, "/ja/press/embargo/")
        assert (response.content, response.headers) == (door.content, door.headers)


def test_from_the_instant_on_they_lead_to_the_public_addresses(
    picture: Image, paper: Document, signed_in: Callable[[], Client]
) -> None:
    client = signed_in()
    with time_machine.travel(T, tick=False):
        for own, public in (
            (of_picture(picture), picture.rendition_url(480, "jpg")),
            (of_document(paper), paper.get_absolute_url()),
        ):
            response = client.get(own)
            assert (response.status_code, response["Location"]) == (302, public)
            assert Client().get(public).status_code == 200


def test_nobody_keeps_a_copy_and_the_name_states_the_embargo(
    picture: Image, paper: Document, signed_in: Callable[[], Client]
) -> None:
    client = signed_in()
    for address in (of_picture(picture), of_document(paper)):
        response = client.get(address)
        assert response["Cache-Control"] == "private, no-store"
        assert response["X-Robots-Tag"].startswith("noindex")
        assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert (
        unquote(response["Content-Disposition"]) == "attachment; filename*=utf-8''【20260615-1300解禁】極秘の別紙.pdf"
    )


def test_a_whole_download_is_recorded_as_complete(paper: Document, signed_in: Callable[[], Client]) -> None:
    response = signed_in().get(of_document(paper))
    row = Access.objects.get()
    assert (row.kind, row.bytes_sent, row.is_complete) == ("download", None, False)
    size = len(body(response))
    row.refresh_from_db()
    assert (row.what, row.bytes_sent, row.bytes_asked, row.is_complete) == (
        "【20260615-1300解禁】極秘の別紙.pdf",
        size,
        size,
        True,
    )


def test_a_download_that_breaks_off_is_recorded_as_far_as_it_came(
    opening: Opening, signed_in: Callable[[], Client]
) -> None:
    large = Document(title_ja="大きな別紙", file=samples.upload(pdf() + b"%" + b" " * 300_000))
    large.save()
    PressAttachment.objects.create(release=opening.release, title_ja="大きな別紙", document=large)
    response = signed_in().get(of_document(large))
    next(response.streaming_content)  # type: ignore[attr-defined]
    response._iterator.close()  # type: ignore[attr-defined]  # as a server does when nobody is there any more
    row = Access.objects.get()
    assert row.is_complete is False
    assert row.bytes_sent is not None
    assert row.bytes_asked is not None
    assert row.bytes_sent < row.bytes_asked


def test_a_part_is_recorded_as_a_part(paper: Document, signed_in: Callable[[], Client]) -> None:
    client = signed_in()
    response = client.get(of_document(paper), headers={"range": "bytes=0-9"})
    assert (response.status_code, len(body(response))) == (206, 10)
    client.head(of_document(paper))
    client.get(of_document(paper), headers={"range": "bytes=99999999-"})
    assert list(Access.objects.values_list("bytes_sent", "bytes_asked")) == [(10, 10)]


def test_a_picture_is_recorded_once_for_each_sign_in(picture: Image, signed_in: Callable[[], Client]) -> None:
    client = signed_in()
    for width, extension in ((480, "jpg"), (480, "avif"), (640, "jpg")):
        assert client.get(f"{BASE}images/{picture.token}-{width}.{extension}").status_code == 200
    assert list(Access.objects.values_list("kind", "what")) == [("read", "写真:試験のための写真")]
    with time_machine.travel(NOW + timedelta(minutes=1), tick=False):
        signed_in().get(of_picture(picture))
    assert Access.objects.count() == 2


def test_a_release_hands_out_no_file_but_its_own(paper: Document, signed_in: Callable[[], Client]) -> None:
    other = make(PressRelease, slug="made-up-other", publish_at=T)
    Opening.objects.create(release=other, opens_at=NOW)
    stray = Document(title_ja="使われていない", file=samples.upload(pdf()))
    stray.save()
    client = signed_in()
    for address in (
        of_document(paper).replace("made-up-secret", "made-up-other"),
        of_document(stray),
        f"{BASE}images/{'0' * 32}-480.jpg",
    ):
        assert client.get(address).status_code == 404


def test_a_file_whose_right_has_ended_is_gone(picture: Image, paper: Document, signed_in: Callable[[], Client]) -> None:
    client = signed_in()
    for file, address in ((picture, of_picture(picture)), (paper, of_document(paper))):
        type(file).objects.filter(pk=file.pk).update(rights_until=NOW)
        assert client.get(address).status_code == 404


def test_revoking_stops_downloads(paper: Document, opening: Opening, signed_in: Callable[[], Client]) -> None:
    client = signed_in()
    opening.release.opening.delete()
    assert client.get(of_document(paper)).status_code == 404


def test_press_photos_and_their_originals_are_read_below_the_page(
    opening: Opening, signed_in: Callable[[], Client]
) -> None:
    image = samples.library_image(samples.photograph(640, 400))
    PressPhoto.objects.create(release=opening.release, image=image)
    opening.release.save()
    client = signed_in()
    page = Page.of(client.get(BASE).content.decode())
    original = f"{BASE}images/{image.token}-original.jpg"
    assert original in page.links
    assert [client.get(original).status_code, Client().get(original).status_code] == [200, 302]
    assert [address for address in (*page.links, *page.resources) if address.startswith("/media/")] == []
