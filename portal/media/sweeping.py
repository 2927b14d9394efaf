"""Sweeps up what killed processes and failed deletions leave: files that no row names,
and whatever else the apps above keep and nobody can be given any more. Never touches what is younger than a day."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.core.files.storage import default_storage
from django.utils import timezone

from portal.media.models import Document, Image

YOUNG = timedelta(days=1)


def of_the_library() -> set[str]:
    return {
        name for model in (Image, Document) for row in model._default_manager.iterator() for name in row.stored_names()
    }


#: Folder → all names in it that stay. What lies above the library adds its own in `ready()`.
known_names: dict[str, Callable[[], set[str]]] = dict.fromkeys(("images", "documents", "renditions"), of_the_library)


def sweep(younger_than: timedelta = YOUNG) -> list[str]:
    """Answers the names of what was deleted. An upload that is on its way now is younger than the limit and stays."""
    storage: Any = default_storage
    known: set[str] = set().union(*(names() for names in set(known_names.values())))
    limit = timezone.now() - younger_than
    gone = [name for folder in known_names for name in below(folder) if name not in known and is_older(name, limit)]
    for name in gone:
        storage.delete(name)
    if hasattr(storage, "end_unfinished"):
        storage.end_unfinished()
    return gone


def below(folder: str) -> Iterator[str]:
    """Every file, also one that was never finished."""
    if not default_storage.exists(folder) and not hasattr(default_storage, "end_unfinished"):
        return
    folders, files = default_storage.listdir(folder)
    yield from (f"{folder}/{name}" for name in files)
    for name in folders:
        yield from below(f"{folder}/{name}")


def is_older(name: str, limit: datetime) -> bool:
    return default_storage.get_modified_time(name) <= limit
