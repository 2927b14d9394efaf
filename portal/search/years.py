"""Years in whatever way they are written, as one key each: 令和６年度, R6, 2024年 and FY2024 are y2024.

Calendar and fiscal year of one number share a key: who types one of them seldom means only that one.
"""

import re

_FIRST_YEARS = {
    "令和": 2019, "平成": 1989, "昭和": 1926, "大正": 1912, "明治": 1868,
    "reiwa": 2019, "heisei": 1989, "showa": 1926, "taisho": 1912, "meiji": 1868,
    "r": 2019, "h": 1989, "s": 1926,
}  # fmt: skip
#: Only the eras' names lose their first year in kanji here; `norm` has already made 元年 1年.
_ERA = re.compile(
    r"(令和|平成|昭和|大正|明治)\s?(\d{1,2}|元)(?:\s?年度?|(?!\d))"
    r"|\b(reiwa|heisei|showa|taisho|meiji)\s(\d{1,2})(?!\d)"
    r"|(?<![a-z0-9])([rhs])\.?(\d{1,2})(?:\s?年度?|(?![0-9a-z.]))"
)
_WESTERN = re.compile(
    r"(?<![0-9.])(1[89]\d\d|20\d\d)\s?年度?|\b(?:fy|fiscal(?: year)?)\s?(1[89]\d\d|20\d\d|\d\d)(?!\d)"
)
_BARE = re.compile(r"(?<![0-9.,])(1[89]\d\d|20\d\d)(?![0-9.,])")


_TWO_YEARS = re.compile(r"(?<![0-9.,/-])((?:fy|fiscal year)?\s?)(20\d\d)[/–~-](\d\d)(?![0-9./-])")


def of_one_year(normed: str) -> str:
    """fy2024/25 → fy2024, as a fiscal year is written abroad; other pairs of numbers stay."""
    return _TWO_YEARS.sub(_first_of_two, normed)


def _first_of_two(found: re.Match[str]) -> str:
    fiscal, first, second = found.groups()
    return f"{fiscal}{first}" if (int(first) + 1) % 100 == int(second) else found[0]


def year_keys(normed: str) -> set[str]:
    """The keys of all years that a text in `norm` form names."""
    return {key for key, _start, _end in year_spans(normed)}


def year_spans(normed: str) -> list[tuple[str, int, int]]:
    """(key, start, end) of each expression that names a year, in order."""
    found = [(_era_key(match), *match.span()) for match in _ERA.finditer(normed)]
    for match in _WESTERN.finditer(normed):
        digits = match[1] or match[2]
        found.append((f"y{digits if len(digits) == 4 else '20' + digits}", *match.span()))
    return sorted(found, key=lambda item: item[1])


def bare_years(normed: str) -> list[tuple[str, int, int]]:
    """As `year_spans`, of numbers that stand alone and may be years: Contest 2018."""
    return [(f"y{match[1]}", *match.span()) for match in _BARE.finditer(normed)]


def bare_year(normed: str) -> str:
    """The key of a term that is nothing but four digits: 2024."""
    return f"y{normed}" if _BARE.fullmatch(normed) else ""


def _era_key(match: re.Match[str]) -> str:
    era, number = next((match[group], match[group + 1]) for group in (1, 3, 5) if match[group])
    return f"y{_FIRST_YEARS[era] + (1 if number == '元' else int(number)) - 1}"
