"""What the loader remembers of each record, so that it never overwrites or brings back what staff decided."""

from django.contrib.contenttypes.models import ContentType
from django.db import models


class LoadedRecord(models.Model):
    """One loaded object: `hashes` holds, for each loaded field, the hash of the value that was loaded."""

    collection = models.CharField(max_length=80)
    key = models.CharField(max_length=200)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=40)
    hashes = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["collection", "key"], name="loaded_record_once")]

    def __str__(self) -> str:
        return f"{self.collection} {self.key}"
