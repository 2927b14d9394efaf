"""The template library `japan`: the page's language, `<time>` around every date, and nothing for what is not there."""

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template
from django.utils.translation import override

from portal.japan.partial import PartialDate

DAY = date(2026, 11, 20)
MOMENT = datetime(2026, 12, 5, 15, 30, tzinfo=UTC)  # Sunday in Japan
END = datetime(2026, 12, 5, 17, 0, tzinfo=UTC)


def rendered(expression: str, lang: str, **values: object) -> str:
    with override(lang):
        return Template("{% load japan %}" + expression).render(Context(values))


@pytest.mark.parametrize(
    ("expression", "value", "ja", "en"),
    [
        (
            "{{ v|day }}",
            DAY,
            '<time datetime="2026-11-20">2026年11月20日</time>',
            '<time datetime="2026-11-20">20 November 2026</time>',
        ),
        (
            "{{ v|day_full }}",
            DAY,
            '<time datetime="2026-11-20">2026年(令和8年)11月20日(金)</time>',
            '<time datetime="2026-11-20">20 November 2026</time>',
        ),
        (
            "{{ v|day_weekday }}",
            DAY,
            '<time datetime="2026-11-20">2026年11月20日(金)</time>',
            '<time datetime="2026-11-20">Friday 20 November 2026</time>',
        ),
        (
            "{{ v|day }}",
            MOMENT,
            '<time datetime="2026-12-06">2026年12月6日</time>',
            '<time datetime="2026-12-06">6 December 2026</time>',
        ),
        (
            "{{ v|moment }}",
            MOMENT,
            '<time datetime="2026-12-06T00:30+09:00">2026年12月6日(日)0時30分</time>',
            '<time datetime="2026-12-06T00:30+09:00">00:30, Sunday 6 December 2026</time>',
        ),
        ("{{ v|day_plain }}", DAY, "2026年11月20日", "20 November 2026"),
        ("{{ v|day_full_plain }}", DAY, "2026年(令和8年)11月20日(金)", "20 November 2026"),
        ("{{ v|day_weekday_plain }}", DAY, "2026年11月20日(金)", "Friday 20 November 2026"),
        ("{{ v|moment_plain }}", MOMENT, "2026年12月6日(日)0時30分", "00:30, Sunday 6 December 2026"),
        ("{{ v|fiscal_year }}", 2026, "令和8年度(2026年度)", "FY2026 (Reiwa 8)"),
        ("{{ v|holiday }}", date(2026, 9, 22), "国民の休日", "Citizens&#x27; Holiday"),
        ("{{ v|holiday }}", DAY, "", ""),
        (
            "{{ v|partial }}",
            PartialDate.parse("2025-02"),
            '<time datetime="2025-02">2025年2月</time>',
            '<time datetime="2025-02">February 2025</time>',
        ),
        (
            "{{ v|partial_full }}",
            PartialDate.parse("2025"),
            '<time datetime="2025">2025年(令和7年)</time>',
            '<time datetime="2025">2025</time>',
        ),
        ("{{ v|partial }}", PartialDate.unknown(), "日付の記録なし", "Date not recorded"),
        ("{{ v|partial_plain }}", PartialDate.parse("2025-02"), "2025年2月", "February 2025"),
        ("{{ v|partial_full_plain }}", PartialDate.parse("2025-02"), "2025年(令和7年)2月", "February 2025"),
        (
            "{{ v|day_weekday }}",
            PartialDate.parse("2025-02"),
            '<time datetime="2025-02">2025年2月</time>',
            '<time datetime="2025-02">February 2025</time>',
        ),
    ],
)
def test_filters(expression: str, value: object, ja: str, en: str) -> None:
    assert rendered(expression, "ja", v=value) == ja
    assert rendered(expression, "en", v=value) == en


@pytest.mark.parametrize(
    "name", ["day", "day_full", "day_weekday", "moment", "fiscal_year", "partial", "partial_full", "holiday"]
)
@pytest.mark.parametrize("empty", [None, ""])
def test_what_is_not_there_is_not_written(name: str, empty: object) -> None:
    assert rendered("{{ v|" + name + " }}", "ja", v=empty) == ""


def test_ranges() -> None:
    tag = "{% moment_range start end %}"
    assert rendered(tag, "ja", start=MOMENT, end=END) == (
        '<time datetime="2026-12-06T00:30+09:00">2026年12月6日(日)0時30分</time>〜<time datetime="2026-12-06T02:00+09:00">2時00分</time>'
    )
    assert rendered(tag, "en", start=DAY, end=date(2026, 11, 21)) == (
        '<time datetime="2026-11-20">Friday 20</time> – <time datetime="2026-11-21">Saturday 21 November 2026</time>'
    )
    assert (
        rendered("{% moment_range_plain start end %}", "en", start=MOMENT, end=END)
        == "Sunday 6 December 2026, 00:30–02:00"
    )
    assert (
        rendered(tag, "en", start=None, end=None) == rendered("{% moment_range_plain start %}", "en", start=None) == ""
    )
