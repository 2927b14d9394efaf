"""Files that the press room makes by itself (PDF, kits): each is made once for a content, and kept under the hash of that content."""

from typing import ClassVar

from django.db import models
from django.db.models import Q


class BuiltFile(models.Model):
    """A finished file in the storage. The row is written after the file is whole, so what has a row is whole."""

    shows_content = False

    digest = models.CharField(max_length=64, unique=True)  # SHA-256 of everything that went in
    subject = models.CharField(
        max_length=520, db_index=True
    )  # what it is a form of; a newer one takes the place of older ones
    name = models.CharField(max_length=120)  # in the storage, by chance
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)  # of the file itself
    made_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name


class KitEdition(models.Model):
    """What a press kit held under one hash. Kept for ever: the address of an old edition says what has changed since."""

    shows_content = False

    subject = models.CharField(max_length=500)  # path of the item without its language, "" for the whole portal
    digest = models.CharField(max_length=64)
    parts = models.JSONField(default=dict)  # name in the kit → hash of what went into it
    first_public_at = models.DateTimeField(null=True)  # null: handed out under embargo only, so nobody else knows it
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-made_at", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["subject", "digest"], name="press_kit_edition_once"),
            models.CheckConstraint(condition=~Q(digest=""), name="press_kit_edition_has_digest"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.digest[:12]}"
