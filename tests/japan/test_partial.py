"""Dates that are known in part: never written finer than they are known."""

import operator
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.japan.partial import PartialDate, Precision

DAY = PartialDate.parse("2025-02-08")
MONTH = PartialDate.parse("2025-02")
YEAR = PartialDate.parse("2025")
UNKNOWN = PartialDate.parse(None)

partial_dates = st.builds(PartialDate, st.dates(), st.sampled_from(["day", "month", "year"])) | st.just(UNKNOWN)


def test_what_is_read_is_what_is_known() -> None:
    assert (DAY.start, DAY.precision) == (date(2025, 2, 8), "day")
    assert (MONTH.start, MONTH.precision) == (date(2025, 2, 1), "month")
    assert (YEAR.start, YEAR.precision) == (date(2025, 1, 1), "year")
    assert (UNKNOWN.start, UNKNOWN.precision) == (None, "unknown")
    assert PartialDate.parse("") == PartialDate.parse("  ") == PartialDate.unknown() == UNKNOWN
    assert PartialDate.parse(" 2025-02-08\n") == PartialDate.of_day(date(2025, 2, 8))


@pytest.mark.parametrize(
    "written",
    [
        "2025-2-8",
        "2025/02/08",
        "2025-02-30",
        "2023-02-29",
        "2025-13",
        "0000",
        "25",
        "2025年",
        "20250208",
        "\uff12\uff10\uff12\uff15",
        "2025-02-08T00:00",
        "not stated",
    ],
)
def test_anything_else_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=".+"):
        PartialDate.parse(written)


@pytest.mark.parametrize(
    ("partial", "lang", "short", "full"),
    [
        (DAY, "ja", "2025年2月8日", "2025年(令和7年)2月8日(土)"),
        (DAY, "en", "8 February 2025", "8 February 2025"),
        (MONTH, "ja", "2025年2月", "2025年(令和7年)2月"),
        (MONTH, "en", "February 2025", "February 2025"),
        (YEAR, "ja", "2025年", "2025年(令和7年)"),
        (YEAR, "en", "2025", "2025"),
        (UNKNOWN, "ja", "日付の記録なし", "日付の記録なし"),
        (UNKNOWN, "en", "Date not recorded", "Date not recorded"),
        (PartialDate.parse("2019"), "ja", "2019年", "2019年(平成31年・令和元年)"),
        (PartialDate.parse("2019-04"), "ja", "2019年4月", "2019年(平成31年)4月"),
        (PartialDate.parse("2019-05"), "ja", "2019年5月", "2019年(令和元年)5月"),
        (PartialDate.parse("1989-01"), "ja", "1989年1月", "1989年(昭和64年・平成元年)1月"),
        (PartialDate.parse("1850-06"), "ja", "1850年6月", "1850年6月"),
    ],
)
def test_written_no_finer_than_known(partial: PartialDate, lang: str, short: str, full: str) -> None:
    assert partial.format(lang) == short
    assert partial.format(lang, full=True) == full


def test_for_machines() -> None:
    assert [each.iso() for each in (DAY, MONTH, YEAR, UNKNOWN)] == ["2025-02-08", "2025-02", "2025", ""]


def test_a_day_that_is_not_known_is_not_kept() -> None:
    assert PartialDate(date(2025, 2, 8), Precision.MONTH) == MONTH
    assert PartialDate(date(2025, 2, 8), Precision.YEAR) == YEAR
    assert hash(PartialDate(date(2025, 2, 8), Precision.MONTH)) == hash(MONTH)


def test_last_possible_day() -> None:
    assert [each.end for each in (DAY, MONTH, YEAR, UNKNOWN)] == [
        date(2025, 2, 8),
        date(2025, 2, 28),
        date(2025, 12, 31),
        None,
    ]
    assert PartialDate.parse("2024-02").end == date(2024, 2, 29)


def test_fiscal_year_is_told_to_the_month_but_not_to_the_year() -> None:
    assert [each.fiscal_year for each in (DAY, MONTH, YEAR, UNKNOWN)] == [2024, 2024, None, None]
    assert PartialDate.parse("2025-03").fiscal_year == 2024
    assert PartialDate.parse("2025-04").fiscal_year == 2025


def test_order() -> None:
    oldest_first = [
        PartialDate.parse(text) for text in ("2024-12-31", "2025-01-01", "2025-01", "2025", "2025-02-08", None)
    ]
    newest_first = sorted(oldest_first, key=PartialDate.newest_first)
    assert [each.iso() for each in newest_first] == ["2025-02-08", "2025-01-01", "2025-01", "2025", "2024-12-31", ""]
    assert sorted(newest_first) == oldest_first


def test_comparing_with_something_else_is_an_error() -> None:
    day = date(2025, 2, 8)
    assert PartialDate.of_day(day) != day
    with pytest.raises(TypeError):
        operator.lt(PartialDate.of_day(day), day)


@pytest.mark.parametrize(
    ("start", "precision"), [(None, "day"), (None, "year"), (date(2025, 2, 8), "unknown"), (None, "week"), (None, "")]
)
def test_what_contradicts_itself_is_refused(start: date | None, precision: str) -> None:
    with pytest.raises(ValueError, match=".+"):
        PartialDate(start, precision)  # type: ignore[arg-type]


def test_a_moment_is_refused() -> None:
    with pytest.raises(TypeError):
        PartialDate.of_day(datetime(2025, 2, 8, 15, tzinfo=UTC))


@given(partial_dates)
def test_written_for_machines_and_read_again(partial: PartialDate) -> None:
    assert PartialDate.parse(str(partial)) == partial


@given(st.lists(partial_dates))
def test_unknown_stands_last_in_both_orders(partials: list[PartialDate]) -> None:
    for ordered in (sorted(partials), sorted(partials, key=PartialDate.newest_first)):
        known = [each.is_known for each in ordered]
        assert known == sorted(known, reverse=True)


@given(st.text())
def test_reading_anything_gives_a_date_or_a_value_error(text: str) -> None:
    with suppress(ValueError):
        assert PartialDate.parse(text).iso() == text.strip()
