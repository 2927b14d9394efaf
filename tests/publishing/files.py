"""Files that items hand out or show, and what is answered for them."""

from typing import Any

from django.core.files.storage import default_storage

from portal.media.models import Document, Image
from portal.news.models import NewsItem
from portal.press.models import PressAttachment, PressRelease
from tests.factories import make
from tests.media import samples
from tests.media.test_library import pdf


def attached(title: str = "手引き", **values: Any) -> Document:
    """A document that a press release hands out."""
    document = Document(title_ja=title, title_en="Guide", file=samples.upload(pdf()))
    document.save()
    make(PressAttachment, release=make(PressRelease, **values), title_ja=title, document=document)
    return document


def shown(**values: Any) -> Image:
    """A picture that a news item shows."""
    image = samples.library_image(samples.photograph(600, 400))
    make(NewsItem, body_ja=f'<figure><img data-file="{image.pk}"></figure>', **values)
    return image


def content(document: Document) -> bytes:
    with default_storage.open(document.file.name) as file:
        return file.read()


def body(response: Any) -> bytes:
    return b"".join(response) if response.streaming else response.content
