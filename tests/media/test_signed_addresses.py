"""A bucket that checks every signature and its time, and a real site in front of it: what an address is good for, and how a download ends whose bucket is killed."""

import http.client
import io
import urllib.error
import urllib.request
from datetime import UTC, datetime, timedelta
from email.message import Message
from pathlib import Path

import pytest
import time_machine
from django.core.files.storage import default_storage
from django.test import Client
from PIL import Image as Pillow

from portal.media import renditions
from portal.media.models import Image
from portal.news.models import NewsItem
from tests.browser.served import served
from tests.copied_database import copied_to
from tests.factories import make
from tests.media import samples
from tests.media.s3 import StrictServer, running, serving
from tests.media.test_bucket import attached

pytestmark = [pytest.mark.sqlite, pytest.mark.django_db]


def fetched(address: str) -> tuple[int, bytes, Message]:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return answer.status, answer.read(), answer.headers
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read(), refused.headers


def test_an_address_is_good_for_its_file_as_it_is_and_for_a_minute(client: Client) -> None:
    with running(StrictServer()) as server, serving(server):
        document, other = attached(), attached()
        own, another = document.file.name or "", other.file.name or ""
        address = client.get(document.get_absolute_url())["Location"]
        status, content, headers = fetched(address)
        with default_storage.open(own) as file:
            assert (status, content) == (200, file.read())
        assert headers["Content-Disposition"].startswith("attachment; filename*=utf-8''")
        forged = {
            "signature": address[:-1] + ("0" if address[-1] != "0" else "1"),
            "file": address.replace(own, another),
            "lifetime": address.replace("X-Amz-Expires=60", "X-Amz-Expires=600"),
            "name": address.replace("attachment", "inline"),
            "no signature": f"{server.url}/made-up/{own}",
        }
        assert address not in forged.values()
        assert {name: fetched(one)[0] for name, one in forged.items()} == dict.fromkeys(forged, 403)
        with time_machine.travel(datetime.now(UTC) - timedelta(seconds=61)):
            late = client.get(document.get_absolute_url())["Location"]
        status, content, _headers = fetched(late)
        assert (status, b"Request has expired" in content) == (403, True)


def noise() -> bytes:
    """A photograph that no packing makes small."""
    buffer = io.BytesIO()
    Pillow.effect_noise((1280, 800), 90).convert("RGB").save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


def test_a_download_whose_bucket_is_killed_does_not_look_whole(tmp_path: Path) -> None:
    with running(StrictServer(hang_after=200_000)) as bucket, serving(bucket):
        image: Image = samples.library_image(noise())
        make(NewsItem, body_ja=f'<figure><img data-file="{image.pk}"></figure>')
        copy = renditions.find(image, 1280, "jpg")
        assert copy is not None
        renditions.make(renditions.job_of(image, copy))
        database = copied_to(tmp_path / "site.sqlite3")
        more = {"DJANGO_SETTINGS_MODULE": "tests.media.bucket_settings", "BUCKET_ADDRESS": bucket.url}
        with served(database, **more) as site:
            address = f"{site}{image.rendition_url(1280, 'jpg')}"
            with urllib.request.urlopen(address, timeout=60) as answer:
                assert (answer.status, int(answer.headers["Content-Length"]) > 300_000) == (200, True)
                assert answer.read(2) == b"\xff\xd8"
                bucket.kill()
                with pytest.raises((http.client.IncompleteRead, ConnectionError)):
                    answer.read()
            status, page, headers = fetched(address)
            assert (status, headers["Retry-After"], headers["Cache-Control"]) == (503, "60", "no-store")
            assert "1分ほどたってから" in page.decode()
