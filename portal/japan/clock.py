"""Japan time, and the writing of moments and ranges. What time it is now is `portal.publishing.clock`'s to say."""

from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from portal.japan.era import format_day, is_japanese, month_en, weekday_en, weekday_ja

JST = ZoneInfo("Asia/Tokyo")


class RangePart(NamedTuple):
    """A piece of a written range; `iso` is what `<time datetime>` takes, "" for the words between."""

    text: str
    iso: str = ""


class _Point(NamedTuple):
    """One end of a range: its day in Japan, the time in words ("" where only the day is known), both for machines."""

    day: date
    time: str
    iso: str


def jst(moment: datetime) -> datetime:
    """The same instant on the clock in Japan. ValueError for a naive datetime: Python would take it for the server's time."""
    if moment.utcoffset() is None:
        raise ValueError("A moment needs a time zone before it can be told in Japan time.")
    return moment.astimezone(JST)


def iso_moment(moment: datetime) -> str:
    """2026-12-05T14:00+09:00, in Japan time, for `<time datetime>`."""
    return jst(moment).isoformat(timespec="minutes")


def format_moment(moment: datetime, lang: str) -> str:
    """2026年12月5日(土)14時00分 or 14:00, Saturday 5 December 2026: in Japan time, to the minute."""
    at = jst(moment)
    day = format_day(at.date(), lang, weekday=True)
    return f"{day}{clock_time(at, lang)}" if is_japanese(lang) else f"{clock_time(at, lang)}, {day}"


def format_range(start: datetime | date, end: datetime | date | None, lang: str) -> str:
    """From start to end in Japan time. Either may be a day without a time; without an end, only the start is told.

    2026年12月5日(土)14時00分〜16時00分, Saturday 5 December 2026, 14:00–16:00; over several days
    2026年12月5日(土)〜6日(日), Saturday 5 – Sunday 6 December 2026. The order of the two is not checked.
    """
    return "".join(part.text for part in range_parts(start, end, lang))


def range_parts(start: datetime | date, end: datetime | date | None, lang: str) -> list[RangePart]:
    """The pieces of `format_range`, for a page that marks up each end as a `<time>`."""
    japanese = is_japanese(lang)
    first = _point(start, lang)
    last = _Point(first.day, "", "") if end is None else _point(end, lang)
    if first.day == last.day:
        return _within_a_day_ja(first, last) if japanese else _within_a_day_en(first, last)
    return _over_days_ja(first, last) if japanese else _over_days_en(first, last)


def _within_a_day_ja(first: _Point, last: _Point) -> list[RangePart]:
    day = format_day(first.day, "ja", weekday=True)
    opening = RangePart(f"{day}{first.time}", first.iso)
    if first == last or not (first.time or last.time):
        return [opening]
    if not last.time:
        return [opening, RangePart("から")]
    if not first.time:
        return [RangePart(f"{day}{last.time}", last.iso), RangePart("まで")]
    return [opening, RangePart("〜"), RangePart(last.time, last.iso)]


def _within_a_day_en(first: _Point, last: _Point) -> list[RangePart]:
    day = format_day(first.day, "en", weekday=True)
    if not (first.time or last.time):
        return [RangePart(day, first.iso)]
    if not last.time:
        return [RangePart(f"{day}, from {first.time}", first.iso)]
    if not first.time:
        return [RangePart(f"{day}, until {last.time}", last.iso)]
    opening = RangePart(f"{day}, {first.time}", first.iso)
    return [opening] if first == last else [opening, RangePart("–"), RangePart(last.time, last.iso)]


def _over_days_ja(first: _Point, last: _Point) -> list[RangePart]:
    opening = f"{format_day(first.day, 'ja', weekday=True)}{first.time}"
    closing = f"{last.day.day}日({weekday_ja(last.day)}){last.time}"
    if _months(first) != _months(last) or first.time or last.time:
        closing = f"{last.day.month}月{closing}"
    if first.day.year != last.day.year:
        closing = f"{last.day.year}年{closing}"
    return [RangePart(opening, first.iso), RangePart("〜"), RangePart(closing, last.iso)]


def _over_days_en(first: _Point, last: _Point) -> list[RangePart]:
    opening = f"{weekday_en(first.day)} {first.day.day}"
    if _months(first) != _months(last) or first.time or last.time:
        opening = f"{opening} {month_en(first.day)}"
    if first.day.year != last.day.year or first.time or last.time:
        opening = f"{opening} {first.day.year}"
    closing = format_day(last.day, "en", weekday=True)
    opening, closing = (", ".join(filter(None, words)) for words in ((opening, first.time), (closing, last.time)))
    return [RangePart(opening, first.iso), RangePart(" – "), RangePart(closing, last.iso)]


def _months(point: _Point) -> tuple[int, int]:
    return point.day.year, point.day.month


def _point(value: datetime | date, lang: str) -> _Point:
    if isinstance(value, datetime):
        at = jst(value)
        return _Point(at.date(), clock_time(at, lang), iso_moment(at))
    return _Point(value, "", value.isoformat())


def clock_time(at: datetime | time, lang: str) -> str:
    """17時00分; 17:00. Japan time is given."""
    return f"{at.hour}時{at.minute:02}分" if is_japanese(lang) else f"{at:%H:%M}"
