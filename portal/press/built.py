"""Keeps what the press room makes: each file is made once for the hash of its content, and a file that was not finished is never found.

The file goes to the storage under a name by chance, and only then its row is written: a process that dies in between leaves a file that nobody knows.
"""

import hashlib
import secrets
import tempfile
from collections.abc import Callable
from datetime import timedelta
from typing import IO, Any

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from portal.press.models import BuiltFile

FOLDER = "built"
CHUNK = 1024 * 1024
#: How long the file of an older content stays in the storage: whoever began to read it shall finish.
GRACE = timedelta(hours=1)


def nothing() -> None:
    pass


def built(
    subject: str,
    digest: str,
    extension: str,
    write: Callable[[IO[bytes]], Any],
    note: Callable[[], Any] = nothing,
) -> BuiltFile:
    """The file for this content; `write` makes it where there is none, and decides how much memory is used.

    `subject`: what it is a form of, such as "/press/pr-001/ ja pdf"; the files of its older contents go. `note`: what is to be written down
    with its row, in the same transaction. Raises StorageDown.
    """
    found = BuiltFile.objects.filter(digest=digest).first()
    if found is not None and default_storage.exists(found.name):
        return found
    with tempfile.TemporaryFile() as made:
        write(made)
        made.seek(0)
        values = {"subject": subject, "size": size_of(made), "sha256": sha256_of(made)}
        made.seek(0)
        values["name"] = default_storage.save(f"{FOLDER}/{secrets.token_hex(16)}.{extension}", File(made))
    row = keep(digest, values, note)
    let_go_of_older(row)
    return row


def keep(digest: str, values: dict[str, Any], note: Callable[[], Any]) -> BuiltFile:
    """Two that made the same at once keep one; the row of a file that the storage has lost is written anew."""
    with transaction.atomic():
        note()
        row, is_new = BuiltFile.objects.select_for_update().get_or_create(digest=digest, defaults=values)
        if not is_new and default_storage.exists(row.name):
            default_storage.delete(values["name"])
        elif not is_new:
            BuiltFile.objects.filter(pk=row.pk).update(**values)
            row.refresh_from_db()
    return row


def names() -> set[str]:
    """In the storage, of all files that have a row."""
    return set(BuiltFile.objects.values_list("name", flat=True))


def let_go_of_older(row: BuiltFile) -> None:
    older = BuiltFile.objects.filter(subject=row.subject, made_at__lt=timezone.now() - GRACE).exclude(pk=row.pk)
    for old in older:
        old.delete()
        default_storage.delete(old.name)


def size_of(file: IO[bytes]) -> int:
    end = file.seek(0, 2)
    file.seek(0)
    return end


def sha256_of(file: IO[bytes]) -> str:
    found = hashlib.sha256()
    while chunk := file.read(CHUNK):
        found.update(chunk)
    return found.hexdigest()
