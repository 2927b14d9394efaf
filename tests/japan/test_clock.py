"""Japan time: the day changes at 15:00 UTC, wherever the server stands."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.japan.clock import JST, RangePart, format_moment, format_range, iso_moment, jst, range_parts
from portal.japan.era import format_day
from portal.japan.fiscal import fiscal_year_of


def at(day: int, hour: int, minute: int = 0, *, month: int = 12, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=JST)


@pytest.mark.parametrize(
    ("moment", "day", "fiscal_year"),
    [
        (datetime(2026, 12, 31, 14, 59, 59, tzinfo=UTC), "2026年(令和8年)12月31日(木)", 2026),
        (datetime(2026, 12, 31, 15, 0, 0, tzinfo=UTC), "2027年(令和9年)1月1日(金)", 2026),
        (datetime(2019, 4, 30, 14, 59, 59, tzinfo=UTC), "2019年(平成31年)4月30日(火)", 2019),
        (datetime(2019, 4, 30, 15, 0, 0, tzinfo=UTC), "2019年(令和元年)5月1日(水)", 2019),
        (datetime(2024, 2, 28, 15, 0, 0, tzinfo=UTC), "2024年(令和6年)2月29日(木)", 2023),
        (datetime(2024, 2, 29, 15, 0, 0, tzinfo=UTC), "2024年(令和6年)3月1日(金)", 2023),
        (datetime(2026, 3, 31, 14, 59, 59, tzinfo=UTC), "2026年(令和8年)3月31日(火)", 2025),
        (datetime(2026, 3, 31, 15, 0, 0, tzinfo=UTC), "2026年(令和8年)4月1日(水)", 2026),
    ],
)
def test_the_day_is_the_day_in_japan(moment: datetime, day: str, fiscal_year: int) -> None:
    assert format_day(jst(moment).date(), "ja", full=True) == day
    assert fiscal_year_of(jst(moment).date()) == fiscal_year


def test_moments_in_words() -> None:
    moment = datetime(2026, 12, 5, 5, 0, tzinfo=UTC)
    assert format_moment(moment, "ja") == "2026年12月5日(土)14時00分"
    assert format_moment(moment, "en") == "14:00, Saturday 5 December 2026"
    assert iso_moment(moment) == "2026-12-05T14:00+09:00"
    assert format_moment(at(5, 9, 5), "ja") == "2026年12月5日(土)9時05分"
    assert format_moment(at(5, 9, 5), "en") == "09:05, Saturday 5 December 2026"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        jst(datetime(2026, 12, 5, 14))  # noqa: DTZ001


@given(st.datetimes(min_value=datetime(1950, 1, 1), max_value=datetime(2100, 1, 1)), st.integers(-14, 14))  # noqa: DTZ001
def test_the_same_instant_reads_the_same_from_every_zone(naive: datetime, hours: int) -> None:
    moment = naive.replace(tzinfo=UTC)
    elsewhere = moment.astimezone(timezone(timedelta(hours=hours)))
    assert jst(elsewhere) == moment
    assert format_moment(elsewhere, "ja") == format_moment(moment, "ja")


@pytest.mark.parametrize(
    ("start", "end", "ja", "en"),
    [
        (at(5, 14), at(5, 16), "2026年12月5日(土)14時00分〜16時00分", "Saturday 5 December 2026, 14:00–16:00"),
        (at(5, 14), at(5, 14), "2026年12月5日(土)14時00分", "Saturday 5 December 2026, 14:00"),
        (at(5, 14), None, "2026年12月5日(土)14時00分から", "Saturday 5 December 2026, from 14:00"),
        (at(5, 14), date(2026, 12, 5), "2026年12月5日(土)14時00分から", "Saturday 5 December 2026, from 14:00"),
        (date(2026, 12, 5), at(5, 16), "2026年12月5日(土)16時00分まで", "Saturday 5 December 2026, until 16:00"),
        (date(2026, 12, 5), None, "2026年12月5日(土)", "Saturday 5 December 2026"),
        (date(2026, 12, 5), date(2026, 12, 5), "2026年12月5日(土)", "Saturday 5 December 2026"),
        (date(2026, 12, 5), date(2026, 12, 6), "2026年12月5日(土)〜6日(日)", "Saturday 5 – Sunday 6 December 2026"),
        (
            date(2026, 11, 30),
            date(2026, 12, 2),
            "2026年11月30日(月)〜12月2日(水)",
            "Monday 30 November – Wednesday 2 December 2026",
        ),
        (
            date(2026, 12, 30),
            date(2027, 1, 2),
            "2026年12月30日(水)〜2027年1月2日(土)",
            "Wednesday 30 December 2026 – Saturday 2 January 2027",
        ),
        (
            at(5, 14),
            at(6, 16),
            "2026年12月5日(土)14時00分〜12月6日(日)16時00分",
            "Saturday 5 December 2026, 14:00 – Sunday 6 December 2026, 16:00",
        ),
        (
            at(31, 22),
            at(1, 1, year=2027, month=1),
            "2026年12月31日(木)22時00分〜2027年1月1日(金)1時00分",
            "Thursday 31 December 2026, 22:00 – Friday 1 January 2027, 01:00",
        ),
        (
            at(5, 14),
            date(2026, 12, 6),
            "2026年12月5日(土)14時00分〜12月6日(日)",
            "Saturday 5 December 2026, 14:00 – Sunday 6 December 2026",
        ),
        (
            datetime(2026, 12, 5, 14, 30, tzinfo=UTC),
            datetime(2026, 12, 5, 15, 30, tzinfo=UTC),
            "2026年12月5日(土)23時30分〜12月6日(日)0時30分",
            "Saturday 5 December 2026, 23:30 – Sunday 6 December 2026, 00:30",
        ),
        (
            date(2026, 12, 5),
            date(2027, 12, 5),
            "2026年12月5日(土)〜2027年12月5日(日)",
            "Saturday 5 December 2026 – Sunday 5 December 2027",
        ),
    ],
)
def test_ranges_in_words(start: datetime | date, end: datetime | date | None, ja: str, en: str) -> None:
    assert format_range(start, end, "ja") == ja
    assert format_range(start, end, "en") == en


def test_the_ends_of_a_range_carry_their_moment_for_machines() -> None:
    assert range_parts(at(5, 14), at(5, 16), "en") == [
        RangePart("Saturday 5 December 2026, 14:00", "2026-12-05T14:00+09:00"),
        RangePart("–", ""),
        RangePart("16:00", "2026-12-05T16:00+09:00"),
    ]
    assert range_parts(date(2026, 12, 5), date(2026, 12, 6), "ja") == [
        RangePart("2026年12月5日(土)", "2026-12-05"),
        RangePart("〜", ""),
        RangePart("6日(日)", "2026-12-06"),
    ]


points = st.dates(date(1950, 1, 1), date(2100, 1, 1)) | st.datetimes(
    datetime(1950, 1, 1),  # noqa: DTZ001
    datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


@given(points, points | st.none(), st.sampled_from(["ja", "en"]))
def test_every_range_is_written(start: datetime | date, end: datetime | date | None, lang: str) -> None:
    parts = range_parts(start, end, lang)
    assert "".join(part.text for part in parts) == format_range(start, end, lang)
    assert all(part.text for part in parts)
    assert any(part.iso for part in parts)
