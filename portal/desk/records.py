"""Loading of records from `content/`: what every app's `loading.py` is written with.

An app says which part of facts.json it takes (`@collection("awards.laureates", keys=…, key=…)`) and puts objects with
`batch.put(...)`. Every part must be taken by exactly one app, and every key of a record must be known: a fact is never lost in silence.
A field that staff changed since it was loaded is left alone; an object that staff deleted stays deleted.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, TypeVar

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models

from portal.bilingual.prose import ProseField, sanitize
from portal.bilingual.text import LANGUAGES
from portal.desk.models import LoadedRecord
from portal.japan.clock import JST
from portal.publishing.law import State
from portal.publishing.publishable import Publishable

Record = dict[str, Any]
M = TypeVar("M", bound=models.Model)

#: Publication of records that have no date of their own.
UNDATED = datetime(2026, 4, 1, tzinfo=JST)


class LoadError(Exception):
    """A file that cannot be loaded; the message names record and field."""


@dataclass(frozen=True)
class Collection:
    """One part of facts.json: a list of records, or a single one."""

    path: str
    keys: frozenset[str]
    load: Callable[["Batch", Record], None]
    key: Callable[[Record], str]
    #: The module that registered it, which tells the app and with it the order.
    module: str


_collections: dict[str, Collection] = {}


def collection(
    path: str, *, keys: str, key: Callable[[Record], str] | str = "id"
) -> Callable[[Callable[["Batch", Record], None]], Callable[["Batch", Record], None]]:
    """Registers a function that loads one record of `path` ("awards.laureates").

    `keys`: every key that a record may have, separated by spaces. `key`: name of the key that identifies it, or a function.
    Collections are loaded in the order of `registered()`.
    """

    def register(load: Callable[["Batch", Record], None]) -> Callable[["Batch", Record], None]:
        identify = key if callable(key) else lambda record: str(record[key])
        if path in _collections:
            raise LoadError(f"{path} is taken twice")
        _collections[path] = Collection(path, frozenset(keys.split()), load, identify, load.__module__)
        return load

    return register


def extra(name: str) -> Callable[[Callable[["Batch"], None]], Callable[["Batch"], None]]:
    """Registers a function that loads what is no record of the facts but written from them, out of `content/prose/`."""

    def register(load: Callable[["Batch"], None]) -> Callable[["Batch"], None]:
        _collections[f"prose/{name}"] = Collection(
            f"prose/{name}", frozenset(), lambda batch, _record: load(batch), lambda _record: name, load.__module__
        )
        return load

    return register


def registered() -> list[Collection]:
    """In the order of INSTALLED_APPS, whichever module happened to be imported first; inside an app in the order of registration."""
    apps_in_order = list(apps.get_app_configs())

    def place(part: Collection) -> int:
        app = apps.get_containing_app_config(part.module)
        return apps_in_order.index(app) if app in apps_in_order else len(apps_in_order)

    return sorted(_collections.values(), key=place)


class Content:
    """The project's own copy of the content: the facts, and prose and names written from them."""

    def __init__(self, folder: Path, facts: Path | None = None) -> None:
        self.folder = folder
        self.facts: Record = read_json(facts or folder / "facts.json")

    def prose(self, name: str, key: str) -> Record:
        """The texts of one record out of prose/<name>.json; empty where none were written."""
        return self._file(name).get(key, {})

    def prose_file(self, name: str) -> Any:
        return self._file(name)

    def english(self, japanese: str | None) -> str:
        """The English form of a name or common term; "" where there is none."""
        return self._file("names").get(japanese, "") if japanese else ""

    def _file(self, name: str) -> Any:
        path = self.folder / "prose" / f"{name}.json"
        if path not in _read:
            _read[path] = read_json(path) if path.exists() else {}
        return _read[path]


_read: dict[Path, Any] = {}


def read_json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LoadError(f"{path}: no such file") from None
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise LoadError(f"{path}: not a JSON file ({error})") from None


@dataclass
class Batch:
    """One run of the loader. `collection` and `key` name the record at hand in every message."""

    content: Content
    force: bool = False
    collection: str = ""
    key: str = ""
    counts: Counter[str] = field(default_factory=Counter)
    kept: list[str] = field(default_factory=list)

    def put(self, model: type[M], values: Record, *, part: str = "", many: Record | None = None) -> M | None:
        """Creates or updates the object of the record at hand; None where staff deleted it.

        `part` tells several objects of one record apart. `many`: many-to-many fields, as lists of objects. Text in two languages is given by column
        (`title_ja`, `title_en`); a field that is absent is not touched.
        """
        key = f"{self.key}/{part}" if part else self.key
        known = LoadedRecord.objects.filter(collection=self.collection, key=key).first()
        if known is None:
            return self._create(model, key, values, many or {})
        item = model._default_manager.filter(pk=known.object_id).first()
        if item is None:
            self.counts["deleted by staff, left so"] += 1
            return None
        self._update(item, known, values, many or {})
        return item

    def _create(self, model: type[M], key: str, values: Record, many: Record) -> M:
        item = model(**values)
        self._save(item)
        for name, objects in many.items():
            getattr(item, name).set(objects)
        hashes = {name: hash_of(item, name) for name in (*values, *many)}
        LoadedRecord.objects.create(
            collection=self.collection,
            key=key,
            content_type=ContentType.objects.get_for_model(model),
            object_id=str(item.pk),
            hashes=hashes,
        )
        self.counts["created"] += 1
        return item

    def _update(self, item: models.Model, known: LoadedRecord, values: Record, many: Record) -> None:
        if isinstance(item, Publishable) and item.state == State.WITHDRAWN:
            self.counts["withdrawn by staff, left so"] += 1
            return
        changed = False
        for name, value in values.items():
            if isinstance(item._meta.get_field(name), models.FileField):
                continue  # a file is brought along once, with its row
            new = hash_value(normal(item._meta.get_field(name), value))
            if not self._may_write(item, name, known, new):
                continue
            setattr(item, name, value)
            known.hashes[name] = new
            changed = True
        if changed:
            self._save(item)
        for name, objects in many.items():
            new = hash_value(sorted(str(row.pk) for row in objects))
            if self._may_write(item, name, known, new):
                getattr(item, name).set(objects)
                known.hashes[name] = new
                changed = True
        if changed:
            known.save(update_fields=["hashes"])
        self.counts["updated" if changed else "unchanged"] += 1

    def _may_write(self, item: models.Model, name: str, known: LoadedRecord, new: str) -> bool:
        current = hash_of(item, name)
        if current == new:
            known.hashes[name] = new
            return False
        edited = name in known.hashes and known.hashes[name] != current
        if edited and not self.force:
            self.kept.append(f"{known.collection} {known.key}: {name}")
            return False
        return True

    def _save(self, item: models.Model) -> None:
        translated = {
            f.name for f in item._meta.get_fields() if any(hasattr(item, f"{f.name}_{code}") for code in LANGUAGES)
        }
        try:
            item.full_clean(exclude=translated)
        except ValidationError as error:
            details = "; ".join(f"{name}: {' '.join(messages)}" for name, messages in error.message_dict.items())
            raise LoadError(f"{self.collection} {self.key}: {details}") from None
        item.save()

    def leave_out(self, name: str, collection: str, key: str) -> None:
        """A record goes with the one that it belongs to when staff deleted that; one that belongs to nothing known is refused."""
        if not LoadedRecord.objects.filter(collection=collection, key=key).exists():
            raise self.fail(name, f"“{key}” is no record of {collection}")
        self.counts["left out with what it belongs to"] += 1

    def fail(self, name: str, why: str) -> LoadError:
        """To be raised by a loader that cannot make sense of a field."""
        return LoadError(f"{self.collection} {self.key}: {name}: {why}")

    def day(self, value: str | None, name: str = "date") -> date | None:
        if value is None:
            return None
        try:
            return date.fromisoformat(value)
        except (ValueError, TypeError):
            raise self.fail(name, f"“{value}” is not a date such as 2026-04-01") from None

    def clock_time(self, value: str | None, name: str = "time") -> time | None:
        if value is None:
            return None
        try:
            return time.fromisoformat(value)
        except (ValueError, TypeError):
            raise self.fail(name, f"“{value}” is not a time such as 17:00") from None

    def publication(self, day: date | None) -> Record:
        """Approved and public from 00:00 in Japan of the record's own date."""
        return {"state": State.APPROVED, "publish_at": datetime.combine(day, time(), JST) if day else UNDATED}

    def sources(self, record: Record) -> str:
        """The record's `source` and `extra_sources` (and `url`, where it is another one), one a line."""
        links = [record.get("source"), record.get("url"), *(record.get("extra_sources") or [])]
        return "\n".join(dict.fromkeys(link for link in links if link))


def texts(name: str, ja: str | None, en: str | None) -> Record:
    """{name_ja, name_en} for `put`; None becomes ""."""
    return {f"{name}_ja": ja or "", f"{name}_en": en or ""}


def normal(column: Any, value: Any) -> Any:
    """A value as the database would give it back, so that equal values hash equally."""
    if isinstance(value, models.Model):
        return str(value.pk)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(column, ProseField) and value:
        return sanitize(value)
    if isinstance(value, (date, time)):
        return value.isoformat()
    return "" if value is None else value


def hash_of(item: models.Model, name: str) -> str:
    column: Any = item._meta.get_field(name)
    if column.many_to_many:
        return hash_value(sorted(str(pk) for pk in getattr(item, name).values_list("pk", flat=True)))
    return hash_value(normal(column, getattr(item, name)))


def hash_value(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True, default=str).encode()).hexdigest()[:16]


def check_keys(record: Any, allowed: Iterable[str], where: str) -> Record:
    """Refuses a record that is not an object or has a key that nobody knows."""
    if not isinstance(record, dict):
        raise LoadError(f"{where}: is not an object")
    unknown = sorted(set(record) - set(allowed))
    if unknown:
        raise LoadError(f"{where}: unknown key “{unknown[0]}”")
    return record
