"""What a journalist reads before release: the visitor's page with the embargo above it, nothing earlier, nothing later, all of it recorded."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
import time_machine
from django.test import Client

from portal.embargo.models import Access, Journalist, Opening
from portal.press.models import Correction, PressRelease
from portal.publishing.law import State
from tests.document import Document
from tests.embargo.conftest import SECRET, T, ask
from tests.factories import NOW, make

LIST = "/ja/press/embargo/"
PAGE = "/ja/press/embargo/releases/made-up-secret/"
SECOND = timedelta(seconds=1)


def text_of(client: Client, address: str) -> str:
    """As it is read: a title may be divided by places to break."""
    return Document.of(client.get(address).content.decode()).text()


@pytest.mark.parametrize(
    ("language", "stated"),
    [("ja", "2026年6月15日(月)13時解禁"), ("en", "Embargoed until 13:00, Monday 15 June 2026 (JST)")],
)
def test_the_page_is_the_visitors_with_the_embargo_above_it(
    opening: Opening, signed_in: Callable[[], Client], language: str, stated: str
) -> None:
    client = signed_in()
    own = client.get(f"/{language}/press/embargo/releases/made-up-secret/")
    page = Document.of(own.content.decode())
    assert own.status_code == 200
    assert stated in page.text()
    assert getattr(opening.release, f"title_{language}") in page.text()
    with time_machine.travel(T, tick=False):
        public = Document.of(Client().get(f"/{language}/press/made-up-secret/").content.decode())
    own = [line for line in main_part(page) if line != stated]
    only_public = [line for line in main_part(public) if line not in own]
    assert own == [line for line in main_part(public) if line not in only_public]
    assert len(only_public) <= 1  # the way to the page of the press kit


#: The public page offers the release itself for download, at addresses that do not exist before.
DOWNLOADS = {
    *("Download", "This release as PDF", "This release as plain text", "Press kit (ZIP)", "What is in it"),
    *("ダウンロード", "この資料のPDF", "この資料のテキスト", "プレスキット (ZIP)", "内容"),
}


def main_part(page: Document) -> list[str]:
    """What a visitor reads from the title of the release to the end of its text."""
    lines = [run.text for run in page.runs if run.text not in DOWNLOADS]
    (start,) = [index for index, (level, _title) in enumerate(page.headings) if level == 1]
    title = page.headings[start][1]
    body = next(line for line in lines if line.startswith(("試験のための本文", "Made-up text")))
    first = len(lines) - 1 - lines[::-1].index(title)
    return lines[first : lines.index(body) + 1]


def test_the_list_states_each_instant(opening: Opening, signed_in: Callable[[], Client]) -> None:
    page = Document.of(signed_in().get(LIST).content.decode())
    assert "2026年6月15日(月)13時解禁" in page.text()
    assert SECRET in page.text()
    assert PAGE in page.links


def test_nobody_keeps_or_lists_anything(opening: Opening, signed_in: Callable[[], Client]) -> None:
    client = signed_in()
    for browser, address in (
        (client, LIST),
        (client, PAGE),
        (client, f"{LIST}releases/never/"),
        (Client(), LIST),
        (Client(), PAGE),
        (Client(), f"{LIST}sent/"),
        (Client(), f"{LIST}sign-in/never/"),
    ):
        response = browser.get(address)
        assert response["Cache-Control"] == "private, no-store", address
        assert response["X-Robots-Tag"].split(", ")[0] == "noindex", address
        assert response["Referrer-Policy"] == "same-origin", address


def test_whoever_has_not_signed_in_is_led_to_the_door_whatever_there_is(opening: Opening, client: Client) -> None:
    answers = []
    for slug in ("made-up-secret", "never-existed"):
        response = client.get(f"{LIST}releases/{slug}/")
        answers.append((response.status_code, response["Location"], response.content, dict(response.headers)))
    assert answers[0] == answers[1]
    assert answers[0][:2] == (302, LIST)


@pytest.mark.parametrize(
    ("of_release", "of_opening", "status"),
    [
        ({}, {}, 200),
        ({"state": State.DRAFT}, {}, 404),
        ({"state": State.REVIEW}, {}, 404),
        ({"state": State.WITHDRAWN, "withdrawn_at": NOW, "withdrawal_reason_ja": "取りやめ"}, {}, 404),
        ({}, {"opens_at": NOW}, 200),
        ({}, {"opens_at": NOW + SECOND}, 404),
    ],
)
def test_only_what_was_approved_and_opened_is_readable(
    opening: Opening,
    signed_in: Callable[[], Client],
    of_release: dict[str, object],
    of_opening: dict[str, object],
    status: int,
) -> None:
    PressRelease.objects.filter(pk=opening.release_id).update(**of_release)
    Opening.objects.filter(pk=opening.pk).update(**of_opening)
    client = signed_in()
    assert client.get(PAGE).status_code == status
    assert (SECRET in text_of(client, LIST)) == (status == 200)


def test_a_release_that_was_not_opened_is_none(release: PressRelease, signed_in: Callable[[], Client]) -> None:
    client = signed_in()
    assert client.get(PAGE).status_code == 404
    assert SECRET not in text_of(client, LIST)


def test_a_working_copy_is_not_read(opening: Opening, signed_in: Callable[[], Client]) -> None:
    copy = make(PressRelease, slug="made-up-secret", title_ja="差し替え案", replaces=opening.release, publish_at=T)
    Opening.objects.create(release=copy, opens_at=NOW)
    assert "差し替え案" not in text_of(signed_in(), LIST)


def test_from_its_instant_on_it_leads_to_the_public_page(opening: Opening, signed_in: Callable[[], Client]) -> None:
    client = signed_in()
    answers = []
    for at in (T - timedelta(microseconds=1), T):
        with time_machine.travel(NOW, tick=False) as clock:
            clock.move_to(NOW + timedelta(minutes=30))
            client.get(LIST)
            clock.move_to(at)
            response = client.get(PAGE)
            answers.append((response.status_code, response.get("Location"), SECRET in text_of(client, LIST)))
    assert answers == [(200, None, True), (302, "/ja/press/made-up-secret/", False)]


def test_moving_the_instant_holds_at_once(opening: Opening, signed_in: Callable[[], Client]) -> None:
    client, release = signed_in(), opening.release
    for moved, words, public in (
        (T + timedelta(minutes=30), "13時30分解禁", 404),
        (T - timedelta(minutes=45, seconds=30), "12時14分30秒解禁", 404),
        (NOW, "", 200),
    ):
        release.publish_at = moved
        release.save()
        assert (f"2026年6月15日(月){words}" in text_of(client, LIST)) == bool(words)
        assert Client().get("/ja/press/made-up-secret/").status_code == public


def test_every_reading_is_recorded_and_nothing_else(
    opening: Opening, journalist: Journalist, signed_in: Callable[[], Client]
) -> None:
    client = signed_in()
    client.get(LIST)
    client.head(PAGE)
    assert Access.objects.count() == 0
    client.get(PAGE)
    client.get(PAGE.replace("/ja/", "/en/"))
    Client().get(PAGE)
    rows = Access.objects.order_by("pk").values_list("journalist", "release", "kind", "what", "language", "at")
    assert list(rows) == [
        (journalist.pk, opening.release_id, "read", SECRET, "ja", NOW),
        (journalist.pk, opening.release_id, "read", "A secret release", "en", NOW),
    ]
    visitors = set(Access.objects.values_list("visitor", flat=True))
    assert len(visitors) == 1
    assert "127.0.0.1" not in str(list(Access.objects.values_list()))


def test_the_list_says_what_was_changed_since_it_was_read(opening: Opening, signed_in: Callable[[], Client]) -> None:
    client = signed_in()
    client.get(PAGE)
    assert "その後変更されています" not in text_of(client, LIST)
    with time_machine.travel(NOW + SECOND, tick=False):
        opening.release.save()
        assert "その後変更されています" in text_of(client, LIST)
        client.get(PAGE)
        assert "その後変更されています" not in text_of(client, LIST)


def test_nothing_under_embargo_is_said_kindly(signed_in: Callable[[], Client]) -> None:
    assert "現在、解禁前の発表はありません。" in text_of(signed_in(), LIST)


def test_public_pages_are_the_same_for_who_has_signed_in(opening: Opening, signed_in: Callable[[], Client]) -> None:
    client = signed_in()
    for address in ("/ja/", "/ja/press/", "/en/press/", "/ja/press/made-up-secret/", "/ja/search/?q=秘密の発表"):
        own, strangers = client.get(address), Client().get(address)
        assert own.content == strangers.content, address
        assert own.headers == strangers.headers, address
        assert "Set-Cookie" not in own.headers
        assert not own.cookies


# Afterwards


@pytest.fixture
def has_read(opening: Opening, signed_in: Callable[[], Client]) -> Client:
    client = signed_in()
    client.get(PAGE)
    return client


def test_a_correction_after_the_reading_is_shown_with_old_and_new(has_read: Client, opening: Opening) -> None:
    for at, what in ((T + SECOND, "会場名の誤り"), (T + timedelta(minutes=9), "まだ先の訂正")):
        Correction.objects.create(
            release=opening.release, what_ja=what, old_ja="試験市民会館", new_ja="試験公会堂", corrected_at=at
        )
    with time_machine.travel(T, tick=False):
        assert "会場名の誤り" not in text_of(has_read, LIST)
    with time_machine.travel(T + 2 * SECOND, tick=False):
        page = Document.of(has_read.get(LIST).content.decode())
        assert [word in page.text() for word in ("会場名の誤り", "試験市民会館", "試験公会堂")] == [True] * 3
        assert "まだ先の訂正" not in page.text()
        assert "/ja/press/made-up-secret/" in page.links


def test_others_are_not_told_of_it(has_read: Client, opening: Opening, journalist: Journalist) -> None:
    Correction.objects.create(release=opening.release, what_ja="会場名の誤り", corrected_at=T)
    other = Journalist.objects.create(name="別 記者", outlet=journalist.outlet, email="other@paper.example")
    client = Client()
    client.post(ask(client, other.email))
    with time_machine.travel(T + SECOND, tick=False):
        assert "会場名の誤り" not in text_of(client, LIST)
        assert "会場名の誤り" in text_of(has_read, LIST)


@pytest.mark.parametrize("at", [NOW + SECOND, T + SECOND])
def test_a_withdrawal_is_told_with_its_reason(has_read: Client, opening: Opening, at: datetime) -> None:
    with time_machine.travel(at, tick=False):
        release = opening.release
        release.state, release.withdrawal_reason_ja = State.WITHDRAWN, "誤りがあったため"
        release.save()
        page = Document.of(has_read.get(LIST).content.decode())
        assert [word in page.text() for word in (SECRET, "取り下げ", "誤りがあったため")] == [True] * 3
        assert ("/ja/press/made-up-secret/" in page.links) == (at > T)


def test_an_embargo_that_is_called_off_is_told(has_read: Client, opening: Opening) -> None:
    release = opening.release
    release.state = State.DRAFT
    release.save()
    assert "記者への公開を取りやめました。" in text_of(has_read, LIST)
