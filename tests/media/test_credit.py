"""Every file that is handed out carries its credit, as exiftool reads it; the pixels stay as they were."""

import io
import json
import subprocess
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from django.test import Client
from PIL import Image as Pillow

from portal.media import credit
from portal.media.credit import Credit
from portal.media.models import Document, Image, Licence
from portal.media.renditions import ORIGINAL, copies_of, read
from portal.news.models import NewsItem
from portal.press.models import PressAttachment, PressRelease
from tests.factories import make
from tests.media import samples
from tests.media.test_library import pdf

WORDS = Credit(
    credit={"ja": "復興庁 <試験> & 係", "en": "Reconstruction Agency, test desk"},
    caption={"ja": "試験のための「四色の旗」", "en": "A made-up flag"},
    holder="試験のための長い名の権利者" * 3,
    terms="Public Data License 1.0",
    licence_address="https://www.digital.go.jp/resources/open_data/public_data_license_v1.0",
)


def told(content: bytes, suffix: str, folder: Path) -> dict[str, Any]:
    return told_of_all({f"file.{suffix}": content}, folder)[f"file.{suffix}"]


def told_of_all(files: dict[str, bytes], folder: Path) -> dict[str, dict[str, Any]]:
    """Name → what exiftool reads in it, all in one go: starting it is what takes time."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    command = ["exiftool", "-json", "-G1", "-a", "-charset", "iptc=UTF8", *(str(folder / name) for name in files)]
    found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return {Path(row["SourceFile"]).name: row for row in found}


def encoded(file_format: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    samples.pixels(320, 200).save(buffer, file_format, **options)
    return buffer.getvalue()


def made(suffix: str) -> bytes:
    match suffix:
        case "jpg":
            return credit.jpeg(encoded("JPEG"), WORDS)
        case "png":
            return credit.png(encoded("PNG"), WORDS)
        case "pdf":
            return credit.pdf(pdf(), WORDS)
    return encoded(suffix.upper(), xmp=credit.xmp(WORDS))


@pytest.mark.needs("exiftool")
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "avif", "pdf"])
def test_xmp_is_read_back(suffix: str, tmp_path: Path) -> None:
    found = told(made(suffix), suffix, tmp_path)
    assert found["XMP-photoshop:Credit"] == WORDS.credit["ja"]
    assert found["XMP-dc:Rights"] == WORDS.credit["ja"]
    assert found["XMP-xmpRights:UsageTerms"] == WORDS.terms
    assert found["XMP-xmpRights:WebStatement"] == WORDS.licence_address
    if suffix != "pdf":
        assert found["XMP-dc:Rights-en"] == WORDS.credit["en"]
        assert found["XMP-dc:Description-ja"] == WORDS.caption["ja"]
        assert found["XMP-xmpRights:Owner"] == WORDS.holder


@pytest.mark.needs("exiftool")
def test_iptc_is_read_back(tmp_path: Path) -> None:
    found = told(made("jpg"), "jpg", tmp_path)
    assert found["IPTC:CodedCharacterSet"] == "UTF8"
    assert found["IPTC:Credit"] == WORDS.credit["ja"]
    assert found["IPTC:By-line"] == WORDS.credit["ja"]
    assert found["IPTC:Source"] == WORDS.holder
    assert found["IPTC:CopyrightNotice"] == f"{WORDS.holder} {WORDS.terms}"
    assert found["IPTC:Caption-Abstract"] == WORDS.caption["ja"]


@pytest.mark.parametrize(("suffix", "bare"), [("jpg", "JPEG"), ("png", "PNG")])
def test_no_pixel_changes(suffix: str, bare: str) -> None:
    before, after = (Pillow.open(io.BytesIO(content)) for content in (encoded(bare), made(suffix)))
    assert after.tobytes() == before.tobytes()


def test_a_signed_pdf_stays_as_it_is() -> None:
    document = pikepdf.new()
    document.add_blank_page()
    document.Root.AcroForm = document.make_indirect(pikepdf.Dictionary(SigFlags=3, Fields=pikepdf.Array()))
    buffer = io.BytesIO()
    document.save(buffer)
    assert credit.pdf(buffer.getvalue(), WORDS) == buffer.getvalue()


# From the library to the visitor


@pytest.fixture
def image(db: None) -> Image:
    found = samples.library_image(samples.photograph(1600, 1000), licence=Licence.CC_BY)
    make(NewsItem, body_ja=f'<figure><img data-file="{found.pk}"></figure>')
    return found


@pytest.mark.needs("exiftool")
def test_every_copy_that_a_visitor_gets_says_who_made_it(image: Image, client: Client, tmp_path: Path) -> None:
    copies = {f"{copy.width}.{copy.extension}": copy for copy in copies_of(image)}
    assert len(copies) == 11
    contents = {
        name: b"".join(client.get(image.rendition_url(copy.width, copy.extension))) for name, copy in copies.items()
    }
    for name, found in told_of_all(contents, tmp_path).items():
        copy = copies[name]
        assert Pillow.open(io.BytesIO(contents[name])).width == (copy.width or 1600)
        assert (name, found["XMP-photoshop:Credit"]) == (name, "試験係")
        assert found["XMP-dc:Rights-en"] == "Test desk"
        assert found["XMP-xmpRights:WebStatement"] == "https://creativecommons.org/licenses/by/4.0/"
        assert found.get("IPTC:Credit") == ("試験係" if copy.extension == "jpg" else None)


@pytest.mark.needs("exiftool")
def test_the_original_is_the_master_with_its_credit_and_nothing_of_the_camera(
    client: Client, tmp_path: Path, db: None
) -> None:
    image = samples.library_image(samples.told_on_photograph())
    make(NewsItem, body_ja=f'<figure><img data-file="{image.pk}"></figure>')
    response = client.get(image.original_url)
    content = b"".join(response)
    found = told(content, "jpg", tmp_path)
    assert (found["File:ImageWidth"], found["File:ImageHeight"]) == (1000, 1600)
    assert found["IPTC:Credit"] == "試験係"
    assert samples.GPS not in content
    assert not [name for name in found if "GPS" in name or "Make" in name]
    assert response["Content-Disposition"] == 'attachment; filename="made-up picture.jpg"'
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.needs("exiftool")
def test_another_credit_is_in_the_next_answer(image: Image, client: Client, tmp_path: Path) -> None:
    old = image.rendition_url(480, "jpg")
    assert told(b"".join(client.get(old)), "jpg", tmp_path)["IPTC:Credit"] == "試験係"
    image.credit_ja = "別の試験係"
    image.save()
    answer = client.get(old)
    assert (answer.status_code, answer["Location"], answer["Cache-Control"]) == (
        302,
        image.rendition_url(480, "jpg"),
        "no-store",
    )
    assert told(b"".join(client.get(answer["Location"])), "jpg", tmp_path)["IPTC:Credit"] == "別の試験係"


@pytest.mark.needs("exiftool")
def test_a_document_carries_its_credit_and_its_address_stays(client: Client, tmp_path: Path, db: None) -> None:
    document = Document(title_ja="手引き", title_en="Guide", credit_ja="試験係", file=samples.upload(pdf()))
    document.save()
    make(PressAttachment, release=make(PressRelease), title_ja="手引き", document=document)
    url = document.get_absolute_url()
    first = client.get(url)
    content = b"".join(first)
    assert told(content, "pdf", tmp_path)["XMP-photoshop:Credit"] == "試験係"
    assert len(content) == document.size == int(first["Content-Length"])
    document.credit_ja = "別の試験係"
    document.save()
    second = client.get(url)
    assert told(b"".join(second), "pdf", tmp_path)["XMP-photoshop:Credit"] == "別の試験係"
    assert first["ETag"] != second["ETag"]


def test_a_copy_that_was_lost_is_made_again(image: Image, client: Client) -> None:
    url = image.rendition_url(480, "avif")
    first = b"".join(client.get(url))
    image.file.storage.delete(image.rendition_name(480, "avif"))
    assert b"".join(client.get(url)) == first


def test_a_master_that_was_lost_is_no_fault_of_the_page(image: Image, client: Client) -> None:
    image.file.storage.delete(image.file.name)
    assert client.get(image.rendition_url(480, "jpg")).status_code == 404
    assert client.get(f"/ja/news/{NewsItem.objects.get().slug}/").status_code == 200
    with pytest.raises(FileNotFoundError):
        read(image, ORIGINAL, "jpg")
