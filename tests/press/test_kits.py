"""A press kit: complete, checkable, always equal to the database, and as public as what it is about."""

import csv
import hashlib
import io
import json
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pikepdf
import pytest
import time_machine
from django.core.files.base import ContentFile
from django.template.defaultfilters import filesizeformat
from django.test import Client

from awards.models import AwardYear, Laureate
from portal.media.models import Document, Image
from portal.press.kits import kit_of
from portal.press.kits.editions import record
from portal.press.models import (
    BuiltFile,
    Correction,
    PhotoSet,
    PressAttachment,
    PressContact,
    PressPhoto,
    PressRelease,
    SetPhoto,
)
from portal.publishing import catalogue
from tests.factories import NOW, make
from tests.media.samples import photograph


def picture(**values: Any) -> Image:
    words = {
        "title": "試験の写真",
        "alt_ja": "港の写真",
        "alt_en": "A harbour",
        "caption_ja": "港の朝",
        "caption_en": "Morning in the harbour",
        "credit_ja": "撮影者の名前",
        "credit_en": "Name of the photographer",
        "licence": "cc-by-4.0",
    }
    return make(Image, file=ContentFile(photograph(), name="p.jpg"), **{**words, **values})


def paper() -> Document:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        made = io.BytesIO()
        pdf.save(made)
    return make(Document, title_ja="別紙", file=ContentFile(made.getvalue(), name="d.pdf"))


@pytest.fixture
def release(db: None) -> PressRelease:
    found: PressRelease = make(PressRelease, slug="made-up", contact_phone="03-0000-0000", contact_team_ja="広報の班")
    make(PressPhoto, release=found, image=picture())
    make(PressAttachment, release=found, title_ja="別紙", document=paper())
    catalogue.record(found)
    return found


def download(client: Client, path: str = "press/made-up", language: str = "ja") -> bytes:
    response: Any = client.get(f"/{language}/press/kit/{path}/kit.zip", follow=True)
    assert response.status_code == 200
    return response.getvalue()


def names(content: bytes) -> list[str]:
    return [name.partition("/")[2] for name in ZipFile(io.BytesIO(content)).namelist()]


def test_the_kit_holds_texts_pictures_and_lists(release: PressRelease, client: Client) -> None:
    assert names(download(client)) == [
        "README.txt",
        "texts/text-ja.html",
        "texts/text-ja.txt",
        "texts/text-ja.pdf",
        "texts/text-en.html",
        "texts/text-en.txt",
        "texts/text-en.pdf",
        "documents/01-ja.pdf",
        "photos/01-morning-in-the-harbour.jpg",
        "photos/01-morning-in-the-harbour.txt",
        "photos.csv",
        "terms.txt",
        "contacts.txt",
        "manifest.json",
        "SHA256SUMS",
    ]


@pytest.mark.needs("unzip")
def test_it_unpacks_and_checks_with_the_tools_of_any_machine(
    release: PressRelease, client: Client, tmp_path: Path
) -> None:
    (tmp_path / "kit.zip").write_bytes(download(client))
    subprocess.run(["unzip", "-q", "kit.zip"], cwd=tmp_path, check=True)
    folder = tmp_path / "new-tohoku-press-made-up"
    checked = subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=folder, check=True, capture_output=True, text=True)
    lines = checked.stdout.splitlines()
    assert len(lines) == 14
    assert all(line.endswith(": OK") for line in lines)


def test_the_manifest_names_every_file_with_its_hash(release: PressRelease, client: Client) -> None:
    archive = ZipFile(io.BytesIO(download(client)))
    manifest = json.loads(archive.read("new-tohoku-press-made-up/manifest.json"))
    for file in manifest["files"]:
        content = archive.read(f"new-tohoku-press-made-up/{file['name']}")
        assert (file["bytes"], file["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    assert manifest["title"] == {"ja": release.title_ja, "en": release.title_en}  # type: ignore[attr-defined]


def test_pictures_are_stored_as_they_are_and_names_are_ascii(release: PressRelease, client: Client) -> None:
    entries = ZipFile(io.BytesIO(download(client))).infolist()
    assert [entry.filename for entry in entries if not entry.filename.isascii()] == []
    assert {entry.compress_type for entry in entries if entry.filename.endswith(".jpg")} == {ZIP_STORED}


@pytest.mark.needs("exiftool")
def test_the_pictures_carry_their_credit(release: PressRelease, client: Client, tmp_path: Path) -> None:
    path = tmp_path / "picture.jpg"
    path.write_bytes(
        ZipFile(io.BytesIO(download(client))).read("new-tohoku-press-made-up/photos/01-morning-in-the-harbour.jpg")
    )
    command = ["exiftool", "-s3", "-charset", "iptc=UTF8", "-IPTC:Credit", str(path)]
    assert subprocess.run(command, capture_output=True, check=True).stdout.decode().strip() == "撮影者の名前"


def test_captions_and_credits_open_as_a_table(release: PressRelease, client: Client) -> None:
    content = ZipFile(io.BytesIO(download(client))).read("new-tohoku-press-made-up/photos.csv")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [(row["file"], row["credit_ja"], row["caption_en"]) for row in rows] == [
        ("photos/01-morning-in-the-harbour.jpg", "撮影者の名前", "Morning in the harbour")
    ]


def test_the_same_content_is_one_file_in_both_languages(release: PressRelease, client: Client) -> None:
    assert download(client, language="ja") == download(client, language="en")


def test_the_readme_speaks_both_languages(release: PressRelease, client: Client) -> None:
    readme = ZipFile(io.BytesIO(download(client))).read("new-tohoku-press-made-up/README.txt").decode()
    assert str(release.title_ja) in readme  # type: ignore[attr-defined]
    assert str(release.title_en) in readme  # type: ignore[attr-defined]
    assert "Press kit: " in readme


CHANGES = {
    "a text": lambda release: PressRelease.objects.filter(pk=release.pk).update(body_en="<p>Other words.</p>"),
    "a credit": lambda release: Image.objects.update(credit_ja="別の名前"),
    "a caption": lambda release: Image.objects.update(caption_en="Evening"),
    "a licence": lambda release: Image.objects.update(licence="cc0-1.0"),
    "a correction": lambda release: make(Correction, release=release, what_ja="誤り"),
    "a contact": lambda release: PressRelease.objects.filter(pk=release.pk).update(contact_phone="03-1111-1111"),
    "a document": lambda release: PressAttachment.objects.all()[0].delete(),
    "a picture": lambda release: PressPhoto.objects.all()[0].delete(),
    "the right to a picture": lambda release: Image.objects.update(rights_until=NOW - timedelta(days=1)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_the_kit_changes(release: PressRelease, change: str) -> None:
    with time_machine.travel(NOW, tick=False):
        before = kit_of(release).digest
        assert kit_of(PressRelease.objects.get(pk=release.pk)).digest == before
        CHANGES[change](release)
        catalogue.rebuild()
        assert kit_of(PressRelease.objects.get(pk=release.pk)).digest != before


def test_the_press_rooms_contact_changes_every_kit_that_names_it(db: None) -> None:
    release = make(PressRelease)
    before = kit_of(release).digest
    make(PressContact, team_ja="報道の班", phone="03-2222-2222")
    assert kit_of(release).digest != before


def test_a_picture_leaves_the_kit_at_the_second_its_right_ends(release: PressRelease, client: Client) -> None:
    Image.objects.update(rights_until=NOW)
    with time_machine.travel(NOW - timedelta(seconds=1), tick=False):
        assert "photos.csv" in names(download(client))
    with time_machine.travel(NOW, tick=False):
        assert [name for name in names(download(client)) if name.startswith("photo")] == []


def test_an_old_address_says_what_changed_and_leads_on(release: PressRelease, client: Client) -> None:
    old = client.get("/ja/press/kit/press/made-up/kit.zip")["Location"]
    client.get(old)
    PressPhoto.objects.all()[0].delete()
    release.place_ja = "別の場所"  # type: ignore[attr-defined]
    release.save()
    response = client.get(old)
    page = response.content.decode()
    assert response.status_code == 410
    assert 'href="/ja/press/kit/press/made-up/kit.zip"' in page
    assert (
        page.index("変わったファイル")
        < page.index("texts/text-ja.pdf")
        < page.index("なくなったファイル")
        < page.index("photos/01-")
    )


def test_an_address_that_was_never_given_out_does_not_exist(release: PressRelease, client: Client) -> None:
    assert client.get(f"/ja/press/kit/press/made-up/kit-{'0' * 64}.zip").status_code == 404


def test_a_kit_given_out_under_embargo_is_known_to_nobody_else(release: PressRelease, client: Client) -> None:
    early = kit_of(release, embargo=NOW + timedelta(days=1))
    record(early)
    assert client.get(f"/ja/press/kit/press/made-up/kit-{early.digest}.zip").status_code == 404


def test_the_plain_address_is_not_kept(release: PressRelease, client: Client) -> None:
    response = client.get("/ja/press/kit/press/made-up/kit.zip")
    assert (response.status_code, response["Cache-Control"]) == (302, "no-store")


def test_what_a_kit_holds_is_noted_when_it_is_built_and_never_again(
    release: PressRelease, client: Client, django_assert_max_num_queries: Any
) -> None:
    pages = {"/en/press/kit/press/made-up/": "({})", "/en/press/made-up/": "(ZIP, {})"}
    assert [page for page in pages if "KB)" in client.get(page).content.decode()] == []
    size = filesizeformat(len(download(client)))
    assert [page for page, form in pages.items() if form.format(size) not in client.get(page).content.decode()] == []
    with django_assert_max_num_queries(200) as asked:
        download(client, language="en")
    assert [query["sql"] for query in asked if not query["sql"].startswith("SELECT")] == []
    release.save()  # from now on nobody knows how large it will be
    assert [page for page in pages if "KB)" in client.get(page).content.decode()] == []


def test_a_kit_can_be_resumed(release: PressRelease, client: Client) -> None:
    address = client.get("/ja/press/kit/press/made-up/kit.zip")["Location"]
    whole: Any = client.get(address)
    content = whole.getvalue()
    rest: Any = client.get(address, HTTP_RANGE="bytes=100-", HTTP_IF_RANGE=whole["ETag"])
    assert (rest.status_code, rest.getvalue()) == (206, content[100:])


def test_a_kit_waits_for_a_picture_that_the_storage_has_lost(release: PressRelease, client: Client) -> None:
    (photo,) = release.photos.select_related("image")  # type: ignore[attr-defined]
    name, storage = photo.image.file.name, photo.image.file.storage
    with storage.open(name) as file:
        content = file.read()
    storage.delete(name)
    response: Any = client.get("/ja/press/kit/press/made-up/kit.zip", follow=True)
    assert (response.status_code, "Retry-After" in response, BuiltFile.objects.count()) == (503, True, 0)
    storage.save(name, ContentFile(content))
    assert "photos/" in " ".join(names(download(client)))


def test_a_withdrawn_release_has_no_kit_any_more(release: PressRelease, client: Client) -> None:
    release.state, release.withdrawal_reason_ja = "withdrawn", "誤りのため"  # type: ignore[attr-defined]
    release.save()
    response = client.get("/ja/press/kit/press/made-up/kit.zip")
    assert response.status_code == 410
    assert "誤りのため" in response.content.decode()


def test_pictures_of_a_set_that_is_not_public_stay_out_of_the_portals_kit(db: None, client: Client) -> None:
    shown, hidden = make(PhotoSet), make(PhotoSet, state="draft")
    make(SetPhoto, photo_set=shown, image=picture(caption_en="Shown"))
    make(SetPhoto, photo_set=hidden, image=picture(caption_en="Hidden"))
    for item in (shown, hidden):
        catalogue.record(item)
    page = client.get("/en/press/kit/").content.decode()
    assert ("01-shown.jpg" in page, "hidden.jpg" in page) == (True, False)
    content: Any = client.get("/en/press/kit/kit.zip", follow=True)
    assert [name for name in names(content.getvalue()) if name.endswith(".jpg")] == ["photos/01-shown.jpg"]


def test_two_that_build_at_once_give_the_same_bytes(release: PressRelease) -> None:
    first, second = io.BytesIO(), io.BytesIO()
    kit_of(release).write(first)
    kit_of(release).write(second)
    assert first.getvalue() == second.getvalue()


def test_the_kit_of_an_award_year_names_its_public_laureates(db: None, client: Client) -> None:
    year = make(AwardYear, fiscal_year=2024, slug="2024")
    make(Laureate, award_year=year, title_en="A made-up laureate")
    make(Laureate, award_year=year, title_en="An unspoken one", state="draft")
    content: Any = client.get("/en/press/kit/awards/2024/kit.zip", follow=True)
    text = ZipFile(io.BytesIO(content.getvalue())).read("new-tohoku-awards-2024/texts/text-en.txt").decode()
    assert ("A made-up laureate" in text, "An unspoken one" in text) == (True, False)
