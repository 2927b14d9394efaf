"""Keeps the index equal to what the site says, in the transaction that says it.

`update` and `forget` write the active build. `rebuild` fills the next one beside it, in short transactions, and swaps: no
query ever finds half an index, and what changed meanwhile is written into the new one before it answers.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import models, transaction
from django.db.models import Max

from portal.places.models import Municipality
from portal.publishing.catalogue import content_types
from portal.publishing.models import Publishable
from portal.search.backends import backend
from portal.search.documents import Document, documents_of, place_documents, term_documents
from portal.search.making import Made, made
from portal.search.models import Entry, EntryText, IndexState, PendingChange
from portal.search.state import locked_for_swap, locked_for_writing
from portal.search.streams import VERSION, Streams, pack, unpack
from portal.topics.models import Term

#: Entries of a rebuild that are written in one transaction: short enough for staff who save meanwhile.
_BATCH = 200


class AnotherRebuild(Exception):
    """Has begun since: only the last one to begin may answer."""


def update(item: models.Model) -> None:
    """Makes the entries of one item, place or term what it says now; takes them out where it says nothing to visitors."""
    source, object_id = _key(item)
    replace(source, object_id, documents(item) if item._state.db is not None else [])


def forget(item: models.Model) -> None:
    replace(*_key(item), [])


def documents(item: models.Model) -> list[Document]:
    if isinstance(item, Publishable):
        return documents_of(item)
    if isinstance(item, Municipality):
        return place_documents(item)
    if isinstance(item, Term):
        return term_documents(item)
    raise TypeError(f"{item._meta.label} is not searched")


@transaction.atomic
def replace(source: str, object_id: str, found: list[Document]) -> None:
    state = locked_for_writing()
    write(state.active, source, object_id, found)
    if state.building is not None:
        PendingChange.objects.create(source=source, object_id=object_id)


def write(build: int, source: str, object_id: str, found: list[Document]) -> None:
    """Changes only what differs; the caller holds a transaction."""
    wanted = {(document.site_language, document.part): (document, document.digest()) for document in found}
    old: list[Entry] = []
    for entry in Entry.objects.filter(build=build, source=source, object_id=object_id).defer("title", "path"):
        key = entry.site_language, entry.part
        if key in wanted and wanted[key][1] == entry.digest:
            del wanted[key]
        else:
            old.append(entry)
    remove(build, old)
    add(build, [document for document, _digest in wanted.values()])


def remove(build: int, entries: Iterable[Entry]) -> None:
    """An entry of an older version is left in the text index, where nothing joins it any more, since its streams cannot be made again."""
    ids = [entry.pk for entry in entries]
    if not ids:
        return
    current = {entry.pk for entry in entries if entry.version == VERSION}
    packed = EntryText.objects.filter(entry_id__in=current).values_list("entry_id", "packed")
    backend(build).delete([(pk, unpack(data)[0]) for pk, data in packed])
    # Raw: no signal is listened for, and the rows are many in a rebuild.
    for rows in (EntryText.objects.filter(entry_id__in=ids), Entry.objects.filter(pk__in=ids)):
        rows._raw_delete(rows.db)


def add(build: int, found: list[Document]) -> None:
    add_made(build, [(document, document.streams()) for document in found])


def add_made(build: int, batch: Made) -> None:
    entries = Entry.objects.bulk_create(_entry(build, document) for document, _streams in batch)
    texts: list[EntryText] = []
    written: list[tuple[int, Streams]] = []
    for entry, (document, streams) in zip(entries, batch, strict=True):
        texts.append(EntryText(entry_id=entry.pk, packed=pack(streams, document.text, document.other_text)))
        written.append((entry.pk, streams))
    EntryText.objects.bulk_create(texts)
    if any(document.part for document, _streams in batch):
        IndexState.objects.filter(pk=1, has_parts=False).update(has_parts=True)
    backend(build).write(written)


def _entry(build: int, document: Document) -> Entry:
    names = (
        "source", "object_id", "part", "subject", "page_number", "file_path", "site_language", "text_language", "path", "section", "kind", "title_language", "date",
        "date_precision", "fiscal_year", "place_code", "state", "publish_at", "expire_at",
    )  # fmt: skip
    return Entry(
        build=build,
        title=document.title[:300],
        prefectures=_listed(document.prefectures),
        topics=_listed(document.topics),
        version=VERSION,
        digest=document.digest(),
        **{name: getattr(document, name) for name in names},
    )


def _listed(values: Iterable[Any]) -> str:
    listed = ",".join(str(value) for value in sorted(values))
    return f",{listed}," if listed else ""


def _key(item: models.Model) -> tuple[str, str]:
    return item._meta.label_lower, str(item.pk)


# All of it


def everything() -> Iterator[models.Model]:
    """All that may have entries, one after another."""
    for model in content_types():
        yield from _by_batches(model._default_manager.filter(replaces__isnull=True))
    yield from _by_batches(Municipality.objects.select_related("prefecture"))
    yield from _by_batches(Term.objects.all())


def _by_batches(rows: "models.QuerySet[Any]") -> Iterator[models.Model]:
    """Those that are there when it begins. No cursor stays open between batches: on SQLite its connection could write nothing once
    somebody else had."""
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    for at in range(0, len(keys), _BATCH):
        yield from rows.filter(pk__in=keys[at : at + _BATCH])


@transaction.atomic
def refresh() -> None:
    """Writes what differs, wherever it is, in the caller's transaction: after a load. A rebuild needs no transaction and more time."""
    state = locked_for_writing()
    known = set(Entry.objects.filter(build=state.active).values_list("source", "object_id"))
    for item in everything():
        key = _key(item)
        known.discard(key)
        replace(*key, documents(item))
    for source, object_id in known:
        replace(source, object_id, [])
    backend(state.active).finish()


def rebuild(
    say: Callable[[str], None] = lambda _line: None, linger: Callable[[], None] = lambda: None, processes: int = 0
) -> int:
    """Fills the next build and swaps. Answers how many entries it holds.

    `linger`: waits until the searches that began with the build before have ended. `processes`: how many more cut words.
    """
    build = begin()
    count = 0
    for batch in made(_batches(), processes):
        with transaction.atomic():
            _still(build)
            add_made(build, batch)
        count += len(batch)
        say(f"{count}")
    finish(build)
    linger()
    for old in {build - 1, *Entry.objects.filter(build__lt=build).values_list("build", flat=True).distinct()}:
        clear(old)
    return count


def _batches() -> Iterator[list[Document]]:
    items = everything()
    while batch := list(islice(items, _BATCH)):
        yield [document for item in batch for document in documents(item)]


@transaction.atomic
def begin() -> int:
    state = locked_for_swap()
    newest = Entry.objects.aggregate(newest=Max("build"))["newest"] or 0
    state.building = max(state.active, state.building or 0, newest) + 1
    state.save()
    PendingChange.objects.all().delete()
    backend(state.building).drop()
    backend(state.building).create()
    return state.building


def _still(build: int) -> None:
    if not IndexState.objects.filter(pk=1, building=build).exists():
        raise AnotherRebuild


def finish(build: int) -> None:
    """Lets a build that is full answer."""
    _still(build)
    backend(build).finish()
    _swap(build)


@transaction.atomic
def _swap(build: int) -> None:
    state = locked_for_swap()
    _still(build)
    for source, object_id in set(PendingChange.objects.values_list("source", "object_id")):
        item = _item(source, object_id)
        write(build, source, object_id, documents(item) if item is not None else [])
    state.active, state.building = build, None
    state.save()
    PendingChange.objects.all().delete()


def _item(source: str, object_id: str) -> models.Model | None:
    searched: list[type[models.Model]] = [*content_types(), Municipality, Term]
    for model in searched:
        if model._meta.label_lower == source:
            return model._default_manager.filter(pk=object_id).first()
    return None


def clear(build: int) -> None:
    """Of a build that does not answer; in short transactions, unless the caller holds one."""
    backend(build).drop()
    while ids := list(Entry.objects.filter(build=build).values_list("pk", flat=True)[:_BATCH]):
        with transaction.atomic():
            for rows in (EntryText.objects.filter(entry_id__in=ids), Entry.objects.filter(pk__in=ids)):
                rows._raw_delete(rows.db)


def check() -> list[str]:
    """What differs between the index and what the site says, in sentences; none where they are equal."""
    build = IndexState.objects.filter(pk=1).values_list("active", flat=True).first()
    if build is None:
        return ["There is no index."]
    wrong: list[str] = []
    entries = {
        (entry.source, entry.object_id, entry.site_language, entry.part): entry
        for entry in Entry.objects.filter(build=build).only("source", "object_id", "site_language", "part", "digest")
    }
    for item in everything():
        for document in documents(item):
            key = document.source, document.object_id, document.site_language, document.part
            entry = entries.pop(key, None)
            if entry is None:
                wrong.append(f"{' '.join(map(str, key))} is missing from the index")
            elif entry.digest != document.digest():
                wrong.append(f"{' '.join(map(str, key))} is out of date in the index")
    wrong += [f"{' '.join(map(str, key))} is in the index and not on the site" for key in entries]
    ids = set(Entry.objects.filter(build=build).values_list("pk", flat=True))
    indexed = backend(build).ids()
    wrong += [f"entry {pk} is not in the text index" for pk in sorted(ids - indexed)]
    wrong += [f"the text index holds {pk}, of which nothing is known" for pk in sorted(indexed - ids)]
    without = ids - set(EntryText.objects.filter(entry__build=build).values_list("pk", flat=True))
    return [*wrong, *(f"entry {pk} has no words" for pk in sorted(without))]
