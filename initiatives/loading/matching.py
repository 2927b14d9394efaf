"""The matching sessions, the totals over the years, the report meeting and the remark, out of facts.json."""

from typing import Any

from initiatives.loading.rules import is_only_announced, prefecture_named, programme, short_name
from initiatives.models import MatchingFigure, MatchingRemark, MatchingReportMeeting, MatchingSession, SessionSector
from initiatives.models.matching import Format
from portal.bilingual.text import said
from portal.desk.records import Batch, Record, collection, texts
from portal.places.models import Municipality

REPORT_DATE = "date of the report"
#: A title names the municipalities of a session up to this many, beyond that their prefecture.
NAMED_IN_TITLE = 3


@collection(
    "yuinoba.sessions",
    keys="id session_no date date_precision place_ja place_en prefecture municipalities municipality_codes local_companies supporting_companies"
    " format start_time end_time rounds round_minutes sector_ja sectors_ja status note_en source extra_sources",
)
def load_session(batch: Batch, record: Record) -> None:
    prose = batch.content.prose("yuinoba", record["id"])
    if record["format"] not in Format.values:
        raise batch.fail("format", f"“{record['format']}” is not a format")
    if record.get("date_precision") not in (None, REPORT_DATE):
        raise batch.fail("date_precision", f"“{record['date_precision']}” is not known")
    places = municipalities(batch, record)
    session = batch.put(
        MatchingSession,
        {
            "slug": record["id"],
            "fact_key": record["id"],
            **texts("title", title(record, places, "ja"), title(record, places, "en")),
            **texts("summary", prose.get("summary_ja"), prose.get("summary_en")),
            **texts("body", prose.get("body_ja"), prose.get("body_en")),
            "session_no": record["session_no"],
            "held_on": record["date"],
            "date_is_of_report": record.get("date_precision") == REPORT_DATE,
            "start_time": batch.clock_time(record.get("start_time"), "start_time"),
            "end_time": batch.clock_time(record.get("end_time"), "end_time"),
            "format": record["format"],
            **texts("place", record["place_ja"], record["place_en"]),
            "prefecture": prefecture_named(batch, record["prefecture"]),
            "local_companies": record["local_companies"],
            "supporting_companies": record["supporting_companies"],
            "rounds": record.get("rounds"),
            "round_minutes": record.get("round_minutes"),
            **texts("note", prose.get("note_ja"), prose.get("note_en") or record.get("note_en")),
            "only_announced": is_only_announced(batch, record),
            "sources": batch.sources(record),
            **batch.publication(batch.day(record["date"])),
        },
        many={"municipalities": places},
    )
    if session is not None:
        load_sectors(batch, session, record)


def municipalities(batch: Batch, record: Record) -> list[Municipality]:
    """In the order of the facts; code and name must belong together."""
    found = []
    for code, name in zip(record["municipality_codes"], record["municipalities"], strict=True):
        place = Municipality.objects.select_related("prefecture").filter(code=code, name_ja=name).first()
        if place is None:
            raise batch.fail("municipality_codes", f"“{code}” is not the code of {name}")
        found.append(place)
    return found


def load_sectors(batch: Batch, session: MatchingSession, record: Record) -> None:
    sectors = record.get("sectors_ja") or ({record["sector_ja"]: None} if record.get("sector_ja") else {})
    for order, (name, companies) in enumerate(sectors.items()):
        values = {
            "session": session,
            **texts("name", name, batch.content.english(name)),
            "companies": companies,
            "order": order,
        }
        batch.put(SessionSector, values, part=f"sector/{name}")


def title(record: Record, places: list[Municipality], language: str) -> str:
    """第18回「結の場」(東松島市) / 18th Yui-no-Ba (Higashimatsushima City)."""
    name = short_name(programme("yuinoba"), language)
    where = place_words(record, places, language)
    number = record["session_no"]
    if language == "ja":
        return f"{f'第{number}回' if number else ''}「{name}」({where})"
    return f"{f'{ordinal(number)} ' if number else ''}{name} ({where})"


def place_words(record: Record, places: list[Municipality], language: str) -> str:
    if not places:
        return record[f"place_{language}"]
    if len(places) > NAMED_IN_TITLE:
        return said(places[0].prefecture, "name", language).value
    names = [said(place, "name", language).value for place in places]
    if language == "ja":
        return "・".join(names)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


@collection(
    "yuinoba.cumulative",
    keys="through_fiscal_year sessions local_companies supporting_companies matches proposals_over source",
    key=lambda record: f"{record['through_fiscal_year']} {record['source']}",
)
def load_figure(batch: Batch, record: Record) -> None:
    names = ("sessions", "local_companies", "supporting_companies", "matches", "proposals_over")
    values: dict[str, Any] = {name: record.get(name) for name in names}
    batch.put(
        MatchingFigure, {"through_fiscal_year": record["through_fiscal_year"], **values, "source": record["source"]}
    )


@collection("yuinoba.report_meeting", keys="date place_ja place_en places_so_far_ja source", key="date")
def load_report_meeting(batch: Batch, record: Record) -> None:
    places = record["places_so_far_ja"]
    batch.put(
        MatchingReportMeeting,
        {
            "held_on": record["date"],
            **texts("place", record["place_ja"], record["place_en"]),
            **texts(
                "places_so_far", "\n".join(places), "\n".join(batch.content.english(place) or place for place in places)
            ),
            "source": record["source"],
        },
    )


@collection("yuinoba.note", keys="ja en source", key=lambda record: "note")
def load_remark(batch: Batch, record: Record) -> None:
    batch.put(MatchingRemark, {**texts("text", record["ja"], record["en"]), "sources": record["source"]})
