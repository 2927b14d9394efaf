"""What `deploy/` holds works: through a real nginx the portal answers as it does directly, and says so where it is away."""

import contextlib
import http.client
import re
import ssl
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from portal.delivery.uploads import FOR_STAFF, MEGABYTE
from portal.news.models import NewsItem
from tests.browser.served import free_port, served
from tests.deploy.nginx import NAME, SITE, configuration, running
from tests.factories import make
from tests.parts import nginx
from tests.publishing.files import attached
from tests.settings.test_production import WHOLE
from tools.machine import ROOT

#: Of one answer alone, or of one step of its way.
OWN = {"date", "server", "connection", "transfer-encoding"}


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


class Doors(NamedTuple):
    """The ports of the portal itself and of the nginx before it, and a way to end the portal."""

    direct: int
    plain: int
    secure: int
    away: contextlib.ExitStack


def ask(connected: http.client.HTTPConnection, path: str, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with contextlib.closing(connected):
        connected.request("GET", path, headers={"Host": NAME, **named})
        response = connected.getresponse()
        found = {name.lower(): value for name, value in response.getheaders() if name.lower() not in OWN}
        if "/static/" not in path:  # a lifetime ends at a boundary, which comes nearer by the second
            found["cache-control"] = re.sub(r"\d+", "…", found.get("cache-control", ""))
        return Answer(response.status, found, response.read())


def directly(doors: Doors, path: str, **headers: str) -> Answer:
    return ask(http.client.HTTPConnection("127.0.0.1", doors.direct), path, X_Forwarded_Proto="https", **headers)


def through(doors: Doors, path: str, **headers: str) -> Answer:
    trusting = ssl._create_unverified_context()
    return ask(http.client.HTTPSConnection("127.0.0.1", doors.secure, context=trusting), path, **headers)


@pytest.fixture
def doors(transactional_db: None, tmp_path: Path) -> Iterator[Doors]:
    Path(settings.MEDIA_ROOT).mkdir(exist_ok=True)
    (tmp_path / "static" / "css").mkdir(parents=True)
    (tmp_path / "static" / "css" / "site.0123456789ab.css").write_text("a{}")
    variables = {
        **WHOLE,
        "DJANGO_SETTINGS_MODULE": "tests.deploy.production",
        "DATABASE_URL": f"sqlite:///{connection.settings_dict['NAME']}",
        "STATIC_ROOT": str(tmp_path / "static"),
        "MEDIA_ROOT": str(settings.MEDIA_ROOT),
        "TRUST_X_FORWARDED_PROTO": "true",
        "TRUSTED_PROXY_COUNT": "1",
    }
    with contextlib.ExitStack() as away:
        address = away.enter_context(served(tmp_path / "portal.sqlite3", **variables))
        direct, plain, secure = int(address.rpartition(":")[2]), free_port(), free_port()
        configured = configuration(tmp_path, direct, plain, secure)
        checked = subprocess.run([str(nginx()), "-t", "-c", str(configured)], capture_output=True, text=True)
        assert checked.returncode == 0, checked.stderr
        with running(configured, secure):
            yield Doors(direct, plain, secure, away)


@pytest.mark.sqlite
@pytest.mark.needs("nginx")
def test_through_nginx_everything_answers_as_directly(doors: Doors) -> None:
    now = timezone.now()
    item = make(NewsItem, publish_at=now - timedelta(days=1))
    document, hidden = attached(publish_at=now - timedelta(days=1)), attached(publish_at=now + timedelta(days=1))

    page = item.get_absolute_url()
    for encoding in ("identity", "gzip", "br"):
        assert through(doors, page, Accept_Encoding=encoding) == directly(doors, page, Accept_Encoding=encoding)
    assert item.title_ja in through(doors, page).body.decode()
    file = f"/media/documents/{document.pk}/"
    part = through(doors, file, Range="bytes=2-9")
    assert (part.status, len(part.body)) == (206, 8)
    assert part == directly(doors, file, Range="bytes=2-9")
    refused = through(doors, f"/media/documents/{hidden.pk}/")
    assert refused.status == 404
    assert refused == directly(doors, f"/media/documents/{hidden.pk}/")
    assert through(doors, f"/media/{document.file.name}").status == 404

    style = through(doors, "/static/css/site.0123456789ab.css")
    assert (style.status, style.body) == (200, b"a{}")
    assert style.headers["cache-control"] == "max-age=315360000, public, immutable"
    assert style.headers["x-content-type-options"] == "nosniff"

    # By plain HTTP nothing is shown, and what a visitor claims about it is overwritten.
    plain = ask(http.client.HTTPConnection("127.0.0.1", doors.plain), page)
    assert (plain.status, plain.headers["location"]) == (301, f"https://{NAME}{page}")
    assert ask(http.client.HTTPConnection("127.0.0.1", doors.direct), page).status == 301
    assert through(doors, page, X_Forwarded_Proto="http").status == 200

    doors.away.close()
    away = through(doors, page)
    assert (away.status, away.headers["retry-after"]) == (503, "30")
    assert away.body == (ROOT / "templates" / "503.html").read_bytes()


def test_nginx_lets_through_what_the_portal_allows_staff() -> None:
    assert f"client_max_body_size {FOR_STAFF // MEGABYTE}m;" in SITE.read_text(encoding="utf-8")


def test_the_sample_of_settings_names_every_variable_and_no_other() -> None:
    read = (ROOT / "portal" / "settings" / "production.py").read_text(encoding="utf-8")
    sample = (ROOT / "deploy" / "portal.env").read_text(encoding="utf-8")
    known = set(re.findall(r'env\.\w+\("([A-Z0-9_]+)"', read))
    assert set(re.findall(r"^#?([A-Z0-9_]+)=", sample, re.MULTILINE)) == known | {"DJANGO_SETTINGS_MODULE"}
