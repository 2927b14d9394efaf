"""The portal needs no network: the real server answers where there is none but its own loopback."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from portal.news.models import NewsItem
from tests.factories import make
from tools.machine import ROOT

ALONE = ("unshare", "--user", "--map-root-user", "--net")
SCRIPT = """
import fcntl, pathlib, socket, struct, sys, urllib.request
from tests.browser.served import served
with socket.socket() as lo:
    fcntl.ioctl(lo, 0x8914, struct.pack("16sH14x", b"lo", 0x41))  # SIOCSIFFLAGS: up and running
with served(pathlib.Path(sys.argv[1])) as address:
    for path in sys.argv[2:]:
        with urllib.request.urlopen(address + path, timeout=60) as answer:
            print(answer.status, path)
"""


def can_be_alone() -> bool:
    """Some machines allow nobody a network of his own."""
    try:
        return subprocess.run((*ALONE, "true"), capture_output=True).returncode == 0
    except OSError:
        return False


@pytest.mark.sqlite
@pytest.mark.django_db(transaction=True)
def test_pages_and_pictures_are_made_without_a_network() -> None:
    item = make(NewsItem, slug="made-up")
    paths = [f"/en/news/{item.slug}/", f"/en/social/news/{item.slug}.png", "/en/search/?q=made-up", "/admin/login/"]
    prefix, script = (
        (ALONE, SCRIPT) if can_be_alone() else ((), SCRIPT.replace("    fcntl.ioctl", "    0 and fcntl.ioctl"))
    )
    database = Path(connection.settings_dict["NAME"])
    command = (*prefix, sys.executable, "-c", script, str(database), *paths)
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert result.stdout.splitlines() == [f"200 {path}" for path in paths], result.stderr
