"""Runs the loader over a whole facts file: finds every part, checks it, loads all in one transaction."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import autodiscover_modules

from portal.desk.records import Batch, Collection, Content, LoadError, Record, check_keys, registered
from portal.publishing import catalogue


def load_content(facts: Path | None = None, *, force: bool = False) -> tuple[Counter[str], list[str], dict[str, int]]:
    """Loads the project's content; answers counts of objects, fields kept as staff edited them, and records per collection.

    Raises LoadError, naming record and field, and then nothing is loaded.
    """
    autodiscover_modules("loading")
    content = Content(Path(settings.CONTENT_DIR), facts)
    batch = Batch(content, force)
    parts = registered()
    check_all_taken(content.facts, {part.path for part in parts})
    loaded: dict[str, int] = {}
    with transaction.atomic():
        with catalogue.paused() as waiting:
            for part in parts:
                loaded[part.path] = load_collection(batch, part)
        if catalogue.is_due():
            catalogue.rebuild()
        else:
            waiting.write()
    return batch.counts, batch.kept, loaded


def load_collection(batch: Batch, part: Collection) -> int:
    count = 0
    for record in records_at(batch.content.facts, part.path):
        where = f"{part.path}[{count}]"
        check_keys(record, part.keys, where)
        try:
            key = part.key(record)
        except KeyError as error:
            raise LoadError(f"{where}: {error.args[0]}: is missing") from None
        batch.collection, batch.key = part.path, key
        try:
            part.load(batch, record)
        except KeyError as error:
            raise LoadError(f"{part.path} {key}: {error.args[0]}: is missing") from None
        count += 1
    return count


def records_at(facts: Record, path: str) -> Iterator[Any]:
    if path.startswith("prose/"):
        yield {}
        return
    found: Any = facts
    for name in path.split("."):
        if name not in found:
            raise LoadError(f"{path}: is missing")
        found = found[name]
    yield from found if isinstance(found, list) else [found]


def check_all_taken(facts: Any, taken: set[str], prefix: str = "") -> None:
    """Every key of the file is a collection, or holds only collections."""
    if not isinstance(facts, dict):
        raise LoadError("a facts file is an object with a key for each part")
    for name, value in facts.items():
        path = f"{prefix}{name}"
        if path in taken:
            continue
        if not isinstance(value, dict) or not any(known.startswith(f"{path}.") for known in taken):
            raise LoadError(f"unknown key “{path}”")
        check_all_taken(value, taken, f"{path}.")
