"""The prose of the loaded items is written for each of them: no sentence is a form into which names and numbers were put."""

import re
from collections import defaultdict

import pytest

from tests.content.conftest import Site

pytestmark = [pytest.mark.sqlite, pytest.mark.django_db]

MOST = 3
QUOTED = re.compile("「[^」]*」|『[^』]*』|“[^”]*”")
#: Latin words that begin with a capital and words in katakana are names, or stand for them.
NAMED = re.compile("[A-Z][\\w’'-]*|[ァ-ヶー]{2,}")
NUMBERS = re.compile("[0-90-9一二三四五六七八九十百千]+")
NOT_WORDS = re.compile(r"[\s\d\W_]+")


def skeleton(sentence: str, names: re.Pattern[str]) -> str:
    """What is left of a sentence without its names and numbers; "" where nothing is."""
    for pattern in (QUOTED, names, NAMED, NUMBERS):
        sentence = pattern.sub(" ", sentence)
    return NOT_WORDS.sub(" ", sentence).strip()


def sentences(html: str) -> list[str]:
    return [found for found in re.split(r"(?<=[。.!?])\s*|<[^>]+>|\n", html) if found.strip()]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_sentence_stands_on_more_than_three_items(site: Site, language: str) -> None:
    names = re.compile("|".join(map(re.escape, sorted(site.place_names, key=len, reverse=True))))
    items: dict[str, set[str]] = defaultdict(set)
    for item, text_language, html in site.texts:
        if text_language == language:
            for sentence in sentences(html):
                items[skeleton(sentence, names)].add(item)
    del items[""]
    assert len(items) > 300
    assert {sentence: sorted(on) for sentence, on in items.items() if len(on) > MOST} == {}


def test_a_form_filled_in_is_found_out() -> None:
    """The rule itself: two sentences that differ in names and numbers alone are one."""
    names = re.compile("釜石市|宮古市")
    filled = ["釜石市で12社が「海の会」を開いた。", "宮古市で7社が「山の会」を開いた。"]
    assert len({skeleton(sentence, names) for sentence in filled}) == 1
    assert skeleton("In Kamaishi 12 firms met.", names) == skeleton("In Miyako 7 firms met.", names)
    assert skeleton("釜石市で12社が会を開いた。", names) != skeleton("釜石市に12社が集まった。", names)
