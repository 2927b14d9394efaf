"""Numbers in kanji and in digits. `norm` unites them before a counter; here is what is left: 四十代 and 40代, 三鷹 and 三."""

import re

_NUMERALS = re.compile("[〇一二三四五六七八九十百千]+")
_DIGITS = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,3}(?![0-9.,])")
_PLACES = ((1000, "千"), (100, "百"), (10, "十"))
_UNITS = "〇一二三四五六七八九"


def numerals(text: str) -> set[str]:
    """Kanji numbers as they stand: `norm` makes 400 of 四百 before a counter, and 四 is to be found all the same."""
    found = set(_NUMERALS.findall(text))
    return found | {digit for number in found for digit in number}


def with_other_numerals(folded: str) -> list[str]:
    """八種 for 8種 and 8種 for 八種; nothing where the text is a number alone or holds none."""
    found = [_DIGITS.sub(lambda number: in_kanji(int(number[0])), folded), _NUMERALS.sub(_in_digits, folded)]
    if _DIGITS.fullmatch(folded) or _NUMERALS.fullmatch(folded):
        return []
    return [other for other in dict.fromkeys(found) if other != folded]


def in_kanji(number: int) -> str:
    """40 → 四十, below ten thousand."""
    written = ""
    for unit, sign in _PLACES:
        count, number = divmod(number, unit)
        written += {0: "", 1: sign}.get(count, _UNITS[count] + sign)
    return written + (_UNITS[number] if number else "")


def in_digits(numeral: str) -> str:
    """四十 → 40, 二〇一一 → 2011; the numeral itself where it is none."""
    if not set(numeral) & set("十百千"):
        return "".join(str(_UNITS.index(sign)) for sign in numeral)
    total, rest = 0, numeral
    for unit, sign in _PLACES:
        count, found, after = rest.rpartition(sign)
        if found:
            if len(count) > 1:
                return numeral
            total, rest = total + unit * (_UNITS.index(count) if count else 1), after
    return str(total + (_UNITS.index(rest) if rest else 0)) if len(rest) < 2 else numeral


def _in_digits(found: re.Match[str]) -> str:
    return in_digits(found[0])
