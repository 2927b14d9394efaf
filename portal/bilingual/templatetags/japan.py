"""Template filters that write dates, moments and fiscal years in the page's language.

Days, parts of dates and moments come as `<time datetime="…">`, never to be wrapped in another one; the `_plain` twin of
each is for `<title>` and attributes. An empty value gives "".
"""

from datetime import date, datetime, time

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from portal.bilingual.text import active_language
from portal.japan.clock import RangePart, clock_time, format_moment, format_range, iso_moment, jst, range_parts
from portal.japan.era import format_day
from portal.japan.fiscal import format_fiscal_year
from portal.japan.holidays import holiday_name
from portal.japan.partial import PartialDate, Precision

Day = date | PartialDate | None

register = template.Library()


@register.filter
def day(value: Day) -> SafeString:
    """2026年11月20日; 20 November 2026. A moment gives its day in Japan, a partial date what is known of it."""
    return _time(day_plain(value), _iso(value))


@register.filter
def day_full(value: Day) -> SafeString:
    """2026年(令和8年)11月20日(金); 20 November 2026."""
    return _time(day_full_plain(value), _iso(value))


@register.filter
def day_weekday(value: Day) -> SafeString:
    """2026年11月20日(金); Friday 20 November 2026."""
    return _time(day_weekday_plain(value), _iso(value))


@register.filter
def day_plain(value: Day) -> str:
    return _partial(value).format(active_language()) if value else ""


@register.filter
def day_full_plain(value: Day) -> str:
    return _partial(value).format(active_language(), full=True) if value else ""


@register.filter
def day_weekday_plain(value: Day) -> str:
    if not value:
        return ""
    known = _partial(value)
    if known.start is None or known.precision is not Precision.DAY:
        return known.format(active_language())
    return format_day(known.start, active_language(), weekday=True)


@register.filter
def moment(value: datetime | None) -> SafeString:
    """2026年12月5日(土)14時00分; 14:00, Saturday 5 December 2026: in Japan time."""
    return _time(moment_plain(value), iso_moment(value) if value else "")


@register.filter
def moment_plain(value: datetime | None) -> str:
    return format_moment(value, active_language()) if value else ""


@register.filter
def time_of_day(value: time | None) -> str:
    """17時00分; 17:00."""
    return clock_time(value, active_language()) if value else ""


@register.simple_tag
def moment_range(start: datetime | date | None, end: datetime | date | None = None) -> SafeString:
    """2026年12月5日(土)14時00分〜16時00分; Saturday 5 December 2026, 14:00–16:00. Each end is a `<time>` of its own."""
    parts = range_parts(start, end, active_language()) if start else [RangePart("")]
    return format_html_join("", "{}", ((_time(part.text, part.iso),) for part in parts))


@register.simple_tag
def moment_range_plain(start: datetime | date | None, end: datetime | date | None = None) -> str:
    return format_range(start, end, active_language()) if start else ""


@register.filter
def fiscal_year(value: int | None) -> str:
    """令和8年度(2026年度); FY2026 (Reiwa 8). Plain words: HTML has no machine form for a fiscal year."""
    return format_fiscal_year(value, active_language()) if value else ""


@register.filter
def holiday(value: date | None) -> str:
    """海の日; Marine Day; "" on any other day."""
    return holiday_name(value, active_language()) or "" if value else ""


register.filter("partial", day)
register.filter("partial_full", day_full)
register.filter("partial_plain", day_plain)
register.filter("partial_full_plain", day_full_plain)


def _partial(value: date | PartialDate) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    return PartialDate.of_day(jst(value).date() if isinstance(value, datetime) else value)


def _iso(value: Day) -> str:
    return _partial(value).iso() if value else ""


def _time(words: str, iso: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', iso, words) if iso else format_html("{}", words)
