"""Writing a ZIP of any size in constant memory: each file goes through a buffer, is hashed on its way, and is listed at the end.

Names are ASCII, times are fixed and nothing depends on the machine: the same files always give the same bytes. Pictures are stored as they are.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from portal.press.papers.paper import digest_of

#: The earliest time that ZIP knows: a kit is told by its content, not by when it was made.
MOMENT = (1980, 1, 1, 0, 0, 0)
#: Already small; to deflate them would cost time and gain nothing.
STORED = (".jpg", ".png", ".webp", ".avif", ".pdf")


@dataclass(frozen=True)
class KitFile:
    """`digest`: over what goes in, known without making the file. `pieces` makes it."""

    name: str
    digest: str
    pieces: Callable[[], Iterator[bytes]]


def write_archive(target: IO[bytes], folder: str, files: list[KitFile], about: dict[str, Any]) -> None:
    """All files in one folder, then `manifest.json` with sizes and hashes, then `SHA256SUMS` for `sha256sum -c`."""
    with ZipFile(target, "w", allowZip64=True) as archive:
        rows = [{"name": file.name, **put(archive, folder, file.name, file.pieces())} for file in files]
        manifest = json.dumps({**about, "files": rows}, ensure_ascii=False, indent=2) + "\n"
        rows.append({"name": "manifest.json", **put(archive, folder, "manifest.json", iter([manifest.encode()]))})
        sums = "".join(f"{row['sha256']}  {row['name']}\n" for row in rows)
        put(archive, folder, "SHA256SUMS", iter([sums.encode()]))


def put(archive: ZipFile, folder: str, name: str, pieces: Iterator[bytes]) -> dict[str, Any]:
    info = ZipInfo(f"{folder}/{name}", MOMENT)
    info.compress_type = ZIP_STORED if name.endswith(STORED) else ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    info.create_system = 3
    found, size = hashlib.sha256(), 0
    # Sizes are not known beforehand: without this a file above 2 GB would fail at its end.
    with archive.open(info, "w", force_zip64=True) as entry:
        for piece in pieces:
            entry.write(piece)
            found.update(piece)
            size += len(piece)
    return {"bytes": size, "sha256": found.hexdigest()}


def written(name: str, words: str, *, encoding: str = "utf-8") -> KitFile:
    """A file that holds these words."""

    def pieces() -> Iterator[bytes]:
        yield words.encode(encoding)

    return KitFile(name, digest_of([words, encoding]), pieces)
