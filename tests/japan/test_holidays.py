"""Holidays by name, against the published lists of the years in which something was unusual, and against the law's own rules."""

from datetime import UTC, date, datetime, timedelta

import jpholiday
import pytest

from portal.japan.holidays import NAMES_EN, holiday_name


def holidays(year: int) -> dict[str, str]:
    days = (date(year, 1, 1) + timedelta(days=number) for number in range(366))
    return {f"{day:%m-%d}": name for day in days if day.year == year and (name := holiday_name(day, "ja"))}


def test_2026() -> None:
    assert holidays(2026) == {
        "01-01": "元日",
        "01-12": "成人の日",
        "02-11": "建国記念の日",
        "02-23": "天皇誕生日",
        "03-20": "春分の日",
        "04-29": "昭和の日",
        "05-03": "憲法記念日",
        "05-04": "みどりの日",
        "05-05": "こどもの日",
        "05-06": "憲法記念日 振替休日",
        "07-20": "海の日",
        "08-11": "山の日",
        "09-21": "敬老の日",
        "09-22": "国民の休日",
        "09-23": "秋分の日",
        "10-12": "スポーツの日",
        "11-03": "文化の日",
        "11-23": "勤労感謝の日",
    }


def test_the_ten_days_of_2019() -> None:
    spring = {day: name for day, name in holidays(2019).items() if "04-27" <= day <= "05-06"}
    assert spring == {
        "04-29": "昭和の日",
        "04-30": "国民の休日",
        "05-01": "天皇の即位の日",
        "05-02": "国民の休日",
        "05-03": "憲法記念日",
        "05-04": "みどりの日",
        "05-05": "こどもの日",
        "05-06": "こどもの日 振替休日",
    }
    assert holiday_name(date(2019, 10, 22), "ja") == "即位礼正殿の儀"
    assert holiday_name(date(2019, 12, 23), "ja") is None


def test_the_days_moved_for_the_games() -> None:
    moved = {"海の日", "スポーツの日", "山の日", "山の日 振替休日"}
    assert [day for day, name in holidays(2020).items() if name in moved] == ["07-23", "07-24", "08-10"]
    assert [day for day, name in holidays(2021).items() if name in moved] == ["07-22", "07-23", "08-08", "08-09"]


@pytest.mark.parametrize(
    ("day", "ja", "en"),
    [
        (date(2026, 9, 22), "国民の休日", "Citizens' Holiday"),
        (date(2026, 5, 6), "憲法記念日 振替休日", "Substitute holiday for Constitution Memorial Day"),
        (date(2024, 2, 12), "建国記念の日 振替休日", "Substitute holiday for National Foundation Day"),
        (date(2026, 7, 20), "海の日", "Marine Day"),
        (date(2026, 2, 23), "天皇誕生日", "Emperor's Birthday"),
        (date(1989, 2, 24), "昭和天皇の大喪の礼", "State Funeral of Emperor Showa"),
    ],
)
def test_names_in_both_languages(day: date, ja: str, en: str) -> None:
    assert holiday_name(day, "ja") == ja
    assert holiday_name(day, "en") == en


def test_an_ordinary_day_and_a_plain_sunday_have_no_name() -> None:
    assert holiday_name(date(2026, 11, 20), "ja") is None
    assert holiday_name(date(2026, 11, 22), "en") is None
    assert holiday_name(date(2024, 2, 29), "ja") is None


def test_every_name_has_an_english_one_and_every_rule_of_the_law_holds() -> None:
    named = dict(jpholiday.between(date(1989, 1, 8), date(2050, 12, 31)))
    assert {name.removesuffix(" 振替休日") for name in named.values()} <= set(NAMES_EN)
    for day, name in named.items():
        assert holiday_name(day, "en")
        # Since 2007: a holiday on a Sunday gives the next day that is none; since 1988: a day between two is one too.
        if day >= date(2007, 1, 1) and day.weekday() == 6:
            free = day
            while free in named and not named[free].endswith("振替休日"):
                free += timedelta(days=1)
            assert named.get(free, "").endswith("振替休日"), day
        if name == "国民の休日":
            assert day - timedelta(days=1) in named
            assert day + timedelta(days=1) in named
            assert day.weekday() != 6


def test_years_for_which_no_list_is_certain_have_no_names() -> None:
    assert holiday_name(date(1985, 5, 4), "ja") is None
    assert holiday_name(date(2100, 1, 1), "ja") is None
    assert holiday_name(date.min, "ja") is None
    assert holiday_name(date.max, "en") is None


def test_a_moment_is_refused() -> None:
    with pytest.raises(TypeError):
        holiday_name(datetime(2026, 9, 21, 15, tzinfo=UTC), "ja")
