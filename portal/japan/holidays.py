"""Japanese national holidays by name, in both languages. The days come from jpholiday, the English names are ours.

Equinox days are computed: the government announces each of them only in the February of the year before.
"""

from datetime import date
from functools import lru_cache

import jpholiday

from portal.japan.era import calendar_day, is_japanese

# Before the law of December 1985 jpholiday names days that were none, such as 4 May; after 2099 its equinoxes are a guess.
FIRST_DAY, LAST_DAY = date(1986, 1, 1), date(2099, 12, 31)

SUBSTITUTE_JA = " 振替休日"
SUBSTITUTE_EN = "Substitute holiday for {}"

NAMES_EN = {
    "元日": "New Year's Day",
    "成人の日": "Coming of Age Day",
    "建国記念の日": "National Foundation Day",
    "天皇誕生日": "Emperor's Birthday",
    "春分の日": "Vernal Equinox Day",
    "昭和の日": "Showa Day",
    "憲法記念日": "Constitution Memorial Day",
    "みどりの日": "Greenery Day",
    "こどもの日": "Children's Day",
    "海の日": "Marine Day",
    "山の日": "Mountain Day",
    "敬老の日": "Respect for the Aged Day",
    "秋分の日": "Autumnal Equinox Day",
    "国民の休日": "Citizens' Holiday",
    "体育の日": "Health and Sports Day",
    "スポーツの日": "Sports Day",
    "文化の日": "Culture Day",
    "勤労感謝の日": "Labor Thanksgiving Day",
    "昭和天皇の大喪の礼": "State Funeral of Emperor Showa",
    "即位の礼正殿の儀": "Enthronement Ceremony",
    "皇太子・皇太子徳仁親王の結婚の儀": "Wedding of Crown Prince Naruhito",
    "天皇の即位の日": "Accession of the Emperor",
    "即位礼正殿の儀": "Enthronement Ceremony",
}


@lru_cache(maxsize=4096)
def holiday_name(day: date, lang: str) -> str | None:
    """海の日 or Marine Day; None on an ordinary day, a plain Sunday, and outside FIRST_DAY to LAST_DAY.

    A day off in place of a holiday names that holiday: 憲法記念日 振替休日, Substitute holiday for Constitution Memorial Day.
    """
    japanese, day = is_japanese(lang), calendar_day(day)
    if not FIRST_DAY <= day <= LAST_DAY or not (name := jpholiday.is_holiday_name(day)):
        return None
    return name if japanese else _in_english(name)


def _in_english(name: str) -> str:
    if name.endswith(SUBSTITUTE_JA):
        return SUBSTITUTE_EN.format(NAMES_EN[name.removesuffix(SUBSTITUTE_JA)])
    return NAMES_EN[name]
