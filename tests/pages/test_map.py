"""The map of initiatives: the list is the content, the drawing its picture, and both hold to the filters."""

import json
import re
from collections.abc import Iterator

import pytest
import time_machine
from django.conf import settings
from django.test import Client

from portal.news.models import NewsItem
from portal.publishing import catalogue
from portal.publishing.coast import project
from portal.publishing.law import State
from portal.publishing.social_drawing import outlines
from tests.factories import NOW, make, municipality, prefecture

FACTS = json.loads((settings.CONTENT_DIR / "facts.json").read_text(encoding="utf-8"))
SHAPES = dict(
    re.findall(r'<path id="pref-(\d{6})" d="([^"]+)"', (settings.BASE_DIR / "templates/_coast.html").read_text())
)

PREFECTURES = {code[:2]: code for code in SHAPES}


def inside(x: float, y: float, ring: list[tuple[float, float]]) -> bool:
    crossings = 0
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            crossings += 1
    return crossings % 2 == 1


def distance(x: float, y: float, ring: list[tuple[float, float]]) -> float:
    return min(((x - px) ** 2 + (y - py) ** 2) ** 0.5 for px, py in ring)


def test_every_office_stands_inside_its_prefecture() -> None:
    """At most three units (some 1.5 km) beyond a shore that is drawn coarser than the coast is."""
    rows = FACTS["glossary"]["municipalities"]
    assert len(rows) == 127
    outside = []
    for row in rows:
        at = project(row["lat"], row["lng"])
        rings = outlines(SHAPES[PREFECTURES[row["code"][:2]]])
        if not any(inside(*at, ring) for ring in rings) and min(distance(*at, ring) for ring in rings) > 3:
            outside.append((row["name_ja"], at))
    assert outside == []


@pytest.fixture
def _places(db) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        north = municipality()
        south = municipality("072044", "いわき市", "Iwaki City")
        south.prefecture = prefecture("070009", "福島県", "Fukushima")
        south.save()
        for place, year in ((north, 2025), (north, 2026), (south, 2026)):
            item = make(NewsItem, publish_at=NOW.replace(year=year, month=5))
            item.municipalities.add(place)
            catalogue.record(item)
        hidden = make(NewsItem, state=State.DRAFT, publish_at=None)
        hidden.municipalities.add(south)
        catalogue.record(hidden)
        yield


def listed(page: str) -> list[tuple[str, str]]:
    return re.findall(r'<a href="/ja/places/(\d{6})/">[^<]*</a> <span class="nowrap">\((\d+)\)', page)


@pytest.mark.usefixtures("_places")
@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", [("032034", "2"), ("072044", "1")]),
        ("?prefecture=070009", [("072044", "1")]),
        ("?year=2025", [("032034", "1")]),
        ("?year=2026&prefecture=030007", [("032034", "1")]),
        ("?kind=events", [("032034", "2"), ("072044", "1")]),  # offered nowhere: ignored
    ],
)
def test_list_and_picture_hold_to_the_filters(client: Client, query: str, shown: list) -> None:
    page = client.get(f"/ja/places/{query}").content.decode()
    assert listed(page) == shown
    assert page.count('class="coast-dot"') == len(shown)


@pytest.mark.usefixtures("_places")
def test_a_prefecture_keeps_the_other_filters_and_counts_under_them(client: Client) -> None:
    page = client.get("/ja/places/?year=2026").content.decode()
    assert '<a href="?prefecture=070009&amp;year=2026">福島県 (1)</a>' in page
    assert '<a href="/ja/places/?year=2026" aria-current="true">3県すべて</a>' in page
    assert page.count('<a href="?prefecture=030007&amp;year=2026" tabindex="-1">') == 1  # the same, for a pointer


@pytest.mark.usefixtures("_places")
def test_each_place_says_what_it_has(client: Client) -> None:
    page = client.get("/en/places/").content.decode()
    assert re.findall(r'<p class="place-kinds">(.*?)</p>', page) == [
        '<span class="nowrap">News 2</span> ',
        '<span class="nowrap">News 1</span> ',
    ]


@pytest.mark.usefixtures("_places")
def test_the_name_of_a_place_carries_its_reading_in_japanese_alone(client: Client) -> None:
    place = municipality()
    place.kana = "おおふなとし"
    place.save()
    heads = [
        re.search(r"<h1>(.*?)</h1>", client.get(f"/{language}/places/032034/").content.decode())[1]  # type: ignore[index]
        for language in ("ja", "en")
    ]
    assert heads == [
        "岩手県<ruby>大船渡市<rp>(</rp><rt>おおふなとし</rt><rp>)</rp></ruby>",
        "Ofunato City, Iwate",
    ]
