"""Chromium for the tests of this folder: Debian's own, so no browser is downloaded."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.served import made_once, served
from tests.parts import chromium

# A machine that does several things at once may need more than the five seconds that are usual.
expect.set_options(timeout=20_000)

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium's sandbox refuses root
    return {**browser_type_launch_args, "executable_path": chromium(), "args": arguments}


@pytest.fixture
def axe(browser: Browser) -> Callable[..., list[dict[str, Any]]]:
    """Gives `axe(url, **context_options)`: the violations of WCAG 2.2 AA on one page.

    Its page bypasses our policy, which would block axe itself: never look for policy violations with it.
    """

    def violations(url: str, **context_options: Any) -> list[dict[str, Any]]:
        context = browser.new_context(bypass_csp=True, **context_options)
        try:
            page = context.new_page()
            page.goto(url)
            options = {"runOnly": WCAG, "resultTypes": ["violations"]}
            return Axe().run(page, options=options).response["violations"]
        finally:
            context.close()

    return violations


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the real server with the real content and some made-up items ahead of today."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent  # which all workers of a run share
    with served(made_once(folder)) as address:
        yield address
