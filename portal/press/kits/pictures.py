"""The pictures of a kit: those that may be seen at this instant, in full size, with caption and credit beside and inside each file."""

import csv
import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType

from portal.bilingual.text import LANGUAGES, Text, said, stored
from portal.japan.slug import propose_slug
from portal.media import renditions
from portal.media.models import Document, Image
from portal.press.embargoed_pictures import instructions, original_until
from portal.press.kits.archive import KitFile, written
from portal.press.models import PhotoSet
from portal.press.papers.item import public_dependants
from portal.press.papers.paper import digest_of
from portal.publishing.models import FileUse
from portal.publishing.open_data import harmless
from portal.publishing.publishable import Publishable


def pictures_of(item: Publishable | None) -> list[Image]:
    """Of the item and of what is public with it; for the portal those of all public sets of press pictures."""
    items: list[Publishable] = [item, *public_dependants(item)] if item is not None else [*PhotoSet.objects.published()]
    return [use.image for use in uses(items, "image") if use.image is not None]


class Photo(NamedTuple):
    """`name`: how the file is called in the kit and when it is saved. `url`: of the whole picture on the site."""

    image: Image
    name: str
    url: str
    credit: Text


def photos_of(item: Publishable | None) -> list[Photo]:
    images = pictures_of(item)
    names = names_of(images)
    return [
        Photo(
            image,
            names[image.pk].rpartition("/")[2],
            image.original_url,
            said(image, "credit"),
        )
        for image in images
    ]


def documents_of(item: Publishable | None) -> list[Document]:
    return [use.document for use in uses([item], "document") if use.document is not None] if item is not None else []


def uses(items: list[Publishable], file: str) -> list[FileUse]:
    """Each file once, in the order of the items and of its first use; one question to the database for each type of item."""
    order = {(ContentType.objects.get_for_model(item).pk, item.pk): place for place, item in enumerate(items)}
    rows: list[FileUse] = []
    for type_id in dict.fromkeys(type_id for type_id, _pk in order):
        ids = [pk for found_type, pk in order if found_type == type_id]
        named = {"content_type": type_id, "object_id__in": ids, f"{file}__isnull": False}
        rows += FileUse.objects.readable().filter(**named).select_related(file)
    rows.sort(key=lambda use: (order[use.content_type_id, use.object_id], use.pk))
    found: dict[int, FileUse] = {}
    for use in rows:
        found.setdefault(getattr(use, f"{file}_id"), use)
    return list(found.values())


def names_of(images: list[Image]) -> dict[int, str]:
    """Name in the kit by key: ASCII, in order, telling what it shows where an English caption says so."""
    found = {}
    for number, image in enumerate(images, start=1):
        words = stored(image, "caption", "en") or stored(image, "alt", "en")
        slug = propose_slug(words.partition(":")[0], max_length=40) or image.token[:8]
        extension = (image.file.name or "").rpartition(".")[2]
        found[image.pk] = f"photos/{number:02}-{slug}.{extension}"
    return found


def picture_files(images: list[Image], embargo: datetime | None = None) -> list[KitFile]:
    """`embargo`: the instant until which nothing of them may be published; each file then says so itself."""
    names = names_of(images)
    found: list[KitFile] = []
    for image in images:
        told = [image.stamp, facts(image), *([instructions(embargo)] if embargo else [])]
        found.append(KitFile(names[image.pk], digest_of(told), original(image, embargo)))
        found.append(written(f"{names[image.pk].rpartition('.')[0]}.txt", caption_file(image)))
    if images:
        found.append(written("photos.csv", captions_table(images, names), encoding="utf-8-sig"))
    return found


def original(image: Image, embargo: datetime | None) -> Any:
    """Every pixel, with the credit inside."""

    def pieces() -> Iterator[bytes]:
        if embargo:
            yield original_until(image, embargo)
        else:
            yield renditions.read(image, renditions.ORIGINAL, image.extension)

    return pieces


def facts(image: Image) -> dict[str, Any]:
    """Everything that is written about the picture, beside it and into it."""
    found: dict[str, Any] = {}
    for name in ("caption", "alt", "credit", "place"):
        for language in LANGUAGES:
            found[f"{name}_{language}"] = stored(image, name, language)
    rights = {"holder": image.holder, "licence": image.terms, "permitted_use": image.permitted_use}
    return {**found, **rights, "taken_on": image.taken_on.iso(), "width": image.width, "height": image.height}


def captions_table(images: list[Image], names: dict[int, str]) -> str:
    out = io.StringIO()
    rows = [{"file": names[image.pk], **facts(image)} for image in images]
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(rows[0])
    writer.writerows([harmless(value) for value in row.values()] for row in rows)
    return out.getvalue()


def caption_file(image: Image) -> str:
    return "".join(f"{name}: {value}\n" for name, value in facts(image).items() if value)
