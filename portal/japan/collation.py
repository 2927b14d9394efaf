"""The order of Japanese names by their reading (五十音順), after JIS X 4061. Kanji have no order here: give the reading."""

import re
import unicodedata

_SMALL = dict(zip("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ", strict=True))
_ROWS_BY_VOWEL = {
    "あ": "あかさたなはまやらわ",
    "い": "いきしちにひみりゐ",
    "う": "うくすつぬふむゆる",
    "え": "えけせてねへめれゑ",
    "お": "おこそとのほもよろを",
}
_VOWEL = {kana: vowel for vowel, row in _ROWS_BY_VOWEL.items() for kana in row}
_VOICING = {"\u3099": "1", "\u309a": "2"}  # か < が, は < ば < ぱ
_LONG, _REPEATED = "ー", "ゝ"
_HIRAGANA = {code: code - 0x60 for code in (*range(0x30A1, 0x30F7), 0x30FD)}
_UNCOUNTED = re.compile(r"(?![\u3099\u309a])[\W_]")


def gojuon_key(kana: str) -> str:
    """A string to sort by, in Python or in a column that is compared byte by byte (not by a locale's rules).

    Digits, then Latin letters, then kana. Where the plain kana are the same, in this order: は, ば, ぱ; ー, small, large;
    hiragana, katakana. ー counts as the vowel that it lengthens; spaces and marks do not count. Without a reading: last.
    """
    plain, voicing, size, script = "", "", "", ""
    for letter in _UNCOUNTED.sub("", unicodedata.normalize("NFD", unicodedata.normalize("NFKC", kana).lower())):
        if letter in _VOICING:
            voicing = voicing[:-1] + _VOICING[letter] if voicing else ""
            continue
        hiragana = letter.translate(_HIRAGANA)
        base, rank = _base(hiragana, plain[-1:])
        if base:
            plain, voicing, size = plain + base, voicing + "0", size + rank
            script += "0" if hiragana == letter else "1"
    return f"0{plain} {voicing} {size} {script}" if plain else "1"


def _base(letter: str, previous: str) -> tuple[str, str]:
    """The plain kana that a letter counts as, and its place among those that count as the same one."""
    if letter == _LONG:
        return _VOWEL.get(previous, ""), "0"
    if letter in _SMALL:
        return _SMALL[letter], "1"
    if letter == _REPEATED:
        return previous, "2"
    return letter, "3"
