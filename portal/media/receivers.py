"""Listens to deletions: the files of a deleted row go once the deletion is certain."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete

from portal.media.models import Document, Image, delete_files


def connect() -> None:
    for model in (Image, Document):
        post_delete.connect(remove_files, sender=model, dispatch_uid=f"remove-files-{model.__name__}")


def remove_files(sender: type[Image | Document], instance: Image | Document, **kwargs: Any) -> None:
    names = instance.stored_names()
    transaction.on_commit(lambda: delete_files(names))
