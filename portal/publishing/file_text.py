"""What the files of an item say, page by page, for the search: a content type hands it out by `Publishable.file_texts`."""

from dataclasses import dataclass
from datetime import datetime

from portal.bilingual.text import Text, said
from portal.media.addresses import PublicAddresses
from portal.media.models import Document
from portal.publishing import clock
from portal.publishing.files import Files


@dataclass(frozen=True)
class FileText:
    """`key` stays with the file when it is replaced. `path`: its address without host. `until`: when it may no longer be shown (aware),
    where that is known before the item's own end."""

    key: int
    title: Text
    path: str
    pages: tuple[str, ...]
    kind: str = "PDF"
    until: datetime | None = None


def texts_in(files: Files) -> list[FileText]:
    """Of the library's documents among these files, whose right has not run out."""
    if not files.documents:
        return []
    found = Document.objects.filter(pk__in=files.documents).usable(clock.instant()).order_by("pk")
    return [
        FileText(
            document.pk,
            said(document, "title", document.language),
            PublicAddresses().document(document),
            document.words_by_page(),
            document.format,
            document.rights_until,
        )
        for document in found
    ]


def enclosures_in(files: Files) -> list[tuple[str, int, str]]:
    """(address without host, size in bytes, MIME type) of the library's documents among these files, whose right has not run out."""
    if not files.documents:
        return []
    found = Document.objects.filter(pk__in=files.documents).usable(clock.instant()).order_by("pk")
    return [(PublicAddresses().document(document), document.size, document.media_type) for document in found]
