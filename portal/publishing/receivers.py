"""Listens to saves. Each receiver skips raw loads and calls one named function."""

from typing import Any

from django.apps import apps
from django.db import models
from django.db.models.signals import m2m_changed, post_delete, post_save

from portal.publishing import catalogue, generation
from portal.publishing.publishable import Publishable


def connect() -> None:
    """Joins every content type; the models of apps that say `shows_content` count as content as well."""
    for model in apps.get_models():
        if issubclass(model, Publishable):
            post_save.connect(record_saved, sender=model)
            post_delete.connect(forget_deleted, sender=model)
            for field in model._meta.many_to_many:
                m2m_changed.connect(record_related, sender=field.remote_field.through)
        elif getattr(apps.get_app_config(model._meta.app_label), "shows_content", False):
            post_save.connect(count_change, sender=model)
            post_delete.connect(count_change, sender=model)


def record_saved(sender: type[Publishable], instance: Publishable, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        catalogue.record(instance)


def forget_deleted(sender: type[Publishable], instance: Publishable, **kwargs: Any) -> None:
    catalogue.forget(instance)


def record_related(sender: type[models.Model], instance: models.Model, action: str, **kwargs: Any) -> None:
    if action.startswith("post_") and isinstance(instance, Publishable):
        catalogue.record(instance)


def count_change(sender: type[models.Model], instance: models.Model, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        generation.bump()
