"""A withdrawn release answers 200 with its reason, keeps out of every list, and only releases may."""

import pytest
from django.test import Client

from portal.press.models import PressRelease
from portal.press.templatetags.press import latest_releases, press_releases
from tests.factories import make

REASON = "数値に誤りがあったため"


@pytest.fixture
def withdrawn(db: None) -> PressRelease:
    values = {"state": "withdrawn", "withdrawal_reason_ja": REASON, "withdrawal_reason_en": "A figure was wrong."}
    return make(PressRelease, title_ja="誤りのある発表", title_en="A wrong release", belongs_to="handson", **values)


@pytest.mark.parametrize(("language", "reason"), [("ja", REASON), ("en", "A figure was wrong.")])
def test_page_keeps_its_text_and_says_why_it_was_withdrawn(
    withdrawn: PressRelease, client: Client, language: str, reason: str
) -> None:
    response = client.get(f"/{language}/press/{withdrawn.slug}/")
    page = response.content.decode()
    assert response.status_code == 200
    assert page.count(reason) == 1
    assert "notice--withdrawn" in page
    assert '<meta name="robots" content="noindex">' in page
    assert getattr(withdrawn, f"body_{language}") in page


def test_nothing_lists_it(withdrawn: PressRelease, client: Client) -> None:
    public = make(PressRelease, title_ja="正しい発表", title_en="A right release", belongs_to="handson")
    for address in ("/ja/press/", "/ja/feeds/press.atom", "/ja/feeds/all.atom", "/sitemap.xml"):
        page = client.get(address).content.decode()
        assert withdrawn.slug not in page, address
        assert public.slug in page, address
    assert [card.url for card in latest_releases(5)] == [public.get_absolute_url()]
    assert [card.url for card in press_releases("handson", 5)] == [public.get_absolute_url()]
