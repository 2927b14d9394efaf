"""Which files of the library a row names: its keys to pictures and documents, the pictures in its texts, and the same of its parts.

Read off the models, so that a new type or a new field needs no line here. A part is a row that belongs to an item and is no item itself, such as
an attachment of a press release.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, Self

from django.apps import apps
from django.db import models
from django.utils.text import capfirst

from portal.bilingual.prose import ProseField
from portal.media.figures import keys
from portal.media.models import Document, Image


class Files(NamedTuple):
    """Primary keys."""

    images: frozenset[int] = frozenset()
    documents: frozenset[int] = frozenset()

    def __or__(self, other: Self) -> Self:
        return type(self)(self.images | other.images, self.documents | other.documents)


def files_of(row: models.Model) -> Files:
    """What the row and its parts name; a picture that the library does not hold any more is left out."""
    found = _own(row)
    for relation in parts(type(row)):
        for part in relation.related_model._default_manager.filter(**{relation.field.name: row}):
            found |= files_of(part)
    return found


def _own(row: models.Model) -> Files:
    found: dict[type[models.Model], set[int]] = {Image: set(), Document: set()}
    for _where, model, named in named_in(row):
        found[model] |= named
    if found[Image]:
        found[Image] = set(Image.objects.filter(pk__in=found[Image]).values_list("pk", flat=True))
    return Files(frozenset(found[Image]), frozenset(found[Document]))


def named_in(row: models.Model) -> Iterator[tuple[str, Any, set[int]]]:
    """(name of the field for a person, Image or Document, keys) of each field of the row itself that names any."""
    for field in file_fields(type(row)):
        if not field.many_to_many:
            found = {getattr(row, field.attname)} - {None}
        elif row.pk is not None:
            found = set(getattr(row, field.name).values_list("pk", flat=True))
        else:
            found = set()
        if found:
            yield capfirst(str(field.verbose_name)), field.related_model, found
    for field in texts(type(row)):
        if found := keys(getattr(row, field.attname) or ""):
            yield capfirst(str(field.verbose_name)), Image, found


@cache
def file_fields(model: type[models.Model]) -> tuple[Any, ...]:
    own: list[Any] = [*model._meta.concrete_fields, *model._meta.many_to_many]
    return tuple(field for field in own if field.related_model in (Image, Document))


@cache
def texts(model: type[models.Model]) -> tuple[Any, ...]:
    """Columns of rich text; of a translated one those of its languages, since the one without is whatever was saved last."""
    columns = [field for field in model._meta.concrete_fields if isinstance(field, ProseField)]
    originals = {field.translated_field.name for field in columns if hasattr(field, "translated_field")}
    return tuple(field for field in columns if field.name not in originals)


@cache
def parts(model: type[models.Model]) -> tuple[Any, ...]:
    """Relations from what belongs to the model, is no item itself and names files, at whatever depth."""
    found: list[Any] = model._meta.get_fields(include_hidden=True)
    return tuple(
        relation
        for relation in found
        if relation.one_to_many
        and relation.related_model is not model
        and not relation.related_model._meta.auto_created
        and not is_item(relation.related_model)
        and names_files(relation.related_model)
    )


@cache
def names_files(model: type[models.Model]) -> bool:
    """Whether rows of the model, or their parts, can name a file."""
    return bool(file_fields(model) or texts(model) or parts(model))


def is_item(model: type[models.Model]) -> bool:
    return hasattr(model, "published_with")


def owners(part: models.Model) -> Iterator[models.Model]:
    """What the part belongs to."""
    for field in part._meta.concrete_fields:
        if isinstance(field, models.ForeignKey) and any(
            relation.field is field for relation in parts(field.remote_field.model)
        ):
            owner = field.remote_field.model._default_manager.filter(pk=getattr(part, field.attname)).first()
            if owner is not None:
                yield owner


def all_that_name_files() -> list[type[models.Model]]:
    """Models other than items whose rows visitors see: parts, and what stands by itself such as a topic."""
    return [
        model
        for model in apps.get_models()
        if not is_item(model) and (file_fields(model) or texts(model)) and model._meta.app_label != "publishing"
    ]
