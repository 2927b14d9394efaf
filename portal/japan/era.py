"""Japanese eras (和暦) and the two ways in which the portal writes a day, from one stored date.

Days only: the clock is in `clock`, fiscal years are in `fiscal`, dates known only in part are in `partial`.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime

WEEKDAYS_JA = "月火水木金土日"
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS_EN = (
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
)


@dataclass(frozen=True)
class Era:
    """An era, which lasts from the day `start` to the day before the next one starts."""

    ja: str
    en: str
    kana: str
    letter: str
    start: date

    def number(self, western_year: int) -> int:
        """2026 → 8 in Reiwa. Below 1 where the era had not begun in that year."""
        return western_year - self.start.year + 1

    def western_year(self, number: int) -> int:
        """8 in Reiwa → 2026."""
        return self.start.year + number - 1

    def year_ja(self, western_year: int) -> str:
        """令和8年, and 令和元年 for the first."""
        number = self.number(western_year)
        return f"{self.ja}{'元' if number == 1 else number}年"

    def year_en(self, western_year: int) -> str:
        """Reiwa 8; the first is Reiwa 1."""
        return f"{self.en} {self.number(western_year)}"


# Days as the Gregorian calendar counts them. Before 1873 Japan counted lunar months, so a Meiji day before that year
# is named here by its Gregorian month and day.
ERAS = (
    Era("明治", "Meiji", "めいじ", "M", date(1868, 1, 25)),
    Era("大正", "Taisho", "たいしょう", "T", date(1912, 7, 30)),
    Era("昭和", "Showa", "しょうわ", "S", date(1926, 12, 25)),
    Era("平成", "Heisei", "へいせい", "H", date(1989, 1, 8)),
    Era("令和", "Reiwa", "れいわ", "R", date(2019, 5, 1)),
)
_STARTS = [era.start for era in ERAS]


def era_of(day: date) -> Era | None:
    """The era of a day; None before Meiji. A day on which two eras met belongs to the new one."""
    index = bisect_right(_STARTS, calendar_day(day))
    return ERAS[index - 1] if index else None


def wareki(day: date) -> str:
    """令和8年11月20日; before Meiji the western year, 1867年11月20日."""
    era = era_of(day)
    return f"{era.year_ja(day.year) if era else f'{day.year}年'}{day.month}月{day.day}日"


def format_day(day: date, lang: str, *, full: bool = False, weekday: bool = False) -> str:
    """The day in words. `full` adds era year and weekday in Japanese; English needs neither and stays as it is.

    A datetime is refused with TypeError: which day it falls on depends on where one stands, so ask `clock.jst(...).date()`.
    """
    day = calendar_day(day)
    if is_japanese(lang):
        return _day_ja(day, era=full, weekday=full or weekday)
    return f"{weekday_en(day)} {_day_en(day)}" if weekday else _day_en(day)


def weekday_ja(day: date) -> str:
    """金"""
    return WEEKDAYS_JA[day.weekday()]


def weekday_en(day: date) -> str:
    """Friday"""
    return WEEKDAYS_EN[day.weekday()]


def month_en(day: date) -> str:
    """November"""
    return MONTHS_EN[day.month - 1]


def years_ja(first: date, last: date) -> str:
    """The era year or years of a span inside one western year: 令和8年, and 平成31年・令和元年 for 2019. "" before Meiji."""
    eras = dict.fromkeys(era for era in (era_of(first), era_of(last)) if era)
    return "・".join(era.year_ja(first.year) for era in eras)


def is_japanese(lang: str) -> bool:
    """Which of the two languages; ValueError for a third, which would otherwise pass for English."""
    if lang not in ("ja", "en"):
        raise ValueError(f"Dates are written in ja or en, not in {lang!r}.")
    return lang == "ja"


def calendar_day(day: date) -> date:
    """The day itself; TypeError for a datetime, which Python counts among dates."""
    if isinstance(day, datetime):
        raise TypeError("A datetime has no day of its own: take jst(moment).date().")
    return day


def _day_ja(day: date, *, era: bool, weekday: bool) -> str:
    era_year = f"({years_ja(day, day)})" if era and era_of(day) else ""
    name = f"({weekday_ja(day)})" if weekday else ""
    return f"{day.year}年{era_year}{day.month}月{day.day}日{name}"


def _day_en(day: date) -> str:
    return f"{day.day} {month_en(day)} {day.year}"
