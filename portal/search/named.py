"""What a query names outright, whatever words stand on the page: a day, a month, a municipality by its code."""

import re
from datetime import date

from portal.japan.era import ERAS, MONTHS_EN
from portal.japan.folding import norm
from portal.japan.partial import Precision
from portal.search.models import EntryQuerySet
from portal.search.query import Query
from portal.search.years import year_spans

#: More of one day or month are not listed.
MOST = 100
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?".lower() for name in MONTHS_EN).replace("may(?:)?", "may")
_CODE = re.compile(r"\d{5,6}")
_JAPANESE = re.compile(r"(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日(?:\([月火水木金土日]\))?)?")
_NUMBERS = re.compile(r"(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})")
_ERA = re.compile(
    rf"(?P<era>[{''.join(era.letter for era in ERAS).lower()}])\.?(?P<year>\d{{1,2}})[./](?P<month>\d{{1,2}})[./](?P<day>\d{{1,2}})"
)
_ENGLISH = (
    re.compile(rf"(?P<name>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?"),
    re.compile(rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<name>{_MONTH})\.?(?: (?P<year>\d{{4}}))?"),
)


def named(query: Query, rows: EntryQuerySet) -> EntryQuerySet:
    """None of them where the whole query is no such name."""
    normed = " ".join(norm(query.text).split())
    if _CODE.fullmatch(normed):
        return rows.filter(part=0, place_code__startswith=normed)
    year, month, day = _day(normed)
    if not month or not (year or day) or not _may_be(year, month, day):
        return rows.none()
    found = rows.filter(part=0, date__month=month, date_precision__in=[Precision.DAY, Precision.MONTH])
    if year:
        found = found.filter(date__year=year)
    if day:
        found = found.filter(date__day=day, date_precision=Precision.DAY)
    return found.order_by("-date", "section", "pk")


def _day(normed: str) -> tuple[int, int, int]:
    """Year, month and day; 0 for what is not said."""
    for key, start, end in year_spans(normed)[:1]:
        if start == 0 and (found := _JAPANESE.fullmatch(normed[end:].strip())):
            return int(key[1:]), int(found["month"]), int(found["day"] or 0)
    if found := _JAPANESE.fullmatch(normed):
        return 0, int(found["month"]), int(found["day"] or 0)
    if found := _NUMBERS.fullmatch(normed):
        return int(found["year"]), int(found["month"]), int(found["day"])
    if found := _ERA.fullmatch(normed):
        era = next(era for era in ERAS if era.letter.lower() == found["era"])
        return era.western_year(int(found["year"])), int(found["month"]), int(found["day"])
    for pattern in _ENGLISH:
        if found := pattern.fullmatch(normed):
            month = next(at for at, name in enumerate(MONTHS_EN, 1) if name.lower().startswith(found["name"][:3]))
            return int(found["year"] or 0), month, int(found["day"] or 0)
    return 0, 0, 0


def _may_be(year: int, month: int, day: int) -> bool:
    try:
        date(year or 2024, month, day or 1)
    except ValueError:
        return False
    return True
