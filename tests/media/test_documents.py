"""A document is read in a process of its own: its words, its first page, what helps people with a screen reader, and what is refused."""

import io
import struct
import time
import zlib
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
import pytest
import typst
from django.conf import settings
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation
from PIL import Image as Pillow

from portal.media import reading
from portal.media.documents import DocumentFile
from portal.media.models import Document
from portal.media.pictures import read_picture
from portal.press.models import PressAttachment, PressRelease
from tests.factories import make
from tests.media import samples
from tests.media.test_library import pdf

SOURCE = """
#set document(title: "試験のための報告")
#set text(lang: "ja", font: "Noto Sans CJK JP")
= 表紙
#pagebreak()
二頁目に漁港の合言葉がある。
"""


@pytest.fixture(scope="module")
def paper() -> bytes:
    """Two pages in Japanese, tagged, with a title."""
    folder = str(Path(settings.JAPANESE_FONT).parent)
    return typst.compile(SOURCE.encode(), font_paths=[folder], ignore_system_fonts=True, pdf_standards=["ua-1"])


def spoilt(change: str) -> bytes:
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(200, 200))
    match change:
        case "script in a link":
            action = pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"), JS="app.alert(1)")
            note = pikepdf.Dictionary(
                Type=pikepdf.Name("/Annot"), Subtype=pikepdf.Name("/Link"), Rect=[0, 0, 9, 9], A=action
            )
            page.Annots = pikepdf.Array([document.make_indirect(note)])
        case "script of a page":
            page.AA = document.make_indirect(
                pikepdf.Dictionary(O=pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"), JS="app.alert(1)"))
            )
        case "a form that sends":
            action = document.make_indirect(
                pikepdf.Dictionary(S=pikepdf.Name("/SubmitForm"), F="https://evil.example/")
            )
            document.Root.Held = action
        case "a file on the page":
            note = pikepdf.Dictionary(Subtype=pikepdf.Name("/FileAttachment"), Rect=[0, 0, 9, 9])
            page.Annots = pikepdf.Array([document.make_indirect(note)])
        case "a link":
            action = pikepdf.Dictionary(S=pikepdf.Name("/URI"), URI="https://www.reconstruction.go.jp/")
            note = pikepdf.Dictionary(Subtype=pikepdf.Name("/Link"), Rect=[0, 0, 9, 9], A=action)
            page.Annots = pikepdf.Array([document.make_indirect(note)])
        case "a huge page":
            page.MediaBox = [0, 0, 14400, 14400]
        case "five thousand pages":
            for _number in range(4999):
                document.add_blank_page(page_size=(200, 200))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def bomb() -> bytes:
    """A picture of a page that swells to a gigabyte and a half."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(200, 200))
    stream = pikepdf.Stream(document, b"\0")
    stream.write(bytes_of(1536), filter=pikepdf.Name("/FlateDecode"))
    stream.stream_dict = pikepdf.Dictionary(
        Type=pikepdf.Name("/XObject"),
        Subtype=pikepdf.Name("/Image"),
        Width=32768,
        Height=49152,
        ColorSpace=pikepdf.Name("/DeviceGray"),
        BitsPerComponent=8,
        Filter=pikepdf.Name("/FlateDecode"),
    )
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=stream))
    page.Contents = pikepdf.Stream(document, b"q 200 0 0 200 0 0 cm /Im Do Q")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def bytes_of(megabytes: int) -> bytes:
    """Zeros, packed. One block is packed and repeated: to pack all of them would take seconds."""
    squeezed = zlib.compressobj(9, wbits=-15)
    block = squeezed.compress(bytes(1024 * 1024)) + squeezed.flush(zlib.Z_FULL_FLUSH)
    length = megabytes * 1024 * 1024
    check = struct.pack(">I", (length % 65521) << 16 | 1)
    return b"\x78\xda" + block * megabytes + b"\x03\x00" + check


def check(content: bytes) -> reading.Reading:
    return DocumentFile.check(io.BytesIO(content)).reading


def test_words_pages_and_hints(paper: bytes) -> None:
    found = check(paper)
    assert found.pages == 2
    assert found.texts == ["表紙", "二頁目に漁港の合言葉がある。"]
    assert found.hints == ["tagged", "language", "title", "text"]
    with Pillow.open(io.BytesIO(found.cover_bytes)) as cover:
        assert (cover.format, max(cover.size)) == ("JPEG", 960)


def test_a_page_without_words_gives_no_hint() -> None:
    assert check(pdf()).hints == []


@pytest.mark.parametrize("change", ["script in a link", "script of a page", "a form that sends", "a file on the page"])
def test_what_runs_sends_or_hides_is_refused_wherever_it_stands(change: str) -> None:
    with pytest.raises(ValidationError) as refused:
        check(spoilt(change))
    assert refused.value.code == "active"


def test_a_link_is_no_program() -> None:
    assert check(spoilt("a link")).pages == 1


@pytest.mark.parametrize(("change", "pages"), [("a huge page", 1), ("five thousand pages", 5000)])
def test_what_is_large_is_read_within_limits(change: str, pages: int) -> None:
    found = check(spoilt(change))
    assert found.pages == pages
    with Pillow.open(io.BytesIO(found.cover_bytes)) as cover:
        assert max(cover.size) == 960


def test_a_document_cut_off_is_refused(paper: bytes) -> None:
    with pytest.raises(ValidationError) as refused:
        check(paper[: len(paper) // 2])
    assert refused.value.code == "format"


def zipped(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def archive_of(number: int) -> bytes:
    """As many entries, all of them one and the same member."""
    content = zipped({"a": b""})
    end = content.rindex(b"PK\x05\x06")
    (start,) = struct.unpack("<I", content[end + 16 : end + 20])
    entries = content[start:end] * number
    count = min(number, 0xFFFF)
    tail = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, count, count, len(entries), start, 0)
    return content[:start] + entries + tail


@pytest.mark.sqlite
def test_no_archive_is_taken_in_or_unpacked(admin_client: Client) -> None:
    """Office files are archives, too. A document is a PDF; a picture is a picture."""
    word = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"}
    swelling = zipped({"word/media/image1.bmp": bytes(64 * 1024 * 1024)})
    archives = {
        "a bomb": swelling,
        "a bomb in an archive": zipped({"inner.zip": swelling}),
        "a hundred thousand entries": archive_of(100_000),
        "a way out of the folder": zipped({"../../portal.sqlite3": b"x"}),
        "a document of Word": zipped(word),
        "macros": zipped({**word, "word/vbaProject.bin": b"Sub AutoOpen()"}),
        "an archive behind a PDF": pdf() + zipped(word),
    }
    before = resident()
    refused: dict[str, list[str | None]] = {}
    for name, content in archives.items():
        for taken_in in (DocumentFile.check, read_picture):
            with pytest.raises(ValidationError) as reason:
                taken_in(io.BytesIO(content))
            refused.setdefault(name, []).append(reason.value.code)
    assert refused == {
        name: ["active" if name == "an archive behind a PDF" else "format", "format"] for name in archives
    }
    assert resident() - before < 32 * 1024 * 1024
    admin_client.cookies["django_language"] = "ja"
    sent = {"title_ja": "試験", "language": "ja", "file": samples.upload(archives["macros"], "試験.docm")}
    page = admin_client.post("/admin/media/document/add/", sent).content.decode()
    assert "開けるPDFではありません。" in page
    assert Document.objects.count() == 0


def test_a_bomb_harms_its_own_process_alone() -> None:
    """Refused, or taken without a cover: in neither case does the site's own process grow."""
    before = resident()
    assert reading.read(bomb()).fault in ("", "heavy")
    assert resident() - before < 100 * 1024 * 1024


def resident() -> int:
    """Bytes of memory that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096


@pytest.mark.parametrize(
    "content",
    [samples.png_bomb(30000, 30000), samples.png_bomb(12000, 12000), samples.jpeg_that_claims(65000, 65000)],
    ids=["900 MP", "144 MP", "4225 MP JPEG"],
)
def test_a_picture_that_is_refused_costs_no_memory(content: bytes) -> None:
    before, start = resident(), time.process_time()
    with pytest.raises(ValidationError):
        read_picture(io.BytesIO(content))
    assert resident() - before < 100 * 1024 * 1024
    assert time.process_time() - start < 1


# In the library


@pytest.fixture
def document(db: None, paper: bytes) -> Document:
    found = Document(title_ja="試験のための報告", title_en="Made-up report", file=samples.upload(paper))
    found.save()
    make(PressAttachment, release=make(PressRelease), title_ja="報告", document=found)
    return found


def test_its_words_are_found_with_their_page_and_go_with_the_file(document: Document, client: Client) -> None:
    assert document.words_by_page() == ("表紙", "二頁目に漁港の合言葉がある。")
    found = client.get("/ja/search/", {"q": "漁港の合言葉"}).content.decode()
    assert f'href="{document.get_absolute_url()}#page=2"' in found
    document.file = samples.upload(pdf())
    document.save()
    assert document.words_by_page() == ()
    assert (
        f'href="{document.get_absolute_url()}' not in client.get("/ja/search/", {"q": "漁港の合言葉"}).content.decode()
    )


def test_its_first_page_is_as_public_as_the_file(document: Document, client: Client) -> None:
    with translation.override("ja"):
        url = document.cover_url
    answer = client.get(url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")
    assert client.get(url[:-12] + "00000000.jpg").status_code == 404
    PressRelease.objects.get().attachments.all().delete()
    assert client.get(url).status_code == 404
