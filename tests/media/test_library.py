"""Images and documents as rows: what is stored, under which names, and that it goes when they go."""

import io

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

    for folder in ("images", "documents"):
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
    made = {made.rpartition("/")[2] for made in stored() - before}
    assert made == {
        f"{image.token}.jpg",
        *(f"{image.token}-{width}.{kind}" for width in (480, 640) for kind in ("avif", "jpg")),
    }
    assert (image.width, image.height, image.widths) == (640, 400, [480, 640])


def test_save_takes_in_no_file_that_is_no_picture() -> None:
    before = stored()
    with pytest.raises(ValidationError):
        samples.library_image(samples.SVG)
    assert stored() == before
    assert not Image.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_files_go_with_the_row_and_with_a_new_file() -> None:
    before = stored()
    image = samples.library_image()
    first = stored() - before
    assert len(first) == 9
    image.file = samples.upload(samples.photograph(300, 300))
    image.save()
    second = stored() - before
    assert len(second) == 3
    assert not first & second
    image.delete()
    assert stored() == before


@pytest.mark.django_db(transaction=True)
def test_files_stay_when_a_deletion_is_taken_back() -> None:
    image = samples.library_image(samples.photograph(300, 300))
    with transaction.atomic():
        Image.objects.filter(pk=image.pk).delete()
        transaction.set_rollback(True)
    assert all(default_storage.exists(image.rendition_name(300, kind)) for kind in ("avif", "jpg"))


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


@pytest.mark.parametrize("empty", ["", None])
def test_a_picture_has_a_credit(empty: str | None) -> None:
    image = samples.library_image()
    with pytest.raises(IntegrityError), transaction.atomic():
        Image.objects.filter(pk=image.pk).update(credit_ja=empty)


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
    assert document.file.name == f"documents/{document.token[:2]}/{document.token}.pdf"


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
