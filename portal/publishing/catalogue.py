"""Keeps the catalogue, the moments, the uses of files and the redirects equal to the items, in the transaction that changes an item.

`record` and `forget` are idempotent and may run more than once for one save: after the row, and again after its inlines.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils import translation

from portal.bilingual.prose import plain
from portal.bilingual.text import LANGUAGES, said
from portal.places.models import Municipality
from portal.publishing import file_uses, generation, law
from portal.publishing.models import CatalogueEntry, FileUse, Generation, Moment, Redirect
from portal.publishing.publishable import Publishable
from portal.publishing.signals import content_changed

#: Raised when what is written here changes: a database from before is written anew at its next set-up.
VERSION = 1

_SUMMARY_LENGTH = 240


def content_types() -> list[type[Publishable]]:
    """Every model that is Publishable, in the order in which the apps are installed."""
    return [model for model in apps.get_models() if issubclass(model, Publishable)]


class Waiting:
    """What was saved while the catalogue was paused, each row once."""

    #: Of more than so many the whole is written anew, which costs less than one after another.
    FEW = 50

    def __init__(self) -> None:
        self.rows: set[tuple[type[models.Model], Any]] = set()
        self.forgot = False

    def write(self) -> None:
        if self.forgot or len(self.rows) > self.FEW:
            rebuild()
            return
        for model, key in self.rows:
            row = model._default_manager.filter(pk=key).first()
            if isinstance(row, Publishable):
                record(row)
            elif row is not None:
                record_files(row)


_paused: ContextVar[Waiting | None] = ContextVar("catalogue_paused", default=None)


@contextmanager
def paused() -> Iterator[Waiting]:
    """For bulk loads, which end with the `write()` of what this gives, or with `rebuild()`."""
    waiting = Waiting()
    token = _paused.set(waiting)
    try:
        yield waiting
    finally:
        _paused.reset(token)


def path_of(item: Publishable) -> str:
    """The address without host and language, the same in every language."""
    with translation.override(LANGUAGES[0]):
        return item.get_absolute_url().removeprefix(f"/{LANGUAGES[0]}")


@transaction.atomic
def record(item: Publishable) -> None:
    """Writes the rows of one item, and those of what belongs to it, since their window and address follow."""
    if waiting := _paused.get():
        waiting.rows.add((type(item), item.pk))
        return
    if item.replaces_id is not None:
        file_uses.write(item, None)
        return
    _write(item)
    for dependant in dependants(item):
        record(dependant)
    generation.bump()
    content_changed.send(type(item), instance=item)


@transaction.atomic
def record_files(row: models.Model) -> None:
    """For rows that are no items: parts, whose files are their items', and what is always seen, such as a programme."""
    if waiting := _paused.get():
        waiting.rows.add((type(row), row.pk))
        return
    if file_uses.is_standing(type(row)):
        file_uses.write_standing(row)
    for item in file_uses.items_above(row):
        if file_uses.write(item, _effective(item)):
            record(item)  # what is in a file is found with the item


@transaction.atomic
def forget(item: Publishable) -> None:
    if waiting := _paused.get():
        waiting.forgot = True
        return
    file_uses.forget(item)
    for model in (CatalogueEntry, Moment, Redirect):
        model._default_manager.filter(**file_uses.key_of(item)).delete()
    generation.bump()
    content_changed.send(type(item), instance=item)


def dependants(item: Publishable) -> Iterator[Publishable]:
    """What is public only together with this item."""
    for model in content_types():
        for name in model.published_with:
            if model._meta.get_field(name).related_model is type(item):
                yield from model._default_manager.filter(**{name: item, "replaces__isnull": True})


def rebuild() -> None:
    """Writes everything anew; changes nothing where everything was right."""
    _write_everything()
    generation.bump()
    Generation.objects.filter(pk=1).update(catalogue_version=VERSION)
    content_changed.send(CatalogueEntry, instance=None)


def _write_everything() -> None:
    for model in content_types():
        known = set(model._default_manager.values_list("pk", flat=True))
        content_type = ContentType.objects.get_for_model(model)
        for table in (CatalogueEntry, Moment, FileUse):
            table._default_manager.filter(content_type=content_type).exclude(object_id__in=known).delete()
        for copy in model._default_manager.filter(replaces__isnull=False).iterator():
            file_uses.write(copy, None)
        for item in model._default_manager.filter(replaces__isnull=True).iterator():
            with transaction.atomic():
                _write(item)
    file_uses.rebuild()


def is_due() -> bool:
    """Whether the catalogue was written by another version of the portal, or never."""
    return not Generation.objects.filter(pk=1, catalogue_version=VERSION).exists()


def differences() -> list[str]:
    """What `rebuild` would change, a line for each row; leaves everything as it is."""
    with transaction.atomic():
        before = _snapshot()
        _write_everything()
        after = _snapshot()
        transaction.set_rollback(True)
    missing, wrong = sorted(after - before), sorted(before - after)
    return [*(f"missing: {row}" for row in missing), *(f"to be removed: {row}" for row in wrong)]


def _snapshot() -> set[str]:
    """Every row that follows from the items, without its own key."""
    found: set[str] = set()
    for model in (CatalogueEntry, Moment, FileUse):
        names = [field.attname for field in model._meta.concrete_fields if not field.primary_key]
        names += [field.name for field in model._meta.many_to_many]
        rows = model._default_manager.order_by().values_list(*names)
        found |= {f"{model._meta.model_name} {dict(zip(names, row, strict=True))}" for row in rows}
    return found


def _effective(item: Publishable) -> tuple[law.State, datetime, datetime | None] | None:
    """State and window of the item's rows; None where the item has none: never approved, or never visible with its parents."""
    found = law.window(item)
    if found is not None:
        return law.State.APPROVED, *found
    if item.publish_at and law.own_standing(item, item.updated_at) is law.Standing.WITHDRAWN:
        return law.State.WITHDRAWN, item.publish_at, item.expire_at
    return None


def _write(item: Publishable) -> None:
    effective = _effective(item)
    key = file_uses.key_of(item)
    file_uses.write(item, effective)
    Moment.objects.filter(**key).delete()
    if effective is None:
        CatalogueEntry.objects.filter(**key).delete()
        return
    state, publish_at, expire_at = effective
    if state == law.State.APPROVED:
        moments = {at for at in (publish_at, expire_at, *item.moments()) if at is not None}
        Moment.objects.bulk_create(Moment(**key, at=at) for at in sorted(moments))
    path = path_of(item)
    _leave_redirect(item, key, path)
    places = Municipality.objects.filter(code__in=item.place_codes())
    topics = item.topic_ids()
    date = item.date()
    for language in LANGUAGES:
        with translation.override(language):
            title, summary = said(item, "title"), said(item, "summary")
            if not summary:
                body = said(item, "body")
                summary = body._replace(value=plain(body.value)[:_SUMMARY_LENGTH])
            entry, _created = CatalogueEntry.objects.update_or_create(
                **key,
                site_language=language,
                defaults={
                    "text_language": item.text_language(language),
                    "path": path,
                    "is_page": item.has_page,
                    "section": item.section,
                    "type_name": item._meta.label_lower,
                    "kind": item.kind()[:120],
                    "title": title.value,
                    "title_language": title.language,
                    "summary": summary.value,
                    "summary_language": summary.language,
                    "key": item.fact_key,
                    "state": state,
                    "publish_at": publish_at,
                    "expire_at": expire_at,
                    "date": date.start,
                    "date_precision": date.precision,
                    "fiscal_year": item.fiscal_year_number(),
                    "updated_at": item.updated_at,
                },
            )
            entry.places.set(places)
            entry.topics.set(topics)


def _leave_redirect(item: Publishable, key: dict[str, Any], path: str) -> None:
    """An address that was in the catalogue leads on when the item moves; one that it moves back to is its own again."""
    if not item.has_page:
        return
    old = CatalogueEntry.objects.filter(**key, is_page=True).exclude(path=path).values_list("path", flat=True).first()
    if old is not None and law.was_ever_public(item, item.updated_at):
        Redirect.objects.update_or_create(old_path=old, defaults={**key, "new_path": ""})
    Redirect.objects.filter(old_path=path).delete()
