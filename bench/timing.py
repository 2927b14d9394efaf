"""Whether the time that an answer takes tells a stranger anything: two questions are put in turn, 200 times each, and the medians compared.

    make bench-timing [SAMPLES=200]

A release that is under embargo against one that never was, at every address that a release has; a link for signing in asked for with an
accredited address and with another; a wrong password for an account and for none. The real server, in its embedded default, on a scratch
database that is gone afterwards.
"""

import http.client
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from tests.browser.served import environment, served
from tools.machine import ROOT

#: Seconds between two questions: what the server does after an answer shall not meet the next one.
PAUSE = 0.03
BEGIN = """
from datetime import date, timedelta
from django.contrib.auth.models import User
from django.utils import timezone
from portal.embargo.models import Journalist, Opening, Outlet
from portal.press.models import PressRelease
from tests.factories import make
User.objects.create_superuser("officer", password="a password for the measurement")
release = make(PressRelease, slug="made-up-hidden", publish_at=timezone.now() + timedelta(days=1))
Opening.objects.create(release=release, opens_at=timezone.now())
outlet = Outlet.objects.create(name="試験通信社", accredited_until=date(2099, 12, 31))
for number in range({journalists}):
    Journalist.objects.create(name=f"試験 {{number}}", outlet=outlet, email=f"known{{number:04}}@paper.example", language="ja")
"""
PLACES = {
    "page": "press/{}/",
    "text": "press/{}/release.txt",
    "PDF": "press/{}/release.pdf",
    "kit": "press/kit/press/{}/",
    "ZIP": "press/kit/press/{}/kit.zip",
    "social image": "social/press/{}.png",
}


class Asker:
    """`address`: of the site. Every question has a connection of its own."""

    def __init__(self, address: str) -> None:
        self.host = urlsplit(address).netloc
        self.asked = 0

    def ask(
        self, method: str, path: str, body: str = "", headers: dict[str, str] | None = None
    ) -> tuple[float, int, bytes]:
        """Seconds to the last byte, status, body. Each 25 questions come from another network, since one may not ask so often."""
        self.asked += 1
        source = f"127.1.{self.asked // 25 % 250}.1"
        connection = http.client.HTTPConnection(self.host, timeout=60, source_address=(source, 0))
        connection.connect()
        start = time.perf_counter()
        connection.request(method, path, body or None, headers or {})
        answer = connection.getresponse()
        content = answer.read()
        taken = time.perf_counter() - start
        connection.close()
        time.sleep(PAUSE)
        return taken, answer.status, content

    def form(self, path: str) -> tuple[str, dict[str, str]]:
        """The form token of a page, and the headers of a browser that has its cookie."""
        connection = http.client.HTTPConnection(self.host, timeout=60)
        connection.request("GET", path)
        answer = connection.getresponse()
        found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', answer.read().decode())
        cookies = "; ".join(value.partition(";")[0] for value in answer.msg.get_all("Set-Cookie") or [])
        headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
        return found[1] if found else "", headers


def compare(
    name: str, samples: int, known: Callable[[int], tuple[float, int, bytes]], other: Callable[..., object]
) -> None:
    """Asks both in turn, each first half of the time, and says the medians in milliseconds."""
    times: dict[str, list[float]] = {"known": [], "other": []}
    statuses: dict[str, set[int]] = {"known": set(), "other": set()}
    for number in range(samples):
        order = [("known", known), ("other", other)]
        random.shuffle(order)
        for which, question in order:
            taken, status, _content = question(number)  # type: ignore[misc]
            times[which].append(taken * 1000)
            statuses[which].add(status)
    first, second = statistics.median(times["known"]), statistics.median(times["other"])
    print(
        f"{name:32} {first:8.2f} ms {second:8.2f} ms  difference {first - second:+6.2f} ms  "
        f"{sorted(statuses['known'])} {sorted(statuses['other'])}",
        flush=True,
    )


def measure(address: str, samples: int) -> None:
    asker = Asker(address)
    print(f"{samples} samples each: what there is, what there is not (medians)")
    for name, place in PLACES.items():
        hidden, never = (f"/ja/{place.format(slug)}" for slug in ("made-up-hidden", "made-up-nobody"))
        compare(
            name,
            samples,
            lambda _number, path=hidden: asker.ask("GET", path),  # type: ignore[misc]
            lambda _number, path=never: asker.ask("GET", path),
        )
    token, headers = asker.form("/ja/press/embargo/")

    def link(email: str) -> tuple[float, int, bytes]:
        form = urlencode({"csrfmiddlewaretoken": token, "email": email})
        return asker.ask("POST", "/ja/press/embargo/link/", form, headers)

    compare(
        "link for a journalist",
        samples,
        lambda number: link(f"known{number:04}@paper.example"),
        lambda number: link(f"other{number:04}@paper.example"),
    )
    token_in, headers_in = asker.form("/admin/login/")

    def sign_in(name: str) -> tuple[float, int, bytes]:
        form = urlencode({"csrfmiddlewaretoken": token_in, "username": name, "password": "a wrong password"})
        return asker.ask("POST", "/admin/login/", form, headers_in)

    compare("wrong password of staff", samples, lambda _number: sign_in("officer"), lambda _number: sign_in("nobody1"))


def main(samples: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "portal.sqlite3"
        more = {"DJANGO_SETTINGS_MODULE": "portal.settings.dev", "PORTAL_VAR": folder}
        for command in (
            ("migrate", "--verbosity", "0"),
            ("collectstatic", "--no-input", "--verbosity", "0"),
            ("shell", "--verbosity", "0", "--command", BEGIN.format(journalists=samples)),
        ):
            given = environment(database, **more)
            subprocess.run((sys.executable, "manage.py", *command), cwd=ROOT, env=given, check=True)  # noqa: S603 - our own command
        with served(database, **more) as address:
            measure(address, samples)


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
