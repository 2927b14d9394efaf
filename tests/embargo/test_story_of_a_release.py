"""From the upload to the second after the release, on the real server, in real time: on SQLite, and on PostgreSQL where the tests run on that.

A press officer prepares, a journalist reads and downloads, a stranger who knows every name, id and address asks again and again.
"""

import hashlib
import io
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import requests

from tests.browser.served import environment, served
from tests.copied_database import own_copy
from tests.embargo.people import MARK, MARK_EN, Journalist, Officer, Person, password
from tools.machine import ROOT

EMAIL = "reporter@paper.example"
INSIDE = "/ja/press/embargo/releases/zqxrelease/"
EVERY = 0.1  # seconds between two questions at one address
BEGIN = """
from django.contrib.auth.models import User
from django.core.management import call_command
from portal.press.models import PressKind
call_command("collectstatic", interactive=False, verbosity=0)
User.objects.create_superuser("officer", password={password!r})
print(PressKind.objects.create(key="made-up", name_ja="試験の種類", name_en="Made-up kind").pk)
"""


PICTURES = """
from portal.media.models import Image
for image in Image.objects.all():
    print(image.rendition_url(0, image.extension))
    for width in image.widths:
        print(image.rendition_url(width, "avif"))
"""


@dataclass(frozen=True)
class Site:
    """`kind`: key of a kind of press material. `manage`: runs a command of manage.py and gives what it prints."""

    address: str
    folder: Path
    password: str
    kind: int
    manage: Callable[..., str]


@dataclass(frozen=True)
class Answer:
    asked: float
    got: float
    status: int
    says_it: bool


@pytest.fixture(autouse=True)
def _noon_in_june() -> None:
    """In place of the fixture of this folder that stops the clock: here it runs."""


@pytest.fixture
def database(tmp_path: Path, transactional_db: None) -> Iterator[str]:
    with own_copy(tmp_path) as address:
        yield address


@pytest.fixture
def site(tmp_path: Path, database: str) -> Iterator[Site]:
    """With an account for the officer and nothing else; beside the database everything is as `make run` has it."""
    log, word = tmp_path / "server", password()
    more = {
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        "PORTAL_VAR": str(tmp_path),
        "DATABASE_URL": database,
    }

    def manage(*command: str) -> str:
        done = subprocess.run(
            (sys.executable, "manage.py", *command),
            cwd=ROOT,
            env=environment(log, **more),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    kind = int(manage("shell", "--verbosity", "0", "--command", BEGIN.format(password=word)).split()[-1])
    with served(log, **more) as address:
        yield Site(address, tmp_path, word, kind, manage)


def test_the_story_of_a_release(site: Site) -> None:
    address = site.address
    officer, journalist, stranger = Officer(address), Journalist(address), Person(address)

    # The officer prepares everything for a day that is far away
    officer.sign_in("officer", site.password)
    pictures = [officer.upload_picture(number) for number in range(1, 11)]
    document = officer.upload_document()
    key = officer.prepare_release(site.kind, pictures, document, datetime.now(UTC) + timedelta(days=1))
    officer.accredit("試験 記者", EMAIL)

    # The journalist is let in
    link = journalist.sign_in(EMAIL, site.folder / "mail")
    assert MARK in without_breaks(journalist.get("/ja/press/embargo/").text)
    page = journalist.get(INSIDE)
    assert MARK in without_breaks(page.text)
    assert "解禁" in page.text
    kit = journalist.get(f"{INSIDE}kit.zip")
    check_kit(kit)
    own = [f"{INSIDE}documents/{document}/", *set(re.findall(rf"{INSIDE}images/\w+-\w+\.\w+", page.text))]
    assert len(own) > 10
    assert {journalist.get(one).status_code for one in own[1:4]} == {200}
    break_off(journalist, own[0])

    # Whoever else knows the link, the names and the addresses has nothing of it
    assert stranger.send(link, {}).status_code == 403
    assert {urlsplit(stranger.get(one).url).path for one in (INSIDE, f"{INSIDE}kit.zip", *own)} == {
        "/ja/press/embargo/"
    }
    public = public_addresses(document, site.manage("shell", "--verbosity", "0", "--command", PICTURES).split())
    assert len(public) >= 20

    # The officer moves the instant: it is to be in a moment
    at = move_close(officer, key)
    with ThreadPoolExecutor(2 * len(public)) as pool:
        first = [pool.submit(ask_at, address, path, at + 0.3) for path in public]
        found = dict(zip(public, pool.map(lambda path: watch(address, path, at + 2), public), strict=True))
    early = {path: one for path, answers in found.items() for one in answers if one.got < at and one.says_it}
    assert early == {}
    before = {path: {one.status for one in answers if one.got < at} for path, answers in found.items()}
    assert {path: statuses for path, statuses in before.items() if not statuses} == {}
    hidden = {path: statuses for path, statuses in before.items() if expected_before(path) == 404}
    assert set().union(*hidden.values()) == {404}
    late = {path: one for path, answers in found.items() for one in answers if one.asked >= at and not one.says_it}
    assert late == {}
    # Each was asked within the first second, however busy the machine is
    assert [path for path, one in zip(public, first, strict=True) if not one.result().says_it] == []

    # The journalist is led to what everybody sees, and everything is on record
    assert urlsplit(journalist.get(INSIDE).url).path == "/ja/press/zqxrelease/"
    record = officer.get("/admin/embargo/access/").text
    assert f"{MARK}の別紙.pdf" in record
    assert "broken off" in record
    assert "complete" in record
    assert "試験 記者 (試験通信社)" in officer.get(f"/admin/press/pressrelease/{key}/change/").text


def without_breaks(html: str) -> str:
    return html.replace("<wbr>", "").replace("\u200b", "")


def check_kit(kit: requests.Response) -> None:
    assert kit.status_code == 200
    assert "EMBARGOED-" in unquote(kit.headers["Content-Disposition"])
    assert kit.headers["Cache-Control"] == "private, no-store"
    archive = zipfile.ZipFile(io.BytesIO(kit.content))
    root = archive.namelist()[0].partition("/")[0]
    sums = [line.split("  ", 1) for line in archive.read(f"{root}/SHA256SUMS").decode().splitlines()]
    assert [name for digest, name in sums if hashlib.sha256(archive.read(f"{root}/{name}")).hexdigest() != digest] == []
    assert len([name for _digest, name in sums if name.endswith(".jpg")]) == 10


def break_off(journalist: Journalist, path: str) -> None:
    """Leaves after the first piece of a large document."""
    answer = journalist.get(path, stream=True)
    assert answer.status_code == 200
    assert int(answer.headers["Content-Length"]) > 20_000_000
    next(answer.iter_content(1000))
    answer.close()


def public_addresses(document: int, pictures: list[str]) -> list[str]:
    found = [
        f"/{language}/{rest}"
        for language in ("ja", "en")
        for rest in (
            "press/zqxrelease/",
            "press/zqxrelease/release.txt",
            "press/zqxrelease/release.pdf",
            "press/kit/press/zqxrelease/",
            "press/kit/press/zqxrelease/kit.zip",
            "social/press/zqxrelease.png",
            "press/",
            "feeds/press.atom",
            "feeds/all.atom",
            "sitemap/",
            f"search/?q={MARK}",
            f"search/suggest/?q={MARK if language == 'ja' else MARK_EN}",
        )
    ]
    return [
        *found,
        "/sitemap.xml",
        "/ja/data/press-pressrelease.json",
        "/ja/data/press-pressrelease.csv",
        f"/media/documents/{document}/",
        *pictures[:6],
    ]


def expected_before(path: str) -> int:
    own = ("zqxrelease", "/media/")
    return 404 if any(word in path for word in own) and "search" not in path else 200


def move_close(officer: Officer, key: int) -> float:
    """Sets the instant to a second that is near, but far enough that the desk has answered before it comes."""
    for lead in (10, 20, 40):
        at = int(time.time()) + lead
        officer.move_release(key, datetime.fromtimestamp(at, UTC))
        if time.time() < at - 5:
            return float(at)
        officer.move_release(key, datetime.now(UTC) + timedelta(days=1))
    pytest.fail("the machine is too slow to tell one second from another")


def ask_at(address: str, path: str, moment: float) -> Answer:
    time.sleep(max(0.0, moment - time.time()))
    return ask(requests.Session(), address, path)


def ask(session: requests.Session, address: str, path: str) -> Answer:
    asked = time.time()
    answer = session.get(f"{address}{path}", timeout=120)
    return Answer(asked, time.time(), answer.status_code, says_it(path, answer))


def watch(address: str, path: str, until: float) -> list[Answer]:
    """Asks again and again, as somebody who keeps nothing."""
    found: list[Answer] = []
    session = requests.Session()
    while time.time() < until:
        found.append(ask(session, address, path))
        time.sleep(max(0.0, EVERY - (found[-1].got - found[-1].asked)))
    return found


def says_it(path: str, answer: requests.Response) -> bool:
    if answer.status_code != 200:
        return False
    if expected_before(path) == 404:
        return True
    text = without_breaks(answer.content.decode(errors="replace"))
    if "/search/?" in path or "sitemap.xml" in path:  # one repeats what was asked for, the other holds no titles
        return "/press/zqxrelease/" in text
    return MARK in text or MARK_EN in text
