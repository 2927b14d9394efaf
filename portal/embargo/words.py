"""How an embargo is stated, the same on pages, in files and in their names."""

from datetime import datetime

from portal.bilingual.text import active_language
from portal.japan.clock import jst
from portal.japan.era import format_day


def time_words(at: datetime, language: str) -> str:
    """10時, 10時30分, 10時30分15秒; 10:00, 10:30, 10:30:15. In Japan time."""
    moment = jst(at)
    if language == "ja":
        parts = [(moment.hour, "時"), (moment.minute, "分"), (moment.second, "秒")]
        last = max(index for index, (value, _unit) in enumerate(parts) if value or index == 0)
        return "".join(f"{value}{unit}" for value, unit in parts[: last + 1])
    return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"


def embargo_words(at: datetime, language: str | None = None) -> str:
    """2026年12月1日(火)10時解禁; Embargoed until 10:00, Tuesday 1 December 2026 (JST)."""
    language = language or active_language()
    day = format_day(jst(at).date(), language, weekday=True)
    if language == "ja":
        return f"{day}{time_words(at, language)}解禁"
    return f"Embargoed until {time_words(at, language)}, {day} (JST)"


def file_prefix(at: datetime, language: str | None = None) -> str:
    """【20261201-1000解禁】; EMBARGOED-20261201-1000-JST- in front of a file's name."""
    moment = jst(at)
    stamp = f"{moment:%Y%m%d-%H%M%S}" if moment.second else f"{moment:%Y%m%d-%H%M}"
    return f"【{stamp}解禁】" if (language or active_language()) == "ja" else f"EMBARGOED-{stamp}-JST-"
