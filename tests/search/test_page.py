"""The page of results: one GET form, and nothing that is typed breaks it."""

from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from portal.news.models import NewsItem
from portal.pages.models import Page
from portal.search.index import rebuild
from portal.search.models import Synonym
from portal.topics.models import Programme, ProgrammeAlias, ProgrammeName
from tests.factories import make

pytestmark = pytest.mark.django_db
HOSTILE = [
    "' OR 1=1--", "%", "_", '"', '""', "NEAR(", "NEAR(a b)", "*", "a*", ":", "tw:a", "{tw} : a", "a AND", "NOT", "-", "--a", "-a",
    "&", "a & b | !c", "':*", "\\", "'", "\0", "\ud800", "   ", "　", "牡蠣" * 5000, "a" * 10_000, "(((((", "^a", "a + b", "<script>", "%00",
    "令和99999年", "R", "FY", "٣", "ｱ゛", "e\u0301", "👍", "𠮷野家", "々", "ー", "ゝ", "元年", "1,000",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_typed_is_an_error(client: Client, text: str) -> None:
    make(NewsItem, title_ja="牡蠣の話")
    for name in ("q", "section", "year", "topic", "sort"):
        values = {"q": "牡蠣", name: text.encode("utf-8", "replace").decode()}
        assert client.get("/ja/search/", values).status_code == 200
    assert client.get("/ja/search/", {"q": "牡蠣", "page": text.encode("utf-8", "replace").decode()}).status_code == 404


def test_raw_bytes_are_no_error(client: Client) -> None:
    assert client.get("/ja/search/?q=%ED%A0%80%FF%00").status_code == 200


def test_what_is_typed_and_stored_stays_text(client: Client) -> None:
    make(
        NewsItem,
        title_ja="<b>牡蠣</b><script>alert(1)</script>",
        body_ja="<p>牡蠣 &lt;img src=x onerror=alert(1)&gt;</p>",
    )
    page = client.get("/ja/search/", {"q": '牡蠣 "><script>alert(2)</script>'}).content.decode()
    page += client.get("/ja/search/", {"q": "牡蠣"}).content.decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "&lt;b&gt;<mark>牡蠣</mark>&lt;/b&gt;" in page


def test_it_counts_marks_and_stays_out_of_search_engines(client: Client) -> None:
    make(NewsItem, title_ja="ﾊﾝｽﾞｵﾝの話", title_en="Hands-on")
    response = client.get("/ja/search/", {"q": "ハンズオン"})
    page = response.content.decode()
    assert "<mark>ﾊﾝｽﾞｵﾝ</mark>の話" in page
    assert '<meta name="robots" content="noindex">' in page
    assert response.cookies == {}
    assert response.context["count"].startswith("1")


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("R6", "<mark>令和６年度</mark>の塩竈市、結の場"),
        ("shiogama", "令和６年度の<mark>塩竈</mark>市、結の場"),
        ("シオガマ FY2024", "<mark>令和６年度</mark>の<mark>塩竈</mark>市、結の場"),
        ("the Shiogama", "令和６年度の<mark>塩竈</mark>市、結の場"),
    ],
)
def test_years_and_readings_are_marked_as_they_are_written(client: Client, typed: str, marked: str) -> None:
    make(NewsItem, title_ja="令和６年度の塩竈市、結の場", title_en="The place", summary_ja="", body_ja="", body_en="")
    assert marked in client.get("/ja/search/", {"q": typed}).content.decode()


def test_pages_with_some_of_the_words_stand_apart_and_are_not_counted(client: Client) -> None:
    make(NewsItem, title_ja="牡蠣の祭り", title_en="Festival", body_ja="<p>結の場</p>", summary_ja="", body_en="")
    make(NewsItem, title_ja="牡蠣の話", title_en="Oysters", body_ja="<p>海の祭り</p>", summary_ja="", body_en="")
    for number in range(4):
        make(NewsItem, title_ja=f"第{number}回の会議", title_en="", body_ja="", summary_ja="", body_en="")
    page = client.get("/ja/search/", {"q": "牡蠣 祭り 結いの場"})
    assert page.context["count"] == "1件、ほかに一部の言葉を含むページ1件"
    first, second = page.content.decode().split("一部の言葉を含むページ</h2>")
    assert "<mark>結の場</mark>" in first
    assert "<mark>牡蠣</mark>の話" in second
    to_the_letter = client.get("/ja/search/", {"q": '"牡蠣の祭り" 結いの場'})
    assert to_the_letter.context["count"] == "1件"
    alone = client.get("/en/search/", {"q": "oysters festivals dances"})
    assert alone.context["count"] == "no page has all of it, 2 have part of it"
    assert "<title>oysters festivals dances: no page has all of it, 2 have part of it |" in alone.content.decode()


def test_an_item_without_english_is_marked(client: Client) -> None:
    make(NewsItem, title_ja="東北の話", title_en="", summary_en="", body_en="")
    page = client.get("/en/search/", {"q": "tohoku"}).content.decode()
    assert '<span class="chip">Japanese only</span>' in page
    assert 'lang="ja"><mark>東北</mark>の話</a>' in page


def test_the_excerpt_is_in_the_other_language_only_for_words_of_that_language(client: Client) -> None:
    make(
        NewsItem,
        title_ja="会議の記録",
        title_en="Minutes",
        summary_ja="平成30年度に開いた会議。",
        summary_en="A meeting held in 2018.",
        body_ja="",
        body_en="",
    )
    (by_number,) = client.get("/ja/search/", {"q": "2018"}).context["hits"]
    assert (by_number.snippet_language, "<mark>平成30年度</mark>に開いた会議" in by_number.snippet) == ("ja", True)
    (by_word,) = client.get("/ja/search/", {"q": "meeting"}).context["hits"]
    assert (by_word.snippet_language, "<mark>meeting</mark>" in by_word.snippet) == ("en", True)
    Synonym.objects.create(words="記録\r\nmeeting")
    (by_title,) = client.get("/ja/search/", {"q": "記録"}).context["hits"]
    assert (by_title.snippet_language, "<mark>記録</mark>" in by_title.title) == ("ja", True)


def test_pages_are_numbered_in_the_title_and_end(client: Client) -> None:
    for _number in range(25):
        make(NewsItem, title_ja="牡蠣の話", title_en="Oysters")
    second = client.get("/en/search/", {"q": "oysters", "page": "2"})
    assert "oysters: 25 results, page 2 of 2 |" in second.content.decode()
    assert len(second.context["hits"]) == 5
    assert 'href="/ja/search/?q=oysters"' in second.content.decode()  # where there may be no second page
    assert client.get("/en/search/", {"q": "oysters", "page": "3"}).status_code == 404


def test_no_hit_helps_on(client: Client) -> None:
    response = client.get("/en/search/", {"q": "zzzz"})
    assert response.status_code == 200
    assert "No results for “zzzz” |" in response.content.decode()
    assert 'href="/en/events/"' in response.content.decode().partition("<main")[2]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("-牡蠣", "除く語だけが入力されています"),
        ("、。！", "記号だけでは検索できません"),
        ("ラッコ", "「ラッコ」を含むページはありません"),
    ],
)
def test_what_finds_nothing_says_why(client: Client, typed: str, said: str) -> None:
    make(NewsItem, title_ja="牡蠣の話")
    make(Page, slug="contact", title_ja="お問い合わせ")
    page = client.get("/ja/search/", {"q": typed}).content.decode()
    assert said in page
    assert '<a href="/ja/contact/">お問い合わせ</a>' in page


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("RSS", "/ja/subscribe/"),
        ("カレンダ", "/ja/subscribe/"),
        ("open data", "/ja/data/"),
        ("補助金はどこ", ""),
        ("補助金 申請", "/ja/calls/"),
        ("press releases", "/ja/press/"),
        ("牡蠣", ""),
        ("事例", "/ja/casebooks/"),
        ("new", ""),
        ("ゆいのば", "/ja/initiatives/yuinoba/"),
    ],
)
def test_pages_that_are_no_item_are_pointed_to(client: Client, typed: str, address: str) -> None:
    make(NewsItem, title_ja="牡蠣とRSSの話")
    matching = make(Programme, slug="yuinoba")
    make(ProgrammeName, programme=matching, name_ja="地域復興マッチング「結の場」", name_en="")
    make(ProgrammeAlias, programme=matching, name="ゆいのば", language="ja")
    response = client.get("/ja/search/", {"q": typed})
    assert "".join(response.context["signposts"]) == address
    assert (f'<a href="{address}">' in response.content.decode().partition("<main")[2].partition("<nav")[0]) == bool(
        address
    )


def test_a_corrected_word_is_marked(client: Client) -> None:
    make(NewsItem, title_ja="催し", title_en="Fishermen of Kesennuma")
    rebuild()
    page = client.get("/en/search/", {"q": "Kesenuma"}).content.decode()
    assert "Fishermen of <mark>Kesennuma</mark>" in page


def test_every_page_has_the_form_and_no_script(client: Client) -> None:
    for path in ("/ja/", "/en/search/"):
        page = client.get(path).content.decode()
        assert f'action="{path[:3]}/search/"' in page
        assert "<script src" not in page.partition("<main")[2]


def test_one_hit_and_twenty_cost_the_same_queries(client: Client) -> None:
    make(NewsItem, title_ja="牡蠣の話")
    client.get("/ja/search/", {"q": "牡蠣"})
    counts = []
    for _round in range(2):
        with CaptureQueriesContext(
            connection,
        ) as few:
            client.get("/ja/search/", {"q": "牡蠣"})
        counts.append(len(few))
        for _number in range(10):
            make(NewsItem, title_ja="牡蠣の話")
        client.get("/ja/search/", {"q": "牡蠣"})
    assert counts[0] == counts[1]


def test_no_template_of_the_search_writes_style_or_script() -> None:
    folder = Path(__file__).resolve().parents[2] / "templates" / "search"
    text = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.html"))
    assert [word for word in ("<script", "style=", "onclick", "onload") if word in text] == []
