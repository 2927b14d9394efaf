"""A document of a release with a page in front that states the embargo, for as long as it lasts. Made once for each file and instant."""

import io
from datetime import datetime
from typing import Any, BinaryIO

import pikepdf
from django.core.files.storage import default_storage
from django.utils import translation
from django.utils.translation import gettext as _

from portal.bilingual.text import said
from portal.media.models import Document
from portal.press.built import built
from portal.press.models import BuiltFile, PressRelease
from portal.press.papers.item import embargo_band
from portal.press.papers.paper import Paper, digest_of
from portal.press.papers.pdf import as_pdf, pdf_digest
from portal.publishing.catalogue import path_of
from portal.publishing.page import absolute

#: Part of every hash: raise it when the same page shall be put in front otherwise.
FORM = 1


def covered(document: Document, release: PressRelease, until: datetime) -> BuiltFile:
    """Raises StorageDown."""
    cover = cover_of(document, release, until)
    digest = digest_of(["embargo cover", FORM, pdf_digest(cover), document.token])
    return built(f"{path_of(release)} document {document.pk} embargoed", digest, "pdf", write(cover, document))


def cover_of(document: Document, release: PressRelease, until: datetime) -> Paper:
    with translation.override(document.language):
        return Paper(
            language=document.language,
            title=said(document, "title"),
            subtitle=said(release, "title"),
            address=absolute(f"/{document.language}{path_of(release)}"),
            agency=_("Reconstruction Agency"),
            band=embargo_band(until),
        )


def write(cover: Paper, document: Document) -> Any:
    def put_together(target: BinaryIO) -> None:
        stored: Any = default_storage.open(document.file.name or "")
        with (
            stored as source,
            pikepdf.open(source) as pdf,
            pikepdf.open(io.BytesIO(as_pdf(cover))) as front,
        ):
            page = front.pages[0]
            if "/StructParents" in page:  # it counts in a tree of its own, which stays behind
                del page["/StructParents"]
            pdf.pages.insert(0, page)
            pdf.save(target, deterministic_id=True)

    return put_together
