"""Where files lie: never under a public address, whole or not at all, and read as a stream.

The storage is asked through `stream`, which both places answer: this machine's disk, and a bucket that speaks S3.
"""

import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage

PIECE = 64 * 1024  # bytes held in memory at once
#: A file that is still being written, beside where it will lie. What a killed process leaves is swept up by `manage.py sweep_files`.
UNFINISHED = ".part"


class StorageDown(Exception):
    """The storage does not answer, or has no room. Whoever asked should try again later; nothing was changed."""


class LocalStorage(FileSystemStorage):
    """Writes to a name of its own and renames, so that a name is a whole file or none, whenever the process is killed."""

    def _save(self, name: str, content: File) -> str:
        path = Path(self.path(name))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_name(f"{path.name}.{secrets.token_hex(8)}{UNFINISHED}")
            try:
                self._write(unfinished, content)
                os.replace(unfinished, path)
            finally:
                unfinished.unlink(missing_ok=True)
        except OSError as error:
            raise StorageDown(str(error)) from error
        return name

    def put(self, name: str, content: File) -> None:
        """Under exactly this name, in place of what may be there."""
        self._save(name, content)

    def _write(self, path: Path, content: File) -> None:
        with path.open("xb") as file:
            for piece in content.chunks(PIECE):
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        if self.file_permissions_mode is not None:
            path.chmod(self.file_permissions_mode)

    def stream(self, name: str, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        """The bytes from `start` up to but not including `stop`. Raises FileNotFoundError, or StorageDown, at the first piece at the latest."""
        try:
            file: Any = Path(self.path(name)).open("rb")  # noqa: SIM115
        except FileNotFoundError:
            raise
        except OSError as error:
            raise StorageDown(str(error)) from error
        with file:
            file.seek(start)
            left = None if stop is None else stop - start
            while left is None or left > 0:
                piece = file.read(PIECE if left is None else min(PIECE, left))
                if not piece:
                    return
                left = None if left is None else left - len(piece)
                yield piece

    def signed_address(self, name: str, seconds: int, headers: dict[str, str]) -> str:
        """None here: the site hands out its own files."""
        return ""
