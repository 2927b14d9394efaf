"""Keeps what the press room makes: each file is made once for the hash of its content, and a file that was not finished is never found.

The file goes to the storage under a name by chance, and only then its row is written: a process that dies in between leaves a file that nobody knows.
"""

import hashlib
import secrets
import tempfile
from collections.abc import Callable
from typing import IO

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction

from portal.press.models import BuiltFile

FOLDER = "built"
CHUNK = 1024 * 1024


def built(digest: str, extension: str, write: Callable[[IO[bytes]], None]) -> BuiltFile:
    """The file for this content; `write` makes it where there is none. Memory is used by `write` alone."""
    found = BuiltFile.objects.filter(digest=digest).first()
    if found is not None and default_storage.exists(found.name):
        return found
    with tempfile.TemporaryFile() as made:
        write(made)
        size = made.tell()
        made.seek(0)
        sha256 = sha256_of(made)
        made.seek(0)
        name = f"{FOLDER}/{secrets.token_hex(16)}.{extension}"
        name = default_storage.save(name, File(made))
    return keep(digest, name, size, sha256)


def keep(digest: str, name: str, size: int, sha256: str) -> BuiltFile:
    """Two that made the same at once keep one; the row of a file that the storage has lost is written anew."""
    with transaction.atomic():
        row, is_new = BuiltFile.objects.select_for_update().get_or_create(
            digest=digest, defaults={"name": name, "size": size, "sha256": sha256}
        )
        if not is_new and default_storage.exists(row.name):
            default_storage.delete(name)
        elif not is_new:
            row.name, row.size, row.sha256 = name, size, sha256
            row.save()
    return row


def sha256_of(file: IO[bytes]) -> str:
    found = hashlib.sha256()
    while chunk := file.read(CHUNK):
        found.update(chunk)
    return found.hexdigest()
