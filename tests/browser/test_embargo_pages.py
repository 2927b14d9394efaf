"""What only accredited journalists see can be used by all of them: the list of releases under embargo, and one with its files."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from portal.embargo.models import Journalist, Opening, Outlet
from portal.media.models import Document
from portal.press.models import PressAttachment, PressParticular, PressRelease
from tests.browser.looking import COLOURS, NARROW, RULES, WIDE, measure, shade, violations
from tests.embargo.conftest import link_in
from tests.factories import make
from tests.media import samples
from tests.media.test_library import pdf

EMAIL = "reporter@paper.example"
PATHS = ("/press/embargo/", "/press/embargo/releases/made-up-secret/")


def embargoed() -> None:
    picture = samples.library_image()
    release = make(
        PressRelease,
        slug="made-up-secret",
        title_ja="試験のための発表",
        title_en="Made-up release",
        body_ja=f'<p>本文</p><figure><img data-file="{picture.pk}"></figure>',
        publish_at=timezone.now() + timedelta(days=1),
    )
    document = Document(title_ja="試験のための別紙", file=samples.upload(pdf()))
    document.save()
    PressAttachment.objects.create(release=release, title_ja="別紙", document=document)
    PressParticular.objects.create(release=release, label_ja="場所", value_ja="石巻市")
    Opening.objects.create(
        release=release, opens_at=timezone.now() - timedelta(hours=1), note_ja="担当に確認すること。"
    )


def signed_in(server: LiveServer) -> list[dict[str, str]]:
    """The cookie of a journalist who came by a link."""
    outlet = Outlet.objects.create(name="試験新聞社", accredited_until=date(2100, 1, 1))
    Journalist.objects.create(name="試験 記者", outlet=outlet, email=EMAIL, language="ja")
    client = Client()
    client.post("/ja/press/embargo/link/", {"email": EMAIL})
    assert client.post(link_in(mail.outbox[-1].body)).status_code == 303  # type: ignore[arg-type]
    return [{"name": name, "value": cookie.value, "url": server.url} for name, cookie in client.cookies.items()]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_pages_of_journalists_can_be_used_by_everybody(
    live_server: LiveServer, browser: Browser, language: str
) -> None:
    embargoed()
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    context.add_cookies(signed_in(live_server))  # type: ignore[arg-type]
    page = context.new_page()
    faults: dict[tuple[str, str], Any] = {}
    for path in PATHS:
        response = page.goto(f"{live_server.url}/{language}{path}")
        assert response is not None
        assert response.status == 200
        title = {"ja": "試験のための発表", "en": "Made-up release"}[language]
        assert title in page.locator("main").inner_text().replace("\u200b", "")
        for size in (NARROW, WIDE):
            page.set_viewport_size(size)
            shade(page, "light")
            faults[path, f"axe at {size['width']}"] = violations(page, RULES)
            faults[path, f"sideways at {size['width']}"] = measure(page, "sideways")
            faults[path, f"small targets at {size['width']}"] = measure(page, "smallTargets")
            page.keyboard.press("Tab")
            faults[path, f"without a ring at {size['width']}"] = measure(page, "ringless")
        shade(page, "dark")
        faults[path, "colours in the dark"] = violations(page, COLOURS)
    context.close()
    assert {where: found for where, found in faults.items() if found} == {}
