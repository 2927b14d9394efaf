"""Keeps the table of who uses which file equal to the items, in the transaction that changes an item or one of its parts."""

from datetime import UTC, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models

from portal.publishing import law
from portal.publishing.files import Files, all_that_name_files, files_of, owners
from portal.publishing.models import FileUse
from portal.publishing.publishable import Publishable

#: State and window, cut to those of what an item belongs to; None where it was never approved or can never be seen.
Effective = tuple[law.State, datetime, datetime | None] | None

#: Since when what has no window of its own, such as a programme, is public.
ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)


def write(item: Publishable, effective: Effective) -> bool:
    """The rows of one item, written only where they differ; answers whether it uses other files now."""
    state, publish_at, expire_at = effective or (law.State(item.state), None, None)
    values = {
        "state": state,
        "publish_at": publish_at,
        "expire_at": expire_at,
        "stays_readable": item.readable_when_withdrawn,
    }
    return _write(item, item.library_files(), values)


def write_standing(row: models.Model) -> None:
    """The rows of something that has no window and is always seen."""
    values = {"state": law.State.APPROVED, "publish_at": ALWAYS, "expire_at": None, "stays_readable": False}
    _write(row, files_of(row), values)


def _write(row: models.Model, files: Files, values: dict[str, Any]) -> bool:
    key = key_of(row)
    wanted = {("image_id", pk) for pk in files.images} | {("document_id", pk) for pk in files.documents}
    known = {
        ("image_id", use.image_id) if use.image_id else ("document_id", use.document_id): use
        for use in FileUse.objects.filter(**key)
    }
    if gone := [use.pk for file, use in known.items() if file not in wanted]:
        FileUse.objects.filter(pk__in=gone).delete()
    FileUse.objects.bulk_create(FileUse(**key, **{name: pk}, **values) for name, pk in sorted(wanted - set(known)))
    if any(getattr(use, name) != value for use in known.values() for name, value in values.items()):
        FileUse.objects.filter(**key).update(**values)
    return wanted != set(known)


def forget(row: models.Model) -> None:
    FileUse.objects.filter(**key_of(row)).delete()


def key_of(row: models.Model) -> dict[str, Any]:
    return {"content_type": ContentType.objects.get_for_model(row), "object_id": row.pk}


def is_standing(model: type[models.Model]) -> bool:
    """Whether the rows of a model that names files belong to no item."""
    return model in all_that_name_files() and not any(
        isinstance(field, models.ForeignKey) and hasattr(field.remote_field.model, "published_with")
        for field in model._meta.concrete_fields
    )


def rebuild() -> None:
    """Rows of what is no item; an item's own are written with its catalogue rows."""
    for model in all_that_name_files():
        if is_standing(model):
            known = set(model._default_manager.values_list("pk", flat=True))
            content_type = ContentType.objects.get_for_model(model)
            FileUse.objects.filter(content_type=content_type).exclude(object_id__in=known).delete()
            for row in model._default_manager.iterator():
                write_standing(row)


def items_above(part: models.Model) -> list[Publishable]:
    """The items that the part belongs to, directly or through other parts."""
    found: list[Publishable] = []
    for owner in owners(part):
        found.extend([owner] if isinstance(owner, Publishable) else items_above(owner))
    return found
