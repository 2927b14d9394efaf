"""Spellings that visitors use meet in the streams, with Sudachi and without."""

import pytest

from portal.japan.folding import fold, norm
from portal.search import words
from portal.search.evaluation import document_of
from portal.search.grams import grams, phrase, spaced
from portal.search.making import made
from portal.search.readings import from_romaji, skeleton
from portal.search.streams import pack, streams, unpack
from portal.search.years import year_keys


def test_pairs_end_with_the_last_character_alone() -> None:
    assert grams(fold("第12回復興")) == ["第", "12", "回復", "復興", "興"]


@pytest.mark.parametrize(
    ("wanted", "text", "is_there"),
    [
        ("京都", "東京都", True),
        ("回", "第12回復興", True),
        ("12回", "第12回復興", True),
        ("第12回", "第12回", True),
        ("fan meeting", "Fan Meetings", False),
        ("art", "start", False),
    ],
)
def test_a_phrase_is_in_a_text_where_its_letters_are(wanted: str, text: str, is_there: bool) -> None:
    found = phrase(fold(wanted))
    assert found is not None
    assert (found.literal in spaced(fold(text))) is is_there


@pytest.mark.parametrize("spelling", ["とうほく", "トーホク", "トウホク"])
def test_sounds_agree(spelling: str) -> None:
    assert skeleton(spelling) == from_romaji("tohoku") == from_romaji("touhoku") == "とほく"


@pytest.mark.parametrize(
    ("romaji", "sound"), [("kesennuma", "けせんぬま"), ("shimbun", "しんぶん"), ("gakko", "がつこ")]
)
def test_romaji_is_read(romaji: str, sound: str) -> None:
    assert from_romaji(romaji) == sound


@pytest.mark.parametrize("english", ["home", "name", "water", "strength"])
def test_english_is_not_read_as_romaji(english: str) -> None:
    assert from_romaji(english) == ""


@pytest.mark.parametrize(
    "year", ["令和６年度", "令和六年", "R6", "R6年度", "2024年", "2024年度", "FY2024", "fiscal 2024", "Reiwa 6"]
)
def test_a_year_has_one_key(year: str) -> None:
    assert year_keys(norm(year)) == {"y2024"}


def test_packing_loses_nothing() -> None:
    made = streams("第2回 Fan Meeting", "塩竈の牡蠣、令和６年度")
    assert unpack(pack(made, "text", "")) == (made, ["text", ""])


def test_japanese_words_are_not_lost_without_sudachi(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "sudachi", lambda: None)
    monkeypatch.setattr(words, "_analyser", None)
    made = streams("東京都 Fan", "")
    assert made.title_words == ["fan"]
    assert made.title_grams == ["東京", "京都", "都", "fan"]


def test_another_process_makes_the_same_streams_in_the_same_order() -> None:
    batches = [
        [document_of({"id": str(at), "lang": "ja", "title": f"第{at}回", "body": "結の場の話"})] for at in range(9)
    ]
    assert list(made(batches, 1)) == list(made(batches, 0))
