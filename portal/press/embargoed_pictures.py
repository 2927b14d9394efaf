"""A picture of what is under embargo, with the embargo in the file itself: a picture desk reads it there, wherever the file has gone.

IPTC calls the field special instructions, XMP photoshop:Instructions; the terms of use begin with it as well. What is public has none of it.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.core.files.storage import default_storage
from django.utils import translation

from portal.bilingual.text import LANGUAGES
from portal.media import credit, renditions
from portal.media.credit import Credit
from portal.media.models import Document, Image
from portal.press.built import built
from portal.press.models import BuiltFile
from portal.press.papers.item import embargo_words
from portal.press.papers.paper import digest_of
from portal.publishing.catalogue import path_of
from portal.publishing.publishable import Publishable

#: Part of every hash: raise it when the same words shall be written in otherwise.
FORM = 1


def instructions(until: datetime) -> str:
    """The embargo in both languages: the file goes to readers of either."""
    found = []
    for language in LANGUAGES:
        with translation.override(language):
            found.append(embargo_words(until))
    return " / ".join(found)


def credit_until(file: Image | Document, until: datetime) -> Credit:
    return replace(file.credit_record(), instructions=instructions(until))


def original_until(image: Image, until: datetime) -> bytes:
    """Every pixel. Raises FileNotFoundError and StorageDown."""
    return copy_until(image, renditions.ORIGINAL, image.extension, until)


def copy_until(image: Image, width: int, extension: str, until: datetime) -> bytes:
    copy = renditions.find(image, width, extension)
    if copy is None:
        raise FileNotFoundError(f"no copy {width}.{extension}")
    return renditions.copy_with(image, copy, credit_until(image, until))


def embargoed_picture(item: Publishable, image: Image, width: int, extension: str, until: datetime) -> BuiltFile:
    """Made once for each size and instant. Raises FileNotFoundError and StorageDown."""
    what = f"{image.token}-{width}.{extension}"
    digest = digest_of(["embargoed picture", FORM, what, image.stamp, instructions(until)])
    return built(
        f"{path_of(item)} picture {what} embargoed",
        digest,
        extension,
        lambda target: target.write(copy_until(image, width, extension, until)),
    )


def embargoed_first_page(item: Publishable, document: Document, until: datetime) -> BuiltFile:
    """The picture of a document's first page. Raises FileNotFoundError and StorageDown."""

    def write(target: Any) -> None:
        with default_storage.open(document.cover_name) as file:
            target.write(credit.jpeg(file.read(), credit_until(document, until)))

    digest = digest_of(["embargoed first page", FORM, document.etag, instructions(until)])
    return built(f"{path_of(item)} first page {document.pk} embargoed", digest, "jpg", write)
