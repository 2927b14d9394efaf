"""The frame of every page in a real browser: nothing blocked by our policy, nothing asked of another host."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_home_page_asks_nobody_else_and_breaks_no_policy(
    live_server: LiveServer, page: Page, language: str
) -> None:
    hosts: set[str] = set()
    complaints: list[str] = []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on(
        "console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    response = page.goto(f"{live_server.url}/{language}/")
    page.wait_for_load_state("networkidle")
    assert response is not None
    assert response.status == 200
    assert page.locator("html").get_attribute("lang") == language
    assert hosts == {urlsplit(live_server.url).netloc}
    assert complaints == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_home_page_is_accessible(live_server: LiveServer, axe, language: str) -> None:
    assert axe(f"{live_server.url}/{language}/") == []
