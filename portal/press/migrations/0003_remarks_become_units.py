"""Data: the remarks of a record, one text until now, become its first unit."""

from typing import Any

from django.db import migrations


def split(apps: Any, schema_editor: Any) -> None:
    release_model = apps.get_model("press", "PressRelease")
    unit_model = apps.get_model("press", "PressRemark")
    for release in release_model.objects.exclude(remarks_ja__isnull=True, remarks_en__isnull=True):
        if release.remarks_ja or release.remarks_en:
            unit_model.objects.create(release=release, text_ja=release.remarks_ja, text_en=release.remarks_en)


def join(apps: Any, schema_editor: Any) -> None:
    for unit in apps.get_model("press", "PressRemark").objects.order_by("release", "order", "pk"):
        release = unit.release
        release.remarks_ja = (release.remarks_ja or "") + (unit.text_ja or "")
        release.remarks_en = (release.remarks_en or "") + (unit.text_en or "")
        release.save(update_fields=["remarks_ja", "remarks_en"])


class Migration(migrations.Migration):
    dependencies = [("press", "0002_transcripts_advisories_corrections_and_kits")]

    operations = [migrations.RunPython(split, join)]
