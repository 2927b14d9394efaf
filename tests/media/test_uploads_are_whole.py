"""What is stored is stored whole or not at all: the process killed in the middle, the disk full, the same name twice."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.test import Client
from pytest_django import Settings

from portal.media import renditions
from portal.media.models import Image
from portal.media.storage import LocalStorage, StorageDown
from portal.media.sweeping import sweep
from portal.news.models import NewsItem
from tests.factories import make
from tests.media import samples
from tools.machine import ROOT

KILLED = """
import os, signal, sys
from pathlib import Path
from django.conf import settings
settings.configure(MEDIA_ROOT=sys.argv[1], FILE_UPLOAD_PERMISSIONS=0o644)
from django.core.files.base import ContentFile
from portal.media.storage import LocalStorage

class Dying(ContentFile):
    def chunks(self, size=None):
        yield b"half of a secret"
        os.kill(os.getpid(), signal.SIGKILL)

LocalStorage().%s("%s", Dying(b"x"))
"""


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("method", ["save", "put"])
def test_a_process_killed_in_the_middle_leaves_no_file_of_that_name(method: str, tmp_path: Path) -> None:
    name = "renditions/ab/made-up-480.jpg"
    died = subprocess.run([sys.executable, "-c", KILLED % (method, name), str(tmp_path)], cwd=ROOT)
    assert died.returncode == -signal.SIGKILL
    left = files(tmp_path)
    assert len(left) == 1
    assert left[0].endswith(".part")
    storage = LocalStorage(location=tmp_path)
    assert not storage.exists(name)
    storage.put(name, ContentFile(b"whole"))
    assert b"".join(storage.stream(name)) == b"whole"


@pytest.mark.django_db
def test_what_was_left_is_swept_up_once_it_is_old(tmp_path: Path, settings: Settings) -> None:
    settings.MEDIA_ROOT = tmp_path  # where no other test leaves anything
    image = samples.library_image(samples.photograph(300, 200))
    renditions.make(renditions.job_of(image))
    left = f"images/ab/{'0' * 32}.jpg.0123456789abcdef.part"
    lost = f"renditions/ab/{'0' * 32}-480-00000000.jpg"
    for name in (left, lost):
        default_storage.save(name, ContentFile(b"left behind"))
    assert sweep() == []
    old = default_storage.path(left)
    os.utime(old, (0, 0))
    assert sweep() == [left]
    assert set(sweep(timedelta(0))) == {lost}
    assert all(default_storage.exists(name) for name in image.stored_names())


@pytest.mark.django_db
def test_a_page_is_whole_before_its_pictures_are_made(client: Client) -> None:
    """Killed between the upload and the copies: the first who asks gets them."""
    image = samples.library_image(samples.photograph(600, 400))
    item = make(NewsItem, body_ja=f'<figure><img data-file="{image.pk}"></figure>')
    assert not any(default_storage.exists(copy.name) for copy in renditions.copies_of(image))
    page = client.get(f"/ja/news/{item.slug}/").content.decode()
    for width in image.widths:
        for extension in ("jpg", "avif"):
            url = image.rendition_url(width, extension)
            assert url in page
            assert client.get(url).status_code == 200


# A disk without room


class Full(File):
    """What a file system without room says after the first bytes."""

    def chunks(self, size: int | None = None):  # type: ignore[no-untyped-def]
        yield b"half"
        raise OSError(28, "No space left on device")


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    storage = LocalStorage(location=tmp_path)
    storage.put("images/ab/x.jpg", ContentFile(b"old"))
    with pytest.raises(StorageDown, match="No space left"):
        storage.put("images/ab/x.jpg", Full(None))
    assert files(tmp_path) == ["images/ab/x.jpg"]
    assert b"".join(storage.stream("images/ab/x.jpg")) == b"old"


@pytest.mark.django_db
def test_the_form_says_that_nothing_was_stored(settings: Settings, tmp_path: Path, client: Client) -> None:
    image = samples.library_image(samples.photograph(300, 200))
    before = Image.objects.filter(pk=image.pk).values().get()
    client.force_login(User.objects.create_superuser("made-up-editor", password="not a password"))
    (tmp_path / "not-a-folder").write_text("")
    settings.MEDIA_ROOT = tmp_path / "not-a-folder"
    fields = ("title", "alt_ja", "alt_en", "credit_ja", "focus_x", "focus_y")
    data = {name: getattr(image, name) for name in fields} | {"caption_ja": "いま書いた説明"}
    answer = client.post(
        f"/admin/media/image/{image.pk}/change/", {**data, "file": samples.upload(samples.photograph(700, 500))}
    )
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "ファイルを保存できませんでした。保存先が応答しないか、空きがありません。何も変更していません。" in page
    assert "いま書いた説明" in page
    assert Image.objects.filter(pk=image.pk).values().get() == before
    picked = client.post("/admin/media/image/library/", {**data, "file": samples.upload(samples.photograph(700, 500))})
    assert picked.status_code == 400
    assert "ファイルを保存できませんでした" in picked.json()["errors"]["file"]
    assert Image.objects.count() == 1
