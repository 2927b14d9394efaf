"""The order of readings (五十音順)."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.japan.collation import gojuon_key


@pytest.mark.parametrize(
    "in_order",
    [
        [
            "あい",
            "あう",
            "いあ",
            "かき",
            "さし",
            "たに",
            "なか",
            "はま",
            "まち",
            "やま",
            "らく",
            "わた",
            "をの",
            "んだ",
        ],
        ["はし", "はじ", "ばし", "ぱし", "はしい"],
        ["びょういん", "びよういん"],
        ["さっか", "さつか", "さっき"],
        ["かーど", "カード", "かあど", "かい"],
        ["いすす", "いすゞ", "いすず", "いすみ"],
        ["はな", "ハナ", "ばな"],
        ["10じょう", "2じょう", "Aランド", "zランド", "あさひ", "株式会社"],
        ["いわぬま", "おながわ", "みなみさんりく", "やまもと", "りふ", ""],
    ],
)
def test_order(in_order: list[str]) -> None:
    shuffled = random.Random(8).sample(in_order, len(in_order))
    assert sorted(shuffled, key=gojuon_key) == in_order


def test_spaces_marks_and_width_do_not_count() -> None:
    keys = {gojuon_key(text) for text in ("とうほく", "とう ほく", "「とう・ほく」", "とう\u3000ほく")}
    assert len(keys) == 1
    assert gojuon_key("ﾄｳﾎｸ") == gojuon_key("トウホク")
    assert gojuon_key("か\u3099") == gojuon_key("が")


def test_without_a_reading_an_item_stands_last_in_the_order_it_had() -> None:
    assert sorted(["", "ん", " ", "ー", "a"], key=gojuon_key) == ["a", "ん", "", " ", "ー"]


@given(st.text(), st.text())
def test_any_text_has_a_place(one: str, other: str) -> None:
    assert (gojuon_key(one) < gojuon_key(other)) + (gojuon_key(one) == gojuon_key(other)) + (
        gojuon_key(one) > gojuon_key(other)
    ) == 1
    assert "\0" not in gojuon_key(one)
