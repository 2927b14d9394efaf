"""The feed for journalists, read by a reader that knows nothing of us: whole texts, files, corrections, and nothing before its time."""

from datetime import timedelta
from typing import Any

import feedparser
import pytest
import time_machine
from django.test import Client

from portal.press.models import Correction, PressParticular, PressQuestion, PressRelease
from tests.factories import EARLIER, NOW, make


def read(client: Client, language: str = "en") -> Any:
    response = client.get(f"/{language}/press/releases.atom")
    assert response["Content-Type"].startswith("application/atom+xml")
    found = feedparser.parse(response.content)
    assert not found.bozo
    return found


@pytest.fixture
def release(db: None) -> PressRelease:
    found: PressRelease = make(PressRelease, slug="made-up", title_en="A made-up release", body_en="<p>Its text.</p>")
    make(PressParticular, release=found, label_ja="場所", label_en="Place", value_ja="値", value_en="A made-up hall")
    words = {
        "question_ja": "<p>問い</p>",
        "question_en": "<p>A question?</p>",
        "answer_ja": "<p>答え</p>",
        "answer_en": "<p>Yes.</p>",
    }
    make(PressQuestion, release=found, **words)
    return found


def test_an_entry_has_the_whole_text_and_the_pdf(release: PressRelease, client: Client) -> None:
    (entry,) = read(client).entries
    assert entry.title == "A made-up release"
    for words in ("Its text.", "A made-up hall", "A question?", "Yes."):
        assert words in entry.content[0].value
    assert [(file.href, file.type) for file in entry.enclosures] == [
        ("http://testserver/en/press/made-up/release.pdf", "application/pdf")
    ]
    assert client.get("/en/press/made-up/release.pdf").status_code == 200


def test_a_correction_is_an_entry_of_its_own_from_its_time_on(release: PressRelease, client: Client) -> None:
    make(
        Correction,
        release=release,
        corrected_at=NOW,
        what_ja="誤り",
        what_en="A wrong number",
        old_en="12",
        new_en="13",
    )
    with time_machine.travel(NOW - timedelta(seconds=1), tick=False):
        assert [entry.title for entry in read(client).entries] == ["A made-up release"]
    with time_machine.travel(NOW, tick=False):
        corrected, _first = read(client).entries
    assert corrected.title == "Correction: A made-up release"
    assert corrected.summary == "A wrong number Before: 12 Now: 13"
    key = Correction.objects.get().key
    assert corrected.link == f"http://testserver/en/press/made-up/#{key}"
    assert f'id="{key}"' in client.get("/en/press/made-up/").content.decode()


@pytest.mark.parametrize(
    "values",
    [
        {"state": "draft"},
        {"publish_at": NOW + timedelta(days=9)},
        {"state": "withdrawn", "withdrawal_reason_ja": "誤り"},
    ],
)
def test_nothing_of_what_is_not_public(db: None, client: Client, values: dict[str, Any]) -> None:
    with time_machine.travel(NOW, tick=False):
        hidden = make(PressRelease, **values)
        make(Correction, release=hidden, corrected_at=EARLIER, what_ja="誤り", what_en="A wrong number")
        assert read(client).entries == []


def test_only_what_is_written_in_the_language_of_the_feed(db: None, client: Client) -> None:
    make(PressRelease, title_en="", body_en="", summary_en="")
    assert (len(read(client, "ja").entries), len(read(client, "en").entries)) == (1, 0)


def test_many_cost_as_much_as_one(release: PressRelease, client: Client, django_assert_max_num_queries: Any) -> None:
    def cost() -> int:
        with django_assert_max_num_queries(30) as captured:
            client.get("/en/press/releases.atom")
        return len(captured)

    for_one = cost()
    for _number in range(4):
        other = make(PressRelease, press_kind=release.press_kind)
        make(PressParticular, release=other, label_en="Place", value_en="Here")
    assert cost() == for_one
