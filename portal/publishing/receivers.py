"""Listens to saves. Each receiver calls one named function, and skips raw loads unless it only counts."""

from typing import Any

from django.apps import apps
from django.db import models
from django.db.models.signals import m2m_changed, post_delete, post_migrate, post_save

from portal.media.models import Document
from portal.publishing import catalogue, file_uses, generation
from portal.publishing.files import all_that_name_files, names_files
from portal.publishing.models import Notice
from portal.publishing.publishable import Publishable


def connect() -> None:
    """Joins every content type; other models that visitors see count as content as well."""
    for signal in (post_save, post_delete):
        signal.connect(count_change, sender=Notice)
    for model in apps.get_models():
        if issubclass(model, Publishable):
            post_save.connect(record_saved, sender=model)
            post_delete.connect(forget_deleted, sender=model)
            for field in model._meta.many_to_many:
                m2m_changed.connect(record_related, sender=field.remote_field.through)
        elif shows_content(model):
            post_save.connect(count_change, sender=model)
            post_delete.connect(count_change, sender=model)
    post_save.connect(record_users, sender=Document)
    post_migrate.connect(count_migration, sender=apps.get_app_config("publishing"))
    for model in all_that_name_files():
        post_save.connect(record_files, sender=model)
        post_delete.connect(forget_files, sender=model)
        for field in model._meta.many_to_many:
            m2m_changed.connect(record_related_files, sender=field.remote_field.through)


def shows_content(model: type[models.Model]) -> bool:
    """Whether visitors see rows of this model; a model may say otherwise than its app."""
    of_app = getattr(apps.get_app_config(model._meta.app_label), "shows_content", False)
    return getattr(model, "shows_content", of_app)


def record_saved(sender: type[Publishable], instance: Publishable, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        catalogue.record(instance)


def forget_deleted(sender: type[Publishable], instance: Publishable, **kwargs: Any) -> None:
    catalogue.forget(instance)


def record_related(sender: type[models.Model], instance: models.Model, action: str, **kwargs: Any) -> None:
    if action.startswith("post_") and isinstance(instance, Publishable):
        catalogue.record(instance)


def record_files(sender: type[models.Model], instance: models.Model, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        catalogue.record_files(instance)


def record_users(sender: type[Document], instance: Document, raw: bool = False, **kwargs: Any) -> None:
    """What a document says is found with the items that hand it out."""
    if not raw:
        for use in instance.uses.prefetch_related("item"):
            if isinstance(use.item, Publishable):
                catalogue.record(use.item)


def record_related_files(sender: type[models.Model], instance: models.Model, action: str, **kwargs: Any) -> None:
    if action.startswith("post_") and names_files(type(instance)):
        catalogue.record_files(instance)


def forget_files(sender: type[models.Model], instance: models.Model, **kwargs: Any) -> None:
    if file_uses.is_standing(sender):
        file_uses.forget(instance)
    else:
        catalogue.record_files(instance)


def count_change(sender: type[models.Model], instance: models.Model, **kwargs: Any) -> None:
    """Of a raw load as well: it writes what visitors see, and counting needs nothing but the number."""
    generation.bump()


def count_migration(sender: Any, plan: Any = (), **kwargs: Any) -> None:
    """A migration may have changed rows without a word; one back to before there was a number has nothing to count with."""
    if plan and "generation" in kwargs["apps"].all_models["publishing"]:
        generation.bump()
