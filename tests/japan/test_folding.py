"""What the search takes for the same: the variants that people type, and the rules that must never fire."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from portal.japan import kanji
from portal.japan.folding import fold, folded_spans, norm

# Whatever the rules look at, in the densest mix: chance alone would hardly ever put two of them side by side.
WRITING = st.lists(
    st.sampled_from(
        list("一二三十百千万〇第数元年月人回者社つツ々か所箇ヶケカヵゖが谷塩竈齋國ヴゔァぁウヴーアセンタせ,.-0123 \n")
        + list("aAĀōḴΣςİßㇰㇴ½\uff0c\uff0d\u2010\u2212\uff11\uff76\uff9e\uff8a\uff9f\uff70\u30f7㈱㋿㍻㌖")
        + list("\u00ad\u200b\ufe00\u3099\u309a\u0301\u0323\u0327")
        + ["元年", "三ヶ月", "箇所", "1,000", "一歩々々", "センター", "第三者"]
    ),
    max_size=14,
).map("".join)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("ﾊﾝｽﾞｵﾝ支援", "ハンズオン支援"),
        ("Ｆｗ：ＴＯＨＯＫＵ", "fw:tohoku"),
        ("㈱", "(株)"),
        ("コ-ヒ-", "コーヒ-"),
        ("ファン‐ミ−ティング", "ファンーミーティング"),
        ("2025-02", "2025-02"),
        ("塩竈 塩竃 塩釜 鹽竈", "塩釜 塩釜 塩釜 塩釜"),
        ("髙﨑 渡邊 渡邉 齋藤 澤 國會 廣濱", "高崎 渡辺 渡辺 斎藤 沢 国会 広浜"),
        ("神\ufa19 葛\U000e0100城", "神神 葛城"),
        ("檜枝岐 桧枝岐 冨谷 富谷", "桧枝岐 桧枝岐 富谷 富谷"),
        ("1,234,567人 1，000円", "1234567人 1000円"),
        ("1,23 12,3456 ,100", "1,23 12,3456 ,100"),
        ("令和元年度 平成元年", "令和1年度 平成1年"),
        ("復元年代 単元年数", "復元年代 単元年数"),
        ("3ヶ月 3ケ月 3カ月 3ヵ月 3箇月 3か月", " ".join(["3か月"] * 6)),
        ("三ヶ所 3カ所 三箇所", "3か所 3か所 3か所"),
        ("数ヶ月 何箇所 該当箇所 該当ヶ所", "数か月 何か所 該当か所 該当か所"),
        ("霞ヶ関 桜ケ丘 鰺ヶ沢", "霞が関 桜が丘 鯵が沢"),
        ("東京ケア 加工カキ", "東京ケア 加工カキ"),
        ("第十二回 第三章 福島第一原発", "第12回 第3章 福島第1原発"),
        ("二〇一一年三月十一日", "2011年3月11日"),
        ("千二百三十四人 百社 一万五千人 三億円", "1234人 100社 1万5000人 3億円"),
        ("被災三県 三つの柱 二十四時間 一丁目", "被災3県 3つの柱 24時間 1丁目"),
        ("佐々木 代々木 一歩々々 正々堂々", "佐佐木 代代木 一歩一歩 正正堂堂"),
    ],
)
def test_norm(written: str, normal: str) -> None:
    assert norm(written) == normal


@pytest.mark.parametrize(
    "word",
    [
        "二本松市",
        "二戸市",
        "一関市",
        "十日町",
        "四日市",
        "三条市",
        "三次市",
        "三ツ沢",
        "八千代",
        "五所川原",
        "二階堂",
        "七十七銀行",
    ]
    + [
        "第三者委員会",
        "第一人者",
        "一時避難",
        "十分",
        "一部損壊",
        "一番",
        "数十人",
        "2千人",
        "〇〇県",
        "十百人",
        "一社会人",
        "東北一円",
    ],
)
def test_numerals_that_count_nothing_stay(word: str) -> None:
    assert norm(word) == word


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ヴァイオリン バイオリン", "ばいおりん ばいおりん"),
        ("ヴェール ベール ゔぃ", "べーる べーる び"),
        ("センター センタ サーバー", "せんた せんた さーば"),
        ("コピー ツアー", "こぴー つあー"),
        ("コミュニティセンター", "こみゅにてぃせんた"),
        ("ボランティア ﾎﾞﾗﾝﾃｨｱ ぼらんてぃあ", "ぼらんてぃあ ぼらんてぃあ ぼらんてぃあ"),
        ("Tōhoku TOHOKU Ōtsuchi café", "tohoku tohoku otsuchi cafe"),
        ("塩竈市のセンター", "塩釜市のせんた"),
    ],
)
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    "variants",
    [
        ("塩竈市", "塩竃市", "塩釜市", "鹽竈市"),
        ("第12回", "第十二回", "第１２回"),
        ("令和元年度", "令和1年度", "令和１年度", "㋿元年度"),
        ("七ヶ宿町", "七ケ宿町", "七カ宿町"),
        ("ハンズオン", "ﾊﾝｽﾞｵﾝ", "はんずおん"),
        ("１，０００名", "1,000名", "1000名"),
        ("コンピューター", "コンピュータ", "コンピュ-ター"),
    ],
)
def test_variants_meet(variants: tuple[str, ...]) -> None:
    assert {fold(variant) for variant in variants} == {fold(variants[0])}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("洋野町", "広野町"),
        ("斉藤", "斎藤"),
        ("京都", "東京都"),
        ("コピー", "コピ"),
        ("十日町", "10日町"),
        ("はし", "ばし"),
    ],
)
def test_what_is_not_the_same_stays_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@settings(max_examples=1000)
@given(st.text() | WRITING)
@example("一々回")
@example("ア-箇所")
@example("1,五百回")
@example("三ツ,")
@example("センター\u3099")
@example("H\u0331")
@example("か\u200b\u3099")
@example("一歩々々々")
@example("\ud800")
def test_folding_again_changes_nothing(text: str) -> None:
    assert norm(norm(text)) == norm(text)
    assert fold(fold(text)) == fold(text)
    assert fold(norm(text)) == fold(text)
    assert unicodedata.normalize("NFKC", fold(text)) == fold(text)


@settings(max_examples=1000)
@given(st.text() | WRITING)
@example("\ud800")
@example("ΑΣ ΑΣΑ")
@example("각")
def test_spans_lead_back_to_the_original(text: str) -> None:
    folded, spans = folded_spans(text)
    assert folded == fold(text)
    assert len(spans) == len(folded)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    ("text", "hit", "marked"),
    [
        ("新しいﾊﾝｽﾞｵﾝ支援", "ハンズオン", "ﾊﾝｽﾞｵﾝ"),
        ("交流センターへ", "センター", "センター"),
        ("参加者は1,000人", "1000人", "1,000人"),
        ("塩竈市", "塩釜", "塩竈"),
        ("㈱東北", "株", "㈱"),
        ("第十二回", "第12回", "第十二回"),
        ("Ōtsuchi", "otsuchi", "Ōtsuchi"),
    ],
)
def test_a_hit_is_marked_in_the_original(text: str, hit: str, marked: str) -> None:
    folded, spans = folded_spans(text)
    start = folded.index(fold(hit))
    assert text[spans[start][0] : spans[start + len(fold(hit)) - 1][1]] == marked


def test_long_numerals_and_long_runs_are_no_trouble() -> None:
    assert norm("一" * 10_000 + "人") == "1" * 10_000 + "人"
    assert fold("ー" * 100_000 + "x") == "ー" * 100_000 + "x"
    assert fold("々" * 100_000) == "々" * 100_000
    assert len(fold("1," * 50_000)) == 100_000


def test_the_kanji_table_holds_together() -> None:
    pairs = (kanji.OLD_FORMS + kanji.VARIANTS).split()
    assert all(len(pair) == 2 and pair[0] != pair[1] for pair in pairs)
    assert len({pair[0] for pair in pairs}) == len(pairs)
    assert not {pair[0] for pair in pairs} & {pair[1] for pair in pairs}
    assert all(unicodedata.normalize("NFKC", pair) == pair for pair in pairs)
    assert not {pair[1] for pair in pairs} & set("一二三四五六七八九十百千元年")
