"""What the database's own text index answers: neither more nor less than stands in the texts, however often their pieces do."""

from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from portal.news.models import NewsItem
from portal.search import planning
from portal.search.backends import backend
from portal.search.engine import public_entries, search
from portal.search.index import check
from portal.search.models import Entry
from portal.search.query import read
from portal.search.state import active
from portal.search.synonyms import Synonyms
from tests.factories import make

pytestmark = pytest.mark.django_db

TEXTS = {
    "三字": "インドの港",
    "三字の一部": "インドネシアの港",
    "二字ずつ": "メインとバンドの港",
    "四字": "オンライン",
    "三字ずつ": "ライオンライと、ンライン",
    "かなと漢字": "つばめの巣を見る",
    "かなと漢字ばらばら": "つばめとめのう、のう、巣とのどの巣箱",
    "二語": "The white house",
    "二語ばらばら": "A house, all white",
}
FOUND = {
    "インド": {"三字", "三字の一部"},
    "いんど": {"三字", "三字の一部"},
    "“インドネシア”": {"三字の一部"},
    "“オンライン”": {"四字"},
    "“つばめの巣”": {"かなと漢字"},
    "“white house”": {"二語"},
    "港 -“インド”": {"二字ずつ"},
    "港 -“インドネシア”": {"三字", "二字ずつ"},
    "house -“white house”": {"二語ばらばら"},
    "“インド” “の港” -ネシア": {"三字"},
}


@pytest.fixture
def _texts() -> None:
    for title, text in TEXTS.items():
        make(NewsItem, title_ja=title, body_ja=f"<p>{text}</p>", title_en="", body_en="", summary_ja="", summary_en="")


def strictly(text: str) -> set[str]:
    found = search(text, "ja")
    return set(Entry.objects.filter(pk__in=found.ids[: found.exact]).values_list("title", flat=True))


@pytest.mark.usefixtures("_texts")
def test_what_stands_together_is_told_from_its_pieces() -> None:
    assert {query: strictly(query) for query in FOUND} == FOUND


def test_a_word_that_very_many_pages_have_finds_titles_first_and_then_what_was_written_last() -> None:
    for title in ("港の市", "一つ目", "二つ目", "三つ目"):
        make(NewsItem, title_ja=title, body_ja="<p>港の話</p>", title_en="", body_en="", summary_ja="", summary_en="")
    build = active()
    index, rows = backend(build), public_entries("ja", build)
    plan = replace(planning.strict(read("港"), index, Synonyms([])), common=True)

    def ordered(public: Any) -> list[str]:
        titles = dict(rows.values_list("pk", "title"))
        return [titles[pk] for pk, _score in index.candidates(plan, public, 3)]

    assert ordered(rows) == ["港の市", "三つ目", "二つ目"]
    assert index.combinations(plan, rows, ("section",), 3) == [(("news",), 3)]
    assert ordered(rows) == ["港の市", "三つ目", "二つ目"]
    assert ordered(rows.exclude(title="三つ目")) == ["港の市", "二つ目", "一つ目"]


@pytest.mark.usefixtures("_texts")
def test_an_index_of_an_earlier_version_is_carried_over() -> None:
    migration: Any = import_module("portal.search.migrations.0003_one_vector_a_page")
    editor = connection.schema_editor()
    migration.drop(apps, editor)
    migration.fill(apps, editor)
    assert check() == []
    assert strictly("インド") == {"三字", "三字の一部"}
