"""What is typed finds what is meant, on either database."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from portal.news.models import NewsItem
from portal.pages.models import Page
from portal.publishing.law import State
from portal.search.engine import search
from portal.search.facets import Filters
from portal.search.index import check, rebuild
from portal.search.models import Entry, PinnedResult, Synonym
from portal.topics.models import Term, Topic
from tests.factories import make, municipality

pytestmark = pytest.mark.django_db


def news(title: str, body: str = "", english: str = "", **values: Any) -> NewsItem:
    blank = {"summary_ja": "", "summary_en": "", "body_en": ""}
    return make(NewsItem, **{**blank, "title_ja": title, "title_en": english, "body_ja": f"<p>{body}</p>", **values})


def titles(text: str, language: str = "ja", **arguments: Any) -> list[str]:
    found = search(text, language, **arguments)
    names = dict(Entry.objects.filter(pk__in=found.ids).values_list("pk", "title"))
    assert found.total == len(found.ids)
    return [names[pk] for pk in found.ids]


@pytest.mark.parametrize("spelling", ["塩竈", "塩竃", "塩釜", "しおがま", "シオガマ", "shiogama"])
def test_a_place_is_found_however_it_is_written(spelling: str) -> None:
    news("塩竈の港", "港の市場のにぎわい")
    news("石巻の港")
    assert titles(spelling) == ["塩竈の港"]


@pytest.mark.parametrize("year", ["令和６年度", "R6", "2024年度", "FY2024", "FY2024/25", "2024-25", "令和六年度"])
def test_a_year_is_found_however_it_is_written(year: str) -> None:
    news("募集", "令和６年度の補助金です")
    news("別の募集", "令和５年度の補助金です")
    assert titles(year) == ["募集"]
    assert titles(f"{year} 補助金") == ["募集"]


@pytest.mark.parametrize("spelling", ["とうほく", "tohoku", "Tohoku", "トウホク", "ﾄｳﾎｸ"])
def test_a_reading_finds_the_kanji(spelling: str) -> None:
    news("東北の冬")
    assert titles(spelling) == ["東北の冬"]


@pytest.mark.parametrize(
    "spelling", ["ハンズオン", "ﾊﾝｽﾞｵﾝ", "はんずおん", "ＦＡＮ　ＭＥＥＴＩＮＧ", "fanmeeting", "fan meetings"]
)
def test_width_case_kana_and_spaces_make_no_difference(spelling: str) -> None:
    news("ハンズオン支援とFan Meeting")
    assert titles(spelling) == ["ハンズオン支援とFan Meeting"]


@pytest.mark.parametrize(("typed", "written"), [("結いの場", "結の場"), ("受け付け", "受付"), ("取組", "取り組み")])
def test_okurigana_make_no_difference(typed: str, written: str) -> None:
    news(f"{written}の話")
    news("場の話")
    assert titles(typed) == [f"{written}の話"]
    assert search(typed, "ja").exact == 1


def test_kyoto_does_not_put_tokyo_first() -> None:
    news("東京都の職員", "東京都の職員が東京都で語ります")
    news("支援の会", "京都から来た人たちの会です")
    assert titles("京都")[0] == "支援の会"


@pytest.mark.parametrize("character", ["星", "四", "一"])
def test_one_character_finds_every_page_that_has_it(character: str) -> None:
    news("明星の話")
    news("一番星", "二つの話")
    news("四百人の会", "一人と四人")
    news("何もない")
    words = {"明星の話": "", "一番星": "二つの話", "四百人の会": "一人と四人"}
    assert set(titles(character)) == {title for title, body in words.items() if character in title + body}


@pytest.mark.parametrize(
    "typed",
    [
        "株式会社アンデックス",
        "アンデックス㈱",
        "（株）アンデックス",
        "アンデックス株式会社",
        "アンデックス",
        "NPO法人 アンデックス",
    ],
)
def test_a_body_is_found_by_its_name_with_any_legal_form_or_none(typed: str) -> None:
    news("株式会社紬")
    news("特定非営利活動法人アンデックス")
    assert titles(typed) == ["特定非営利活動法人アンデックス"]
    assert titles("NPO") == ["特定非営利活動法人アンデックス"]


def test_of_kanji_and_katakana_in_one_word_both_are_wanted() -> None:
    news("移住の手引き")
    news("移住セミナーの案内")
    assert titles("移住セミナー") == ["移住セミナーの案内"]


def test_small_words_ask_nothing_of_a_page() -> None:
    news("応募の手引き", english="Apply here")
    news("話", english="How it was")
    assert titles("how to apply", "en") == ["Apply here"]
    assert titles("応募 OR 手引き") == titles("応募 の 手引き") == ["応募の手引き"]


def test_a_prefecture_is_found_by_its_whole_english_name() -> None:
    item = news("集い")
    item.municipalities.add(municipality())
    assert titles("Iwate Prefecture", "en") == titles("Iwate-ken", "en") == titles("岩手県", "en") != []


@pytest.mark.parametrize(
    "typed",
    [
        "2024年11月3日",
        "令和六年十一月三日",
        "2024-11-03",
        "2024/11/3",
        "R6.11.3",
        "11月3日",
        "3 November 2024",
        "Nov. 3, 2024",
        "2024年11月",
        "November 2024",
    ],
)
def test_a_day_finds_what_is_dated_so(typed: str) -> None:
    news("その日の話", publish_at=datetime(2024, 11, 3, tzinfo=UTC))
    news("翌年の話", publish_at=datetime(2025, 10, 3, tzinfo=UTC))
    news("草稿", publish_at=datetime(2024, 11, 3, tzinfo=UTC), state=State.DRAFT)
    assert titles(typed) == ["その日の話"]


def test_a_municipality_is_found_by_its_code() -> None:
    news("集い").municipalities.add(municipality())
    code = municipality().code
    assert titles(code) == titles(code[:5]) == ["大船渡市"]
    assert titles("2024年2月30日") == titles("999999") == []


def test_pieces_of_kana_are_nothing_to_go_by() -> None:
    news("彼の話", "かれの手、ふれんど、そうなんだ、お祭りの合わせ鏡")
    assert titles("カレンダー") == titles("お問い合わせ") == []


def test_words_in_quotation_marks_stand_together() -> None:
    news("復興の支援")
    news("支援の復興")
    assert titles("“復興の支援”") == ["復興の支援"]
    assert set(titles("復興 支援")) == {"復興の支援", "支援の復興"}


def test_a_minus_leaves_out() -> None:
    news("牡蠣の祭り")
    news("牡蠣と海苔の祭り")
    news("牡蠣の話―海苔の話―")
    for minus in "-－−ー":
        assert titles(f"牡蠣 {minus}海苔") == ["牡蠣の祭り"]
    assert titles("牡蠣の話 ―海苔の話―")[0] == "牡蠣の話―海苔の話―"
    assert titles("牡蠣の話 ー海苔の話ー")[0] == "牡蠣の話―海苔の話―"


def test_an_english_query_finds_an_item_that_has_no_english() -> None:
    item = news("大船渡の集い")
    item.municipalities.add(municipality())
    assert search("Ofunato", "en").total == 2  # the item and the place
    found = Entry.objects.get(pk__in=search("Ofunato", "en").ids, source="news.newsitem")
    assert (found.site_language, found.text_language, found.title_language) == ("en", "ja", "ja")


def test_a_section_comes_first_by_its_name_and_a_definition_by_its_word() -> None:
    make(
        Page, introduces="handson", title_ja="ハンズオン支援", title_en="", body_ja="<p>町と人を支える専門家の仕事</p>"
    )
    make(Term, name_ja="ハンズオン支援専門家", name_en="Expert")
    news("ハンズオンの専門家を送る", "ハンズオン")
    assert titles("ハンズオン") == ["ハンズオン支援", "ハンズオンの専門家を送る", "ハンズオン支援専門家"]
    assert titles("ハンズオン支援専門家とは")[0] == "ハンズオン支援専門家"


def test_a_slip_is_put_right_and_said() -> None:
    news("催し", english="Fishermen of Kesennuma")
    rebuild()
    found = search("Kesenuma fishermen", "en")
    assert (found.total, found.corrected) == (1, "kesennuma fishermen")
    # "than" stands in no index, and is no slip.
    news("thanksgiving of the fishermen")
    assert search("fishremen than others", "en").corrected == "fishermen than others"
    assert search("ｆｉｓｈｒｅｍｅｎ", "en").corrected == "fishermen"


def test_few_hits_are_filled_up_and_told_apart() -> None:
    news("漁港の若者が語る未来")
    news("漁港の若者の催し")
    news("未来の町")
    for number in range(5):
        news(f"第{number}回の会議")
    found = search("漁港 若者 未来", "ja")
    assert (found.exact, found.total) == (1, 2)
    assert titles("漁港 若者 未来") == ["漁港の若者が語る未来", "漁港の若者の催し"]
    assert titles("ぎょこう わかもの みらい") == titles("漁港 若者 未来")


def test_of_a_name_that_no_page_has_only_what_is_rare_in_it_counts() -> None:
    news("会津の祭り")
    for number in range(8):
        news(f"第{number}回の市民の市")
    found = search("会津若松市", "ja")
    assert (found.exact, found.total) == (0, 1)
    assert titles("会津若松市") == ["会津の祭り"]
    assert titles("無人市") == []


def test_synonyms_of_staff_find_each_other() -> None:
    news("カキの話")
    assert titles("オイスター") == []
    Synonym.objects.create(words="カキ\r\nオイスター")
    assert titles("オイスター") == ["カキの話"]


def test_a_promoted_page_stands_first() -> None:
    first = news("補助金 補助金", "補助金")
    second = news("その他の話", "補助金")
    assert titles("補助金")[0] == str(first)
    PinnedResult.objects.create(query="ホジョ金", path="/none/")
    PinnedResult.objects.create(query="補助金", path=f"/news/{second.slug}/")
    assert titles("補助金") == [str(second), str(first)]


@pytest.mark.parametrize("address", ["/news/{}/", "/ja/news/{}/?from=top", "http://testserver/en/news/{}", "news/{}"])
def test_an_address_is_promoted_as_it_is_copied_and_once(address: str, settings: Any) -> None:
    settings.SITE_URL = "http://testserver"
    pin = PinnedResult(query="補助金", path=address.format(news("補助金の話").slug))
    pin.full_clean()
    pin.save()
    assert Entry.objects.filter(path=pin.path).count() == 2  # in both languages
    with pytest.raises(ValidationError, match="already promoted|すでに"):
        PinnedResult(query="　補助金 ", path=pin.path).full_clean()
    for query, path in (("補助金", "/nowhere/"), ("補助金", "https://example.org/"), ("、", pin.path)):
        with pytest.raises(ValidationError):
            PinnedResult(query=query, path=path).full_clean()


@pytest.mark.parametrize("words", ["カキ", "カキ\n \nｶｷ", "、\nカキ", f"{'カキ' * 41}\n牡蠣"])
def test_synonyms_are_two_words_or_more(words: str) -> None:
    with pytest.raises(ValidationError):
        Synonym(words=words).full_clean()
    Synonym(words="カキ\r\n牡蠣").full_clean()


def test_facets_count_what_each_choice_would_leave() -> None:
    topic = Topic.objects.create(slug="sea", name_ja="海", name_en="Sea")
    tied = news("漁業の話")
    tied.municipalities.add(municipality())
    tied.topics.add(topic)
    news("漁業の別の話")
    filters = Filters({"prefectures": ("030007",)})
    found = search("漁業", "ja", filters)
    assert found.total == 1
    assert found.combinations.of("section", filters) == {"news": 1}
    assert found.combinations.of("prefectures", filters) == {"030007": 1}
    assert titles("漁業", filters=Filters({"topics": (str(topic.pk),)})) == ["漁業の話"]
    assert titles("漁業", filters=Filters({"topics": ("9999",)})) == []


def test_newest_first() -> None:

    news("古い話", publish_at=datetime(2024, 1, 1, tzinfo=UTC))
    news("新しい話", publish_at=datetime(2026, 1, 1, tzinfo=UTC))
    assert titles("話", newest=True) == ["新しい話", "古い話"]


def test_a_rebuild_changes_nothing_and_the_check_sees_what_is_wrong() -> None:
    news("牡蠣の祭り")
    assert check() == []
    before = titles("牡蠣")
    assert rebuild() == Entry.objects.count()
    assert (check(), titles("牡蠣")) == ([], before)
    Entry.objects.filter(title="牡蠣の祭り").update(digest="")
    NewsItem.objects.update(title_ja="別")
    assert len(check()) == 2
