"""Listens to content. Each receiver calls one named function, and skips raw loads unless it only counts."""

from typing import Any

from django.db import models
from django.db.models.signals import post_delete, post_save

from portal.places.models import Municipality, Prefecture
from portal.publishing import generation
from portal.publishing.models import Publishable
from portal.publishing.signals import content_changed
from portal.search import index
from portal.search.models import PinnedResult, Synonym
from portal.topics.models import Term, Topic


def connect() -> None:
    content_changed.connect(update_changed)
    for model in (Municipality, Term):
        post_save.connect(update_saved, sender=model)
        post_delete.connect(forget_deleted, sender=model)
    for named in (Prefecture, Topic):
        post_save.connect(update_named, sender=named)
    for kept in (Synonym, PinnedResult):
        post_save.connect(count_change, sender=kept)
        post_delete.connect(count_change, sender=kept)


def update_changed(sender: type[models.Model], instance: Publishable | None, **kwargs: Any) -> None:
    """None says that anything may have changed."""
    if instance is None:
        index.refresh()
    else:
        index.update(instance)


def update_saved(sender: type[models.Model], instance: models.Model, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        index.update(instance)


def forget_deleted(sender: type[models.Model], instance: models.Model, **kwargs: Any) -> None:
    index.forget(instance)


def update_named(
    sender: type[models.Model], instance: models.Model, raw: bool = False, created: bool = False, **kwargs: Any
) -> None:
    """Entries hold the names of what they are tied to."""
    if not raw and not created:
        index.refresh()


def count_change(sender: type[models.Model], instance: models.Model, **kwargs: Any) -> None:
    """What staff say about queries shows at once: pages of results are out of date with it."""
    generation.bump()
