"""A kit is handed out whole or not at all: the process that builds it killed in the middle, and between its file and its row."""

import hashlib
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.test import Client
from pytest_django import Settings

from portal.media.sweeping import sweep
from portal.press.models import BuiltFile, KitEdition, PressPhoto, PressRelease
from portal.publishing import catalogue
from tests.copied_database import copied_to
from tests.factories import make
from tests.media.samples import library_image
from tools.machine import ROOT

#: Two processes, each of which dies while it builds: the first with half of the file written, the second before the row.
KILLED = """
import os, signal, sys
import django
django.setup()
from django.core.files.base import File
from portal.press import built
from portal.press.kits import kit_of
from portal.press.models import PressRelease

class Dying(File):
    def chunks(self, size=None):
        yield next(super().chunks(20_000))  # more than Python holds back
        die()

def die(*_given):
    os.kill(os.getpid(), signal.SIGKILL)

for name, deadly in (("File", Dying), ("keep", die)):
    if not os.fork():
        setattr(built, name, deadly)
        kit_of(PressRelease.objects.get()).file()
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.wait()[1]))
"""


def below(folder: Path) -> list[Path]:
    return sorted((path for path in folder.rglob("*") if path.is_file()), key=lambda path: path.suffix)


@pytest.mark.sqlite
@pytest.mark.django_db
def test_a_builder_that_is_killed_leaves_no_kit(settings: Settings, tmp_path: Path, client: Client) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    release: PressRelease = make(PressRelease, slug="made-up")
    make(PressPhoto, release=release, image=library_image())
    catalogue.record(release)
    database = copied_to(tmp_path / "killed.sqlite3")
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
        "DATABASE_URL": f"sqlite:///{database}",
        "MEDIA_ROOT": str(settings.MEDIA_ROOT),
    }
    died = subprocess.run([sys.executable, "-c", KILLED], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert died.stdout.split() == [str(-signal.SIGKILL)] * 2, died.stderr
    half, unknown = below(settings.MEDIA_ROOT / "built")
    assert (half.suffix, unknown.suffix) == (".part", ".zip")
    assert half.stat().st_size == 20_000 < unknown.stat().st_size
    with sqlite3.connect(database) as rows:
        for table in (BuiltFile, KitEdition):
            assert rows.execute(f"SELECT count(*) FROM {table._meta.db_table}").fetchone() == (0,)

    # Whoever asks next gets all of it
    answer: Any = client.get("/ja/press/kit/press/made-up/kit.zip", follow=True)
    content = answer.getvalue()
    row = BuiltFile.objects.get(subject="/press/made-up/ kit")
    assert (len(content), hashlib.sha256(content).hexdigest()) == (row.size, row.sha256)
    assert row.name not in (f"built/{half.name}", f"built/{unknown.name}")
    archive = ZipFile(io.BytesIO(content))
    folder = archive.namelist()[0].partition("/")[0]
    files = json.loads(archive.read(f"{folder}/manifest.json"))["files"]
    assert len(files) > 8
    for file in files:
        assert file["sha256"] == hashlib.sha256(archive.read(f"{folder}/{file['name']}")).hexdigest()

    # and what was left is swept up
    assert sorted(sweep(timedelta(0))) == sorted(f"built/{path.name}" for path in (half, unknown))
    assert client.get("/ja/press/kit/press/made-up/kit.zip", follow=True).status_code == 200
