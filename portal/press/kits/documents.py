"""The documents of a kit: the files that belong to the item, under names that every machine reads."""

from collections.abc import Iterator
from typing import Any

from django.core.files.storage import default_storage

from portal.media.models import Document
from portal.press.kits.archive import KitFile
from portal.press.papers.paper import digest_of


def document_files(documents: list[Document]) -> list[KitFile]:
    return [
        KitFile(f"documents/{number:02}-{document.language}.pdf", digest_of([document.stamp]), stored(document))
        for number, document in enumerate(documents, start=1)
    ]


def stored(document: Document) -> Any:
    def pieces() -> Iterator[bytes]:
        storage: Any = default_storage
        yield from storage.stream(document.file.name)

    return pieces
