"""Where a file of the library is read: at its public address, unless those who may see more stand somewhere else.

A page that shows what is not public yet (the preview of staff, the pages of accredited journalists) is rendered inside `read_at(…)`, since the
public addresses answer 404 there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Protocol

from django.urls import reverse

if TYPE_CHECKING:
    from portal.media.models import Document, Image


class Addresses(Protocol):
    def picture(self, image: "Image", width: int, extension: str) -> str: ...

    def document(self, document: "Document") -> str: ...

    def cover(self, document: "Document") -> str: ...


class PublicAddresses:
    """Answer while the law of publication lets them; see `portal.publishing.file_views`."""

    def picture(self, image: "Image", width: int, extension: str) -> str:
        size = str(width) if width else "original"
        return reverse("media:rendition", args=[image.token, size, image.stamp, extension])

    def document(self, document: "Document") -> str:
        return reverse("media:document", kwargs={"pk": document.pk})

    def cover(self, document: "Document") -> str:
        return reverse("media:cover", args=[document.pk, document.credit_stamp])


class StaffAddresses:
    """Answer signed-in staff alone and are never kept."""

    def picture(self, image: "Image", width: int, extension: str) -> str:
        return reverse("admin:media_image_rendition", args=[image.pk, width, extension])

    def document(self, document: "Document") -> str:
        return reverse("admin:media_document_file", args=[document.pk])

    def cover(self, document: "Document") -> str:
        return reverse("admin:media_document_cover", args=[document.pk])


_current: ContextVar[Addresses] = ContextVar("addresses", default=PublicAddresses())  # noqa: B039


def current() -> Addresses:
    return _current.get()


@contextmanager
def read_at(addresses: Addresses) -> Iterator[None]:
    """Every address of a file that is written inside is one of `addresses`. A template must be rendered inside, too."""
    token = _current.set(addresses)
    try:
        yield
    finally:
        _current.reset(token)
