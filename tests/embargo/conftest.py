"""An outlet with a journalist, and a release that is under embargo for an hour; noon in Japan unless a test moves the clock."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.core import mail
from django.test import Client

from portal.embargo.models import Journalist, Opening, Outlet
from portal.press.models import PressRelease
from tests.factories import NOW, make

T = NOW + timedelta(hours=1)
SECRET = "秘密の発表"


@pytest.fixture(autouse=True)
def _noon_in_june(noon_in_june: None) -> None:
    """All tests of this folder."""


@pytest.fixture
def journalist(db: None) -> Journalist:
    outlet = Outlet.objects.create(name="試験新聞社", accredited_until=date(2026, 6, 30))
    return Journalist.objects.create(name="試験 記者", outlet=outlet, email="reporter@paper.example", language="ja")


@pytest.fixture
def release(db: None) -> PressRelease:
    return make(PressRelease, title_ja=SECRET, title_en="A secret release", slug="made-up-secret", publish_at=T)


@pytest.fixture
def opening(release: PressRelease) -> Opening:
    return Opening.objects.create(release=release, opens_at=NOW - timedelta(minutes=1), note_ja="担当に確認すること。")


def ask(client: Client, email: str, language: str = "ja") -> str:
    """Asks for a link and gives its path, as the mail says it."""
    client.post(f"/{language}/press/embargo/link/", {"email": email})
    return link_in(mail.outbox[-1].body)


def link_in(text: str) -> str:
    lines = [line for line in text.splitlines() if line.startswith("http")]
    assert len(lines) == 1
    return lines[0].removeprefix("http://testserver")


@pytest.fixture
def signed_in(journalist: Journalist) -> Callable[[], Client]:
    """Gives a new browser in which the journalist has signed in."""

    def browser() -> Client:
        client = Client()
        response = client.post(ask(client, journalist.email))
        assert response.status_code == 303
        return client

    return browser
