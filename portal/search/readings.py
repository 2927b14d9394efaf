"""How words sound, reduced until spellings of one sound agree: とうほく, トーホク and tohoku are とほく.

Keys for finding only; nothing here is ever shown.
"""

import re
from functools import lru_cache

from portal.japan.folding import fold

KANA = re.compile(r"[ぁ-ゖー]+")
_SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ")
_UNIFIED = str.maketrans("ぢづを", "じずお")
#: ボランティヤ and ボランティア.
_GLIDING = re.compile("(?<=[きしちにひみりぎじぢびぴぃいゐ])や")
#: Two ways in which one foreign sound is written; the first three are also read backwards.
_ALIKE = (
    ("てぃ", "ち"),
    ("でぃ", "じ"),
    ("でゅ", "じゅ"),
    ("とぅ", "つ"),
    ("うぃ", "い"),
    ("うぇ", "え"),
    ("うぉ", "お"),
    ("すぃ", "し"),
    ("ずぃ", "じ"),
    ("しぇ", "せ"),
    ("じぇ", "ぜ"),
)
_BOTH_WAYS = 3

_ROWS = {
    "あ": "あかさたなはまやらわがざだばぱ",
    "い": "いきしちにひみりぎじぢびぴ",
    "う": "うくすつぬふむゆるぐずづぶぷ",
    "え": "えけせてねへめれげぜでべぺ",
    "お": "おこそとのほもよろをごぞどぼぽ",
}
_VOWEL = {kana: vowel for vowel, row in _ROWS.items() for kana in row}
#: After a sound in this vowel, these kana only lengthen it.
_LENGTHENS = {"あ": "あ", "い": "い", "う": "う", "え": "えい", "お": "おう"}

_ROMAJI_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "s": "さしすせそ", "t": "たちつてと", "n": "なにぬねの", "h": "はひふへほ",
    "m": "まみむめも", "r": "らりるれろ", "g": "がぎぐげご", "z": "ざじずぜぞ", "d": "だぢづでど", "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
}  # fmt: skip
_GLIDES = {
    "ky": "き", "sy": "し", "sh": "し", "ty": "ち", "ch": "ち", "cy": "ち", "ny": "に", "hy": "ひ", "my": "み", "ry": "り",
    "gy": "ぎ", "zy": "じ", "j": "じ", "jy": "じ", "by": "び", "py": "ぴ",
}  # fmt: skip
_SYLLABLES = {
    **{head + vowel: kana for head, row in _ROMAJI_ROWS.items() for vowel, kana in zip("aiueo", row, strict=True)},
    **{
        head + vowel: kana + small
        for head, kana in _GLIDES.items()
        for vowel, small in zip("aueo", "ゃゅぇょ", strict=True)
    },
    "shi": "し", "chi": "ち", "ji": "じ", "tsu": "つ", "fu": "ふ", "ya": "や", "yu": "ゆ", "yo": "よ", "wa": "わ", "wo": "を",
    **{f"f{vowel}": f"ふ{small}" for vowel, small in zip("aieo", "ぁぃぇぉ", strict=True)},
}  # fmt: skip
_ENGLISH_TEXT = """
are one use home name same take make made care date site rate note some more time tone base gate game safe
none here hope huge side wide ride nine mine fine five live zone done gone bone fire hire wire sure pure tube
dozen page age wage sage media area idea data into onto also ago too you we he she me my die tie toe due moni
no so go do to be
"""
#: English words that could be read as Japanese ones and then find nonsense: home is not 褒め.
_ENGLISH = frozenset(_ENGLISH_TEXT.split())


@lru_cache(maxsize=65536)
def skeleton(kana: str) -> str:
    """とうほく → とほく, ディジタル and デジタル → でじたる; "" where it holds anything but kana."""
    text = fold(kana)
    if not KANA.fullmatch(text):
        return ""
    text = _GLIDING.sub("あ", text).translate(_SMALL).translate(_UNIFIED)
    kept: list[str] = []
    for char in text:
        vowel = _VOWEL.get(kept[-1], "") if kept else ""
        if char == "ー" or (vowel and char in _LENGTHENS[vowel]):
            continue
        kept.append(char)
    return "".join(kept)


def spoken_alike(folded: str) -> list[str]:
    """The skeleton of kana, and those of other ways to write a foreign word: フェスチバル is フェスティバル."""
    found = {skeleton(folded): None}
    others = [folded.replace(foreign, plain) for foreign, plain in _ALIKE]
    others += [folded.replace(plain, foreign) for foreign, plain in _ALIKE[:_BOTH_WAYS]]
    found |= dict.fromkeys(map(skeleton, others))
    return [sound for sound in found if sound]


def from_romaji(word: str) -> str:
    """tohoku → とほく: the skeleton of a folded Latin word read as romaji; "" where it cannot be, or is plain English."""
    if len(word) < 4 or word in _ENGLISH:
        return ""
    kana: list[str] = []
    at = 0
    while at < len(word):
        if (
            word[at] == "n"
            and word[at + 1 : at + 2] not in tuple("aiueoy")
            or word[at] == "m"
            and word[at + 1 : at + 2] in tuple("bpm")
        ):
            kana.append("ん")
            at += 1
        elif word[at : at + 1] == word[at + 1 : at + 2] and word[at] not in "aiueon" or word[at : at + 3] == "tch":
            kana.append("っ")
            at += 1
        else:
            syllable = next((word[at : at + size] for size in (3, 2, 1) if word[at : at + size] in _SYLLABLES), "")
            if word[at : at + 2] == "oh" and word[at + 2 : at + 3] not in tuple("aiueo"):
                syllable = ""
                kana.append("お")
                at += 2
                continue
            if not syllable:
                return ""
            kana.append(_SYLLABLES[syllable])
            at += len(syllable)
            if syllable.endswith("o") and word[at : at + 1] == "h" and word[at + 1 : at + 2] not in tuple("aiueoy"):
                at += 1
    return skeleton("".join(kana))
