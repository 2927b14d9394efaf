"""The paper of an event, an award year and so on has the fact list of its page, in the language of the paper."""

import html
import re
from datetime import time
from typing import Any

import pytest
from django.test import Client
from django.utils.html import strip_tags

from awards.models import AwardCount, AwardYear
from events.models import Event, Venue
from portal.press.papers.item import item_paper
from portal.press.papers.pdf import as_pdf
from portal.press.papers.plain import as_text
from portal.publishing.catalogue import path_of
from tests.factories import make
from tests.press.test_papers import every, words_of

pytestmark = pytest.mark.django_db


def award_year() -> AwardYear:
    year: AwardYear = make(
        AwardYear,
        fiscal_year=2024,
        slug="2024",
        entries=1052,
        entries_unit_ja="件",
        entries_unit_en="entries",
        ceremony="2025-02-14",
        ceremony_place_ja="試験の会場",
        ceremony_place_en="A made-up hall",
    )
    units = {"unit_ja": "件", "unit_en": "entries"}
    for label_ja, label_en, number in (("団体の部", "Groups", 1000), ("個人の部", "Persons", 52)):
        make(AwardCount, award_year=year, what="entries", label_ja=label_ja, label_en=label_en, number=number, **units)
    return year


def event() -> Event:
    found: Event = make(
        Event,
        starts="2026-12-05",
        start_time=time(14, 0),
        end_time=time(16, 30),
        organiser_ja="試験の主催者",
        organiser_en="",
        capacity=120,
        capacity_unit_ja="名",
        capacity_unit_en="people",
    )
    make(Venue, event=found, name_ja="試験の館", name_en="A made-up house")
    return found


def bare(words: str) -> str:
    """Without white space, and without the signs that begin the lines of a list."""
    return re.sub(r"[\s・\-\u200b]", "", html.unescape(words))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_it_says_what_the_page_says(client: Client, language: str) -> None:
    items: list[Any] = [award_year(), event()]
    for item in items:
        page = client.get(f"/{language}{path_of(item)}").content.decode()
        rows = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", page, re.DOTALL)
        facts = [f"{bare(strip_tags(label))}:{bare(strip_tags(value))}" for label, value in rows]
        text = bare(as_text(item_paper(item, language)))
        assert len(facts) >= 3
        assert [fact for fact in facts if fact not in text] == []


def test_words_in_the_other_language_are_marked_there_too() -> None:
    paper = item_paper(event(), "en")
    assert {"t": "lang", "lang": "ja", "c": [{"t": "text", "v": "試験の主催者"}]} in every(paper.data()["blocks"])
    assert "Organiser試験の主催者" in words_of(as_pdf(paper))
