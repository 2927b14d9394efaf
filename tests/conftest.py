"""On which database and with which programs the tests run. Data for tests is made in factories.py.

A test that lacks a program is skipped in words that name its package; the gate counts those words, and with
PORTAL_TEST_REQUIRE=all it fails instead.
"""

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine
from _pytest.terminal import TerminalReporter
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client

from portal.publishing.generation import forget
from tests.factories import NOW
from tests.parts import PARTS, all_are_required

# Playwright keeps an event loop on the main thread for the rest of the process, where Django would then
# refuse every query, although nothing here is asynchronous.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

BROWSER_TESTS = Path(__file__).parent / "browser"
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "admin_client", "admin_user"}


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    """Between tests a database goes back to what it was, and its generation with it."""
    forget()


@pytest.fixture
def noon_in_june() -> Iterator[None]:
    """The instant of the factories, at which the clock stands."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def staff(client: Client) -> Client:
    """Signed in with every right, in an English desk."""
    client.force_login(User.objects.create_superuser("made-up-editor", password="not a password"))
    client.cookies["django_language"] = "en"
    return client


@pytest.hookimpl(tryfirst=True)  # before -m chooses by the marks that are set here
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if BROWSER_TESTS in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.needs("chromium"))
        if item.get_closest_marker("django_db") or DATABASE_FIXTURES.intersection(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.database)


def pytest_runtest_setup(item: pytest.Item) -> None:
    for vendor in ("postgresql", "sqlite"):
        if item.get_closest_marker(vendor) and connection.vendor != vendor:
            pytest.skip(f"only true on {vendor}: `make test` runs it there")
    for marker in item.iter_markers("needs"):
        if lack := PARTS[marker.args[0]].lack:
            (pytest.fail if all_are_required() else pytest.skip)(lack)


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Leaves the reasons of all skips, counted, where the gate asks for them."""
    if "PORTAL_TEST_SKIPS" not in os.environ:
        return
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = Counter(report.longrepr[2].removeprefix("Skipped: ") for report in skipped)
    Path(os.environ["PORTAL_TEST_SKIPS"]).write_text(json.dumps(reasons), encoding="utf-8")
