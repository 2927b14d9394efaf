"""A press kit of a gigabyte: how much memory it takes to build it and to read it back through the download view, and how long.

    make bench-kit [MEGABYTES=1024]

Everything lies in a scratch folder that is gone afterwards. The documents are made up and hold noise, which no packing makes smaller.
"""

import hashlib
import os
import resource
import sys
import time
from typing import Any

import django
from django.core.management import call_command

DOCUMENT_MB = 95


def main(megabytes: int) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings.test"
    django.setup()
    call_command("migrate", verbosity=0)
    made_up_release(-(-megabytes // DOCUMENT_MB))
    before = peak()
    report("before", before, 0)
    start = time.perf_counter()
    address, size = build()
    report(f"built, {size / 1e6:,.0f} MB", peak() - before, time.perf_counter() - start)
    start = time.perf_counter()
    read = read_back(address)
    report(f"read back, {read / 1e6:,.0f} MB", peak() - before, time.perf_counter() - start)
    if read != size:
        sys.exit(f"{read} bytes were read of {size}")


def made_up_release(number: int) -> None:
    """With so many documents of 95 MB; written straight into the storage, since the library takes in real papers only."""
    from django.core.files.storage import default_storage  # noqa: PLC0415 - after setup

    from portal.media.models import Document  # noqa: PLC0415
    from portal.press.models import PressAttachment, PressRelease  # noqa: PLC0415
    from portal.publishing import catalogue  # noqa: PLC0415
    from tests.factories import make  # noqa: PLC0415

    release = make(PressRelease, slug="made-up")
    for count in range(number):
        token = hashlib.sha256(str(count).encode()).hexdigest()[:32]
        name = default_storage.save(f"documents/{token}.pdf", Noise(DOCUMENT_MB))
        row = Document(title_ja=f"試験{count}", token=token, digest=token, file=name, size=DOCUMENT_MB * 1_000_000)
        Document.objects.bulk_create([row])
        attachment = PressAttachment(
            release=release, title_ja=f"試験{count}", document=Document.objects.get(token=token)
        )
        attachment.save()
    catalogue.record(release)


class Noise:
    """An upload of so many megabytes, one at a time."""

    def __init__(self, megabytes: int) -> None:
        self.megabytes = megabytes
        self.size = megabytes * 1_000_000
        self.name = "noise.pdf"

    def chunks(self, size: int = 0) -> Any:
        yield from (os.urandom(1_000_000) for _count in range(self.megabytes))


def build() -> tuple[str, int]:
    """Address of the kit, and its size by HEAD, which makes it."""
    from django.test import Client  # noqa: PLC0415

    client = Client()
    address = client.get("/ja/press/kit/press/made-up/kit.zip")["Location"]
    return address, int(client.head(address)["Content-Length"])


def read_back(address: str) -> int:
    from django.test import Client  # noqa: PLC0415

    response: Any = Client().get(address)
    return sum(len(piece) for piece in response.streaming_content)


def peak() -> int:
    """Bytes of memory that the process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def report(what: str, memory: int, seconds: float) -> None:
    print(f"{what:24} {memory / 1e6:8.1f} MB of memory {seconds:8.1f} s {time.process_time():8.1f} s of CPU so far")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1024)
