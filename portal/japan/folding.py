"""Text as the search compares it, for the index and the query alike: width, case, kana, old kanji and numbers made one.

`norm` leaves words that an analyser can still read; `fold` also joins what only sounds the same. Both are pure, never
raise, and change nothing when applied again. What they answer is never shown to anybody. A change in it, by the kanji
table too, raises NORM_VERSION: rows written under another version have to be indexed again.
"""

import re
import unicodedata
from collections.abc import Callable
from itertools import dropwhile, pairwise

from portal.japan.kanji import KANJI

NORM_VERSION = 1

Span = tuple[int, int]
Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]
Step = Rule | dict[int, str]

# Characters without a look of their own: soft hyphen, zero widths, direction marks, variation selectors.
_INVISIBLE = re.compile(
    "[\u00ad\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_IDEOGRAPH = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_JOINING = re.compile("[\uff9e\uff9f\u1160-\u11ff]")
_VOICING = "\u3099\u309a"
_KATAKANA = f"\u30a1-\u30fa\u30fc{_VOICING}"
_KANA = f"\u3041-\u3096{_KATAKANA}"
_DASH = "\\-\u2010\u2012-\u2015\u2212\u2500\u2501"
_DIGITS = "〇一二三四五六七八九"
_NUMERALS = f"{_DIGITS}十百千"
_SMALL_KE = "ヶケカヵ"

# What makes a number of the kanji before it: 三県 is 3県. Left out is what stands behind a numeral in everyday words and
# in names that count nothing: 一時 (for a while), 十分 (enough), 一部 (a part), 一番, 二本松, 二戸, 三条, 十日町, 三ツ沢.
_COUNTER = "|".join(
    (
        "回|年|月|日(?![町市])|人(?![者称])|名|社(?![会員長内外団])|件|者|団体|世帯|世代|事業|事例|企業|施設|店舗|項目|種類",
        "(?<!一)円|割|倍|歳|位|次(?![市郎男女])|期|号|冊|枚|台|個|階(?!堂)|丁目|番地|泊|週|周年|時間|分間|秒|段階|級",
        "県|市町|町村|地区|地域|か(?=[所月国年条村町])|[万億兆]",
        "[つツ](?![木森沢谷屋矢葉橋境星堂山塚川倉池])",
    )
)
_COUNT = f"[{_DIGITS[1:]}]?"
_BELOW_TEN_THOUSAND = re.compile(f"(?:({_COUNT})千)?(?:({_COUNT})百)?(?:({_COUNT})十)?({_COUNT})")
_ARABIC = {ord(digit): str(value) for value, digit in enumerate(_DIGITS)}

_V_ROW = {"ァ": "バ", "ィ": "ビ", "ェ": "ベ", "ォ": "ボ", "ャ": "ビャ", "ュ": "ビュ", "ョ": "ビョ", "": "ブ"}
_W_ROW = {"ヷ": "バ", "ヸ": "ビ", "ヹ": "ベ", "ヺ": "ボ"}
_TO_HIRAGANA: dict[int, str] = {code: chr(code - 0x60) for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
_TO_KATAKANA = {ord(hiragana): chr(code) for code, hiragana in _TO_HIRAGANA.items()}


def norm(text: str) -> str:
    """塩竈の三カ所 → 塩釜の3か所, 令和元年度 → 令和1年度, 佐々木 → 佐佐木, 1,000人 → 1000人, TOHOKU → tohoku."""
    return _applied(_NORM_STEPS, _plain(text))


def fold(text: str) -> str:
    """`norm`, then as it sounds: ヴ as ブ, センター without its last ー, Ōtsuchi without its accent, all kana as hiragana."""
    return _applied(_FOLD_STEPS, norm(text))


def folded_spans(text: str) -> tuple[str, list[Span]]:
    """`fold(text)`, and for each of its characters the (start, end) in `text` that it came from: to mark a hit in the original.

    Where a rule changed how many there are, each of the new ones carries the whole of what it replaced: ㈱ and 1,000.
    """
    folded, spans = _plain_spans(text)
    for step in (*_NORM_STEPS, *_FOLD_STEPS):
        if isinstance(step, dict):
            folded = folded.translate(step)
        else:
            folded, spans = _substituted_spans(step, folded, spans)
    return folded, spans


def _plain(text: str) -> str:
    """One width, one case. Lowering can leave a letter and an accent that have a form of their own: hence NFKC twice."""
    wide = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    return unicodedata.normalize("NFKC", wide.lower()).replace("ς", "σ")


def _repeated(found: re.Match[str]) -> str:
    """佐々 → 佐佐, 一歩々々 → 一歩一歩."""
    pair, kanji, marks = found.groups()
    return pair * 2 if pair else kanji * (1 + len(marks))


def _arabic(found: re.Match[str]) -> str:
    """十二 → 12, 二〇一一 → 2011; left alone where it is no number, or only 〇 that hold a place open."""
    numeral = found[0]
    if not set(numeral) & set("十百千"):
        return numeral if set(numeral) == {"〇"} else numeral.translate(_ARABIC)
    if not (parts := _BELOW_TEN_THOUSAND.fullmatch(numeral)):
        return numeral
    *units, ones = parts.groups()
    counts = ["〇" if count is None else count or "一" for count in units]
    value = sum(unit * _DIGITS.index(count) for unit, count in zip((1000, 100, 10), counts, strict=True))
    return str(value + _DIGITS.index(ones or "〇"))


def _b_row(found: re.Match[str]) -> str:
    """ヴァイオリン → バイオリン; hiragana stays hiragana."""
    written = found[0].translate(_TO_KATAKANA)
    sound = _W_ROW.get(written) or _V_ROW[written[1:]]
    return sound if written == found[0] else sound.translate(_TO_HIRAGANA)


def _without_last_bar(found: re.Match[str]) -> str:
    """センター → センタ; shorter words keep theirs: コピー."""
    stem = found[0].rstrip("ー")
    return stem if len(stem) >= 3 else found[0]


def _without_accent(found: re.Match[str]) -> str:
    """ō → o; what is not a Latin letter with an accent stays."""
    base = unicodedata.normalize("NFD", found[0])[0]
    return base if "a" <= base <= "z" else found[0]


def _without_marks(found: re.Match[str]) -> str:
    """Accents that have no form together with their letter; other signs behind a letter stay."""
    return "".join(dropwhile(lambda sign: unicodedata.category(sign).startswith("M"), found[0]))


def _as(replacement: str) -> Callable[[re.Match[str]], str]:
    return lambda _found: replacement


# The order matters: each rule sees what those above it made, and none makes what one above it would have changed.
_NORM_STEPS: tuple[Step, ...] = (
    KANJI,
    (re.compile(f"([{_IDEOGRAPH}]{{2}})々々(?!々)|([{_IDEOGRAPH}])(々+)"), _repeated),
    (re.compile(f"(?<=[{_NUMERALS}万億兆数何幾0-9])[{_SMALL_KE}箇](?=[{_IDEOGRAPH}])"), _as("か")),
    (re.compile(f"(?<=[{_IDEOGRAPH}])[{_SMALL_KE}](?=所)|箇(?=[所条月国年])"), _as("か")),
    (re.compile(f"(?<=[{_IDEOGRAPH}])[{_SMALL_KE}](?=[{_IDEOGRAPH}])"), _as("が")),
    (re.compile(f"(?<=[{_KANA}])[{_DASH}](?=[{_KANA}])"), _as("ー")),
    (re.compile(f"(?<![復紀次還単{_NUMERALS}0-9])元年(?![代数])"), _as("1年")),
    (re.compile(f"(?<=第)[{_NUMERALS}]+(?![{_NUMERALS}者]|人者)"), _arabic),
    (re.compile(f"(?<![{_NUMERALS}第数何幾0-9.,])[{_NUMERALS}]+(?={_COUNTER})"), _arabic),
    (re.compile("(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])"), lambda found: found[0].replace(",", "")),
)
_FOLD_STEPS: tuple[Step, ...] = (
    (re.compile("[ヴゔ][ァィェォャュョぁぃぇぉゃゅょ]?|[ヷ-ヺ]"), _b_row),
    (re.compile(f"[ァ-ヺ][{_KATAKANA}]{{3,}}"), _without_last_bar),
    (re.compile("[\u00c0-\u024f\u1e00-\u1eff]"), _without_accent),
    (re.compile(r"(?<=[a-z])[^\w\s\x00-\u02ff]+"), _without_marks),
    _TO_HIRAGANA,
)


def _plain_spans(text: str) -> tuple[str, list[Span]]:
    """`_plain` letter by letter, each with the marks that may melt into it."""
    letters: list[str] = []
    spans: list[Span] = []
    starts = [index for index, char in enumerate(text) if index == 0 or not _joins(char)]
    for start, end in pairwise([*starts, len(text)]):
        letter = _plain(text[start:end])
        letters.append(letter)
        spans.extend([(start, end)] * len(letter))
    return "".join(letters), spans


def _joins(char: str) -> bool:
    """Whether a character may become one with what stands before it: accents, ﾞ and ﾟ, Hangul vowels and finals."""
    return unicodedata.category(char).startswith("M") or bool(_JOINING.match(char) or _INVISIBLE.match(char))


def _substituted_spans(rule: Rule, text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    pattern, replacement = rule
    pieces: list[str] = []
    kept: list[Span] = []
    done = 0
    for found in pattern.finditer(text):
        new, old = replacement(found), spans[found.start() : found.end()]
        pieces += text[done : found.start()], new
        kept += spans[done : found.start()]
        kept += _carried(found[0], new, old)
        done = found.end()
    return "".join((*pieces, text[done:])), [*kept, *spans[done:]]


def _carried(old: str, new: str, spans: list[Span]) -> list[Span]:
    """Letter for letter where that is clear; センタ marks the ー of センター with its last letter; else the whole for each."""
    if len(new) == len(old):
        return spans
    whole = spans[0][0], spans[-1][1]
    if new and old.startswith(new):
        return [*spans[: len(new) - 1], (spans[len(new) - 1][0], whole[1])]
    return [whole] * len(new)


def _applied(steps: tuple[Step, ...], text: str) -> str:
    for step in steps:
        text = text.translate(step) if isinstance(step, dict) else step[0].sub(step[1], text)
    return text
