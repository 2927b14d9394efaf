"""Images and documents as rows: what is stored, under which names, and that it goes when they go."""

import io
import re
import time

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction

from portal.media.documents import DocumentFile
from portal.media.models import Document, Image
from tests.media import samples

pytestmark = pytest.mark.django_db


def stored() -> set[str]:
    """Names of all files in the storage."""
    names: set[str] = set()

    def walk(folder: str) -> None:
        folders, files = default_storage.listdir(folder)
        names.update(f"{folder}/{name}" for name in files)
        for name in folders:
            walk(f"{folder}/{name}")

    for folder in ("images", "documents", "renditions"):
        if default_storage.exists(folder):
            walk(folder)
    return names


@pytest.mark.parametrize(
    "name",
    [
        "プレスガイド.jpg",
        "フ\u309aレス.jpg",
        "復" * 120 + ".jpg",
        "x" * 400,
        "..\\..\\x.php.jpg",
        "\u202egpj.exe",
        "CON.jpg",
        ".htaccess",
        "a\0b\r\nc.jpg",
        "😀.svg",
    ],
)
def test_nothing_of_the_name_that_was_given_is_kept(name: str) -> None:
    before = stored()
    image = Image(title="x", is_decorative=True, credit_ja="y")
    image.file = samples.upload(samples.photograph(640, 400))
    image.file.name = name
    image.save()
    made = stored() - before
    assert len(made) == 1
    assert re.fullmatch(r"images/([0-9a-f]{2})/\1[0-9a-f]{30}\.jpg", made.pop())
    assert (image.width, image.height, image.widths) == (640, 400, [480, 640])
    assert image.token not in image.file.name


def test_save_takes_in_no_file_that_is_no_picture() -> None:
    before = stored()
    with pytest.raises(ValidationError):
        samples.library_image(samples.SVG)
    assert stored() == before
    assert not Image.objects.exists()


def wait_for(count: int, before: set[str]) -> set[str]:
    """The files that came since, once there are so many: a thread makes the copies."""
    deadline = time.monotonic() + 60
    while len(found := stored() - before) != count and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(found) == count
    return found


@pytest.mark.django_db(transaction=True)
def test_copies_come_by_themselves_and_go_with_the_row() -> None:
    before = stored()
    image = samples.library_image(samples.photograph(1600, 1000))
    first = wait_for(12, before)  # the master, its original with the credit, and five widths in two formats
    image.file = samples.upload(samples.photograph(300, 300))
    image.save()
    second = wait_for(4, before)
    assert not first & second
    image.delete()
    assert stored() == before


@pytest.mark.django_db(transaction=True)
def test_another_credit_makes_other_copies() -> None:
    before = stored()
    image = samples.library_image(samples.photograph(300, 300))
    first = wait_for(4, before)
    old = image.rendition_url(300, "jpg")
    image.credit_ja = "別の試験係"
    image.save()
    second = wait_for(4, before)
    assert len(first & second) == 1  # the master
    assert image.rendition_url(300, "jpg") != old


@pytest.mark.django_db(transaction=True)
def test_files_stay_when_a_deletion_is_taken_back() -> None:
    image = samples.library_image(samples.photograph(300, 300))
    with transaction.atomic():
        Image.objects.filter(pk=image.pk).delete()
        transaction.set_rollback(True)
    assert default_storage.exists(image.file.name)


@pytest.mark.parametrize("missing", ["alt_ja", "alt_en"])
@pytest.mark.parametrize("empty", ["", None])
def test_a_picture_is_described_in_both_languages_or_decorative(missing: str, empty: str | None) -> None:
    image = samples.library_image()
    setattr(image, missing, empty)
    with pytest.raises(ValidationError, match=r"tick|装飾"):
        image.full_clean(exclude=["alt", "caption", "credit"])
    with pytest.raises(IntegrityError), transaction.atomic():
        Image.objects.filter(pk=image.pk).update(**{missing: empty})
    image.is_decorative = True
    image.full_clean(exclude=["alt", "caption", "credit"])


# Documents


def pdf(change: str = "", **options: object) -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    document.add_blank_page()
    if change == "script":
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"), JS="app.alert(1)")
    elif change == "launch":
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name("/Launch"), F="cmd.exe")
    elif change == "attachment":
        document.attachments["x.exe"] = b"MZ"
    elif change == "view":
        document.Root.OpenAction = pikepdf.Array([document.pages[0].obj, pikepdf.Name("/Fit")])
    elif change == "empty":
        del document.pages[:]
    buffer = io.BytesIO()
    document.save(buffer, **options)  # type: ignore[arg-type]
    return buffer.getvalue()


@pytest.mark.parametrize("change", ["", "view"])
def test_a_document_knows_its_pages_and_size(change: str) -> None:
    content = pdf(change)
    document = Document(title_ja="手引き", title_en="Guide", file=samples.upload(content, "手引き.pdf"))
    document.save()
    assert (document.pages, document.size) == (2, len(content))
    assert re.fullmatch(r"documents/([0-9a-f]{2})/\1[0-9a-f]{30}\.pdf", document.file.name)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "format"),
        (samples.HTML, "format"),
        (samples.HTML + pdf(), "format"),
        (b"%PDF-1.7 and nothing more", "format"),
        (pdf("empty"), "format"),
        (pdf("script"), "active"),
        (pdf("launch"), "active"),
        (pdf("attachment"), "active"),
        (pdf(encryption=pikepdf.Encryption(owner="o", user="u")), "locked"),
    ],
    ids=["nothing", "HTML", "HTML and PDF", "cut off", "no page", "script", "program", "attachment", "password"],
)
def test_a_document_that_is_not_a_plain_pdf_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        DocumentFile.check(io.BytesIO(content))
    assert refused.value.code == code
