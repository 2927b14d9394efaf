"""Titles proposed while somebody types: public ones only, in any spelling, without a script as a list of words."""

from datetime import timedelta

import pytest
from django.test import Client

from portal.news.models import NewsItem
from portal.publishing import clock
from tests.factories import NOW, make

pytestmark = pytest.mark.django_db
SECRET = "復興の合言葉"


@pytest.fixture(autouse=True)
def titles() -> None:
    make(NewsItem, title_ja="復興の星顕彰", title_en="Stars of recovery")
    make(NewsItem, title_ja="東北の復興", title_en="Recovery of Tohoku")
    make(NewsItem, title_ja="ただの話", title_en="A story", body_ja="<p>復興</p>")
    make(NewsItem, title_ja=SECRET, title_en="Recovery, the watchword", publish_at=NOW + timedelta(days=1))


def proposed(client: Client, text: str, language: str = "ja") -> list[str]:
    response = client.get(f"/{language}/search/suggest/", {"q": text} if text else {})
    assert response.status_code == 200
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Cache-Control"].startswith("public")
    assert response.cookies == {}
    return response.json()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("復興", ["復興の星顕彰", "東北の復興"]),
        ("ふっこ", ["復興の星顕彰", "東北の復興"]),
        ("ﾄｳﾎ", ["東北の復興"]),
        ("tohok", ["東北の復興"]),
        ("星", ["復興の星顕彰"]),
        ("復興の合", []),
        ("", []),
        ("%", []),
        ("' OR 1=1 --", []),
    ],
)
def test_titles_that_hold_or_sound_like_what_is_typed(client: Client, text: str, expected: list[str]) -> None:
    assert sorted(proposed(client, text)) == sorted(expected)


def test_what_begins_so_comes_first_in_the_language_of_the_page(client: Client) -> None:
    assert proposed(client, "reco", "en") == ["Recovery of Tohoku", "Stars of recovery"]


def test_nothing_is_proposed_before_its_second(client: Client) -> None:
    assert SECRET not in proposed(client, "復興")
    with clock.standing_at(NOW + timedelta(days=1)):
        assert SECRET in proposed(client, "復興")


def test_the_page_itself_proposes_words_without_a_script(client: Client) -> None:
    page = client.get("/en/search/").content.decode()
    assert 'list="search-field-words"' in page
    assert '<datalist id="search-field-words">' in page
    assert '<option value="Events"></option>' in page
