"""Eras and the writing of days, every day from the first of Heisei to the end of 2050 against a rule of its own."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.japan.era import ERAS, era_of, format_day, wareki

FIRST, LAST = date(1989, 1, 8), date(2050, 12, 31)
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = "日月火水木金土"
WEEKDAY_NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]


def era_year(year: int, month: int, day: int) -> str:
    """Heisei and Reiwa told by comparing numbers, without the table under test."""
    name, number = ("令和", year - 2018) if (year, month, day) >= (2019, 5, 1) else ("平成", year - 1988)
    return f"{name}{'元' if number == 1 else number}年"


def weekday(year: int, month: int, day: int) -> int:
    """Sakamoto's rule: 0 is Sunday."""
    year -= month < 3
    return (year + year // 4 - year // 100 + year // 400 + (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)[month - 1] + day) % 7


def test_every_day_from_1989_to_2050() -> None:
    wrong = []
    day = FIRST
    while day <= LAST:
        y, m, d = day.year, day.month, day.day
        name = WEEKDAYS[weekday(y, m, d)]
        expected = (
            f"{era_year(y, m, d)}{m}月{d}日",
            f"{y}年{m}月{d}日",
            f"{y}年{m}月{d}日({name})",
            f"{y}年({era_year(y, m, d)}){m}月{d}日({name})",
            f"{d} {MONTHS[m - 1]} {y}",
            f"{WEEKDAY_NAMES[weekday(y, m, d)]} {d} {MONTHS[m - 1]} {y}",
        )
        written = (
            wareki(day),
            format_day(day, "ja"),
            format_day(day, "ja", weekday=True),
            format_day(day, "ja", full=True),
            format_day(day, "en", full=True),
            format_day(day, "en", weekday=True),
        )
        if written != expected:
            wrong.append((written, expected))
        day += timedelta(days=1)
    assert wrong == []


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 20), "2026年(令和8年)11月20日(金)"),
        (date(2019, 4, 30), "2019年(平成31年)4月30日(火)"),
        (date(2019, 5, 1), "2019年(令和元年)5月1日(水)"),
        (date(2019, 12, 31), "2019年(令和元年)12月31日(火)"),
        (date(2020, 1, 1), "2020年(令和2年)1月1日(水)"),
        (date(2024, 2, 29), "2024年(令和6年)2月29日(木)"),
        (date(1989, 1, 7), "1989年(昭和64年)1月7日(土)"),
        (date(1989, 1, 8), "1989年(平成元年)1月8日(日)"),
        (date(1926, 12, 24), "1926年(大正15年)12月24日(金)"),
        (date(1926, 12, 25), "1926年(昭和元年)12月25日(土)"),
        (date(1912, 7, 29), "1912年(明治45年)7月29日(月)"),
        (date(1912, 7, 30), "1912年(大正元年)7月30日(火)"),
        (date(1868, 1, 25), "1868年(明治元年)1月25日(土)"),
        (date(1868, 1, 24), "1868年1月24日(金)"),
    ],
)
def test_the_days_on_which_the_year_is_easily_wrong(day: date, expected: str) -> None:
    assert format_day(day, "ja", full=True) == expected


def test_english_has_no_era_and_no_weekday_unless_asked() -> None:
    assert format_day(date(2026, 11, 20), "en") == "20 November 2026"
    assert format_day(date(2026, 11, 20), "en", full=True) == "20 November 2026"
    assert format_day(date(2026, 11, 20), "en", weekday=True) == "Friday 20 November 2026"
    assert format_day(date(2026, 11, 20), "en", full=True, weekday=True) == "Friday 20 November 2026"


def test_there_is_no_era_before_meiji() -> None:
    assert era_of(date(1868, 1, 24)) is None
    assert era_of(date.min) is None
    assert wareki(date(1867, 11, 9)) == "1867年11月9日"


@given(st.dates(min_value=ERAS[0].start))
def test_the_number_of_an_era_leads_back_to_the_year(day: date) -> None:
    era = era_of(day)
    assert era is not None
    assert era.number(day.year) >= 1
    assert era.western_year(era.number(day.year)) == day.year
    assert era == max((each for each in ERAS if each.start <= day), key=lambda each: each.start)


@given(st.dates(), st.sampled_from(["ja", "en"]), st.booleans(), st.booleans())
def test_every_day_that_python_knows_is_written(day: date, lang: str, full: bool, weekday: bool) -> None:
    assert str(day.year) in format_day(day, lang, full=full, weekday=weekday)


def test_a_moment_is_refused_because_its_day_depends_on_the_place() -> None:
    moment = datetime(2026, 11, 20, 20, tzinfo=UTC)
    with pytest.raises(TypeError):
        format_day(moment, "ja")
    with pytest.raises(TypeError):
        wareki(moment)


def test_a_third_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'fr'"):
        format_day(date(2026, 11, 20), "fr")
