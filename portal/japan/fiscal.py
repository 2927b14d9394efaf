"""Fiscal years: 1 April to 31 March, known by the western year in which they begin.

In Japanese a fiscal year takes the era of its last day and counts by the year in which it begins: FY2019 is 令和元年度,
although its April was still Heisei. FY1988 is the one exception since Meiji that this rule could not name: Heisei began
only in its last quarter, so "平成0年度" would come out, and 平成元年度 is FY1989. It keeps the name that it bore, 昭和63年度.
Both cases are the era in force on 31 December of the year in which the fiscal year begins, which is what is asked here.
"""

from datetime import date

from portal.japan.era import Era, calendar_day, era_of, is_japanese

FIRST_MONTH = 4


def fiscal_year_of(day: date) -> int:
    """The year in which the day's fiscal year began: 2026-03-31 → 2025. A datetime is refused with TypeError."""
    day = calendar_day(day)
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def fiscal_year_bounds(fiscal_year: int) -> tuple[date, date]:
    """First and last day, both inside: 2025 → 2025-04-01, 2026-03-31."""
    return date(fiscal_year, FIRST_MONTH, 1), date(fiscal_year + 1, FIRST_MONTH - 1, 31)


def fiscal_era(fiscal_year: int) -> Era | None:
    """The era by which the year is counted; None before Meiji."""
    return era_of(date(fiscal_year, 12, 31))


def wareki_fiscal_year(fiscal_year: int) -> str:
    """令和8年度; before Meiji 1867年度."""
    era = fiscal_era(fiscal_year)
    return f"{era.year_ja(fiscal_year)}度" if era else f"{fiscal_year}年度"


def format_fiscal_year(fiscal_year: int, lang: str) -> str:
    """令和8年度(2026年度) or FY2026 (Reiwa 8)."""
    era = fiscal_era(fiscal_year)
    if is_japanese(lang):
        western = f"{fiscal_year}年度"
        return f"{wareki_fiscal_year(fiscal_year)}({western})" if era else western
    return f"FY{fiscal_year} ({era.year_en(fiscal_year)})" if era else f"FY{fiscal_year}"


def also_written(fiscal_year: int) -> str:
    """The name by the era of its first day where that differs: 2019 → 平成31年度. Otherwise ""."""
    first_day, _last_day = fiscal_year_bounds(fiscal_year)
    era = era_of(first_day)
    return f"{era.year_ja(fiscal_year)}度" if era and era != fiscal_era(fiscal_year) else ""
