"""Copies of a picture: which there are, how one is made, and that one is made when it is missing.

After an upload a thread makes them all; whoever asks for one first makes it where the thread has not come to it, or was killed. Each appears
under its name whole or not at all, and making it again gives the same.
"""

import io
import logging
import threading
from dataclasses import dataclass
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image as Pillow

from portal.media import credit
from portal.media.credit import Credit
from portal.media.pictures import Picture, decoded
from portal.media.storage import StorageDown

if TYPE_CHECKING:
    from portal.media.models import Image

log = logging.getLogger(__name__)

CONTENT_TYPES = {"avif": "image/avif", "jpg": "image/jpeg", "png": "image/png"}
#: The formats of the copies in pages; the original is handed out in the format of the master.
FORMATS = ("avif", "jpg")
#: The width by which the original goes: every pixel of the master, untouched, with its credit.
ORIGINAL = 0


@dataclass(frozen=True)
class Copy:
    """One copy and where it lies."""

    name: str
    width: int
    extension: str


@dataclass(frozen=True)
class Job:
    """What is needed to make copies, without the database."""

    master: str
    copies: tuple[Copy, ...]
    credit: Credit


_making = threading.Lock()
_jobs: "SimpleQueue[Job]" = SimpleQueue()
_worker: threading.Thread | None = None


def copies_of(image: "Image") -> tuple[Copy, ...]:
    """All that the world may ask for. In its full width a picture has a copy in each format, and its original."""
    widths = sorted({*image.widths, image.width})
    found = [Copy(image.rendition_name(width, kind), width, kind) for width in widths for kind in FORMATS]
    return (*found, Copy(image.original_name, ORIGINAL, image.extension))


def job_of(image: "Image", *wanted: Copy) -> Job:
    return Job(image.file.name or "", wanted or copies_of(image), image.credit_record())


def make_soon(job: Job) -> None:
    """In a thread of its own, which a dying process takes along."""
    global _worker
    if _worker is None or not _worker.is_alive():
        _worker = threading.Thread(target=_work, name="renditions", daemon=True)
        _worker.start()
    _jobs.put(job)


def _work() -> None:
    while True:
        try:
            make(_jobs.get())
        except Exception:  # the first request for a copy makes it, and says what is wrong to whoever asks
            log.warning("Copies of a picture were not made ahead", exc_info=True)


def make(job: Job) -> None:
    """Makes what is missing; one picture at a time is decoded in a process, which bounds its memory.

    Raises FileNotFoundError where the master is gone, StorageDown where the storage does not answer.
    """
    with _making:
        missing = [copy for copy in job.copies if not default_storage.exists(copy.name)]
        if not missing:
            return
        with default_storage.open(job.master) as file:
            master = file.read()
        picture: Picture | None = None
        for copy in missing:
            if copy.width != ORIGINAL and picture is None:
                picture = _opened(master)
            put(copy.name, _made(copy, master, picture, job.credit))


def _opened(master: bytes) -> Picture:
    return decoded(Pillow.open(io.BytesIO(master)))


def _made(copy: Copy, master: bytes, picture: Picture | None, words: Credit) -> bytes:
    if picture is None or copy.width == ORIGINAL:
        return credit.picture(master, words)
    small = picture.at_width(copy.width)
    return small.avif(credit.xmp(words)) if copy.extension == "avif" else credit.jpeg(small.jpeg(), words)


def put(name: str, content: bytes) -> None:
    """Under exactly this name, whole or not at all."""
    storage: Any = default_storage
    storage.put(name, ContentFile(content))


def copy_with(image: "Image", copy: Copy, words: Credit) -> bytes:
    """The copy with other words inside, made now and not kept. Raises FileNotFoundError and StorageDown."""
    with _making:
        with default_storage.open(image.file.name or "") as file:
            master = file.read()
        return _made(copy, master, None if copy.width == ORIGINAL else _opened(master), words)


def read(image: "Image", width: int, extension: str) -> bytes:
    """The bytes of a copy, made now where it is missing. Raises FileNotFoundError and StorageDown."""
    wanted = find(image, width, extension)
    if wanted is None:
        raise FileNotFoundError(f"no copy {width}.{extension}")
    make(job_of(image, wanted))
    with default_storage.open(wanted.name) as file:
        return file.read()


def find(image: "Image", width: int, extension: str) -> Copy | None:
    return next((copy for copy in copies_of(image) if (copy.width, copy.extension) == (width, extension)), None)


__all__ = [
    "CONTENT_TYPES",
    "ORIGINAL",
    "Copy",
    "Job",
    "StorageDown",
    "copies_of",
    "copy_with",
    "find",
    "job_of",
    "make",
    "make_soon",
    "read",
]
