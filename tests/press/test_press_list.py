"""The list by kind and year: what it offers, how it counts, and what it costs."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation

from portal.press.loading import subject_of
from portal.press.models import (
    PressContact,
    PressKind,
    PressParticular,
    PressQuestion,
    PressRelease,
    PressRemark,
)
from tests.factories import make


@pytest.fixture
def kinds(db: None) -> dict[str, PressKind]:
    names = {"record": "Record of a conference", "wire": "Wire release"}
    return {
        key: make(PressKind, key=key, name_ja=f"種類{key}", name_en=name, parts=["title"])
        for key, name in names.items()
    }


@pytest.fixture
def releases(kinds: dict[str, PressKind]) -> list[PressRelease]:
    days = [(date(2025, 3, 1), "record"), (date(2025, 1, 1), "wire"), (date(2024, 12, 31), "record")]
    return [make(PressRelease, issued_on=day, press_kind=kinds[kind]) for day, kind in days]


def slugs(client: Client, address: str) -> list[str]:
    return [release.slug for release, _card in client.get(address).context["rows"]]


def test_newest_date_comes_first(releases: list[PressRelease], client: Client) -> None:
    assert slugs(client, "/ja/press/") == [release.slug for release in releases]


def test_kind_and_year_narrow_the_list_together(releases: list[PressRelease], client: Client) -> None:
    assert slugs(client, "/en/press/?kind=record") == [releases[0].slug, releases[2].slug]
    assert slugs(client, "/en/press/?kind=record&year=2024") == [releases[2].slug]


def test_what_is_not_offered_is_ignored(releases: list[PressRelease], client: Client) -> None:
    response = client.get("/en/press/?kind=nonsense&year=1999")
    assert len(response.context["rows"]) == 3
    assert 'rel="canonical" href="http://testserver/en/press/"' in response.content.decode()


def test_an_impossible_page_never_existed(releases: list[PressRelease], client: Client) -> None:
    assert client.get("/ja/press/?page=2").status_code == 404


def test_contact_is_drawn_only_when_there_is_one(releases: list[PressRelease], client: Client) -> None:
    assert 'id="contact"' not in client.get("/ja/press/").content.decode()
    make(PressContact, team_ja="報道班", phone="03-0000-0000")
    assert 'href="tel:03-0000-0000"' in client.get("/ja/press/").content.decode()


def test_record_shows_particulars_remarks_and_questions_with_addresses(
    releases: list[PressRelease], client: Client
) -> None:
    release = releases[0]
    make(PressRemark, release=release, text_ja="<p>冒頭の発言。</p>")
    make(PressParticular, release=release, label_ja="日時", value_ja="3月1日")
    for number in (1, 2):
        make(
            PressQuestion,
            release=release,
            question_ja=f"<p>問い{number}</p>",
            answer_ja=f"<p>答え{number}</p>",
            order=number,
        )
    page = client.get(f"/ja/press/{release.slug}/").content.decode()
    assert "冒頭の発言。" in page
    assert "<dt>1. 日時</dt>" in page
    assert page.index('id="q1"') < page.index("問い1") < page.index('id="q2"') < page.index("答え2")


def test_a_record_with_an_untranslated_question_is_not_passed_off_as_english(releases: list[PressRelease]) -> None:
    make(PressQuestion, release=releases[0], question_ja="問い", question_en="")
    with translation.override("en"):
        listed = PressRelease.objects.for_cards().get(pk=releases[0].pk)
        assert (listed.card().untranslated, releases[0].card().untranslated) == (True, True)
        assert releases[1].card().untranslated is False
    with translation.override("ja"):
        assert releases[0].card().untranslated is False


def test_a_conference_cannot_end_before_it_starts(releases: list[PressRelease]) -> None:
    releases[0].start_time, releases[0].end_time = "11:00", "10:00"
    with translation.override("en"), pytest.raises(ValidationError, match="end must be later"):
        releases[0].full_clean(exclude=["title", "title_en"])


@pytest.mark.parametrize(
    ("topic", "section"),
    [
        ("第18回「結の場」の開催報告", "initiatives"),
        ("地域づくりハンズオン支援の選定結果", "handson"),
        ("仙台の交流会と顕彰式", ""),  # speaks of two sections
        ("年頭の所感と基本方針の見直し", ""),
    ],
)
def test_a_topic_belongs_to_a_section_only_where_that_is_sure(topic: str, section: str) -> None:
    assert subject_of(topic) == section
