"""Fiscal years in both directions, and the years in which the era changed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.japan.fiscal import also_written, fiscal_year_bounds, fiscal_year_of, format_fiscal_year, wareki_fiscal_year

YEARS = range(1989, 2051)


def label(year: int) -> str:
    """The name told without the table under test."""
    name, number = ("令和", year - 2018) if year >= 2019 else ("平成", year - 1988)
    return f"{name}{'元' if number == 1 else number}年度({year}年度)"


def test_names_from_1989_to_2050() -> None:
    assert [format_fiscal_year(year, "ja") for year in YEARS] == [label(year) for year in YEARS]
    assert [format_fiscal_year(year, "en") for year in YEARS] == [
        f"FY{year} (Reiwa {year - 2018})" if year >= 2019 else f"FY{year} (Heisei {year - 1988})" for year in YEARS
    ]


def test_no_two_years_bear_one_name() -> None:
    names = [wareki_fiscal_year(year) for year in range(1850, 2101)]
    assert len(set(names)) == len(names)


def test_every_day_lies_within_the_bounds_of_its_year() -> None:
    day = date(1989, 1, 8)
    while day <= date(2050, 12, 31):
        first, last = fiscal_year_bounds(fiscal_year_of(day))
        assert first <= day <= last
        day += timedelta(days=1)


def test_bounds_and_back() -> None:
    for year in YEARS:
        first, last = fiscal_year_bounds(year)
        assert (first, last) == (date(year, 4, 1), date(year + 1, 3, 31))
        assert fiscal_year_of(first) == fiscal_year_of(last) == year
        assert fiscal_year_of(first - timedelta(days=1)) == year - 1
        assert fiscal_year_of(last + timedelta(days=1)) == year + 1


def test_2019_takes_the_era_of_its_last_day_and_is_also_written_by_that_of_its_first() -> None:
    assert format_fiscal_year(2019, "ja") == "令和元年度(2019年度)"
    assert format_fiscal_year(2019, "en") == "FY2019 (Reiwa 1)"
    assert also_written(2019) == "平成31年度"
    assert format_fiscal_year(2018, "ja") == "平成30年度(2018年度)"
    assert format_fiscal_year(2020, "ja") == "令和2年度(2020年度)"


def test_1988_keeps_the_name_it_bore_and_1989_is_the_first_of_heisei() -> None:
    assert wareki_fiscal_year(1988) == "昭和63年度"
    assert also_written(1988) == ""
    assert wareki_fiscal_year(1989) == "平成元年度"
    assert also_written(1989) == ""


def test_years_have_a_second_name_only_where_the_era_changed_after_march() -> None:
    second_names = {year: also_written(year) for year in range(1869, 2101) if also_written(year)}
    assert second_names == {1912: "明治45年度", 1926: "大正15年度", 2019: "平成31年度"}


def test_before_meiji_there_is_only_the_western_year() -> None:
    assert format_fiscal_year(1867, "ja") == "1867年度"
    assert format_fiscal_year(1867, "en") == "FY1867"


def test_leap_day_belongs_to_the_year_before() -> None:
    assert fiscal_year_of(date(2024, 2, 29)) == 2023


def test_a_moment_is_refused() -> None:
    with pytest.raises(TypeError):
        fiscal_year_of(datetime(2026, 3, 31, 15, tzinfo=UTC))


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31)))
def test_any_day_lies_within_the_bounds_of_its_year(day: date) -> None:
    first, last = fiscal_year_bounds(fiscal_year_of(day))
    assert first <= day <= last
