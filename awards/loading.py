"""Award years and laureates out of facts.json."""

from datetime import date

from awards.models import AwardCount, AwardYear, Laureate
from portal.desk.records import Batch, Record, collection, texts
from portal.japan.fiscal import wareki_fiscal_year
from portal.japan.slug import propose_slug
from portal.places.models import Municipality, Prefecture

#: Fields on which the sources disagree (`source_discrepancies` in the facts): they stay empty.
DISPUTED = {(2018, "call_end")}
UNITS = {AwardCount.What.ENTRIES: ("件", "entries"), AwardCount.What.LAUREATES: ("件", "laureates")}
APPLICATION_TEXTS = ("who_may_apply", "what_to_send", "where_to_send")


@collection(
    "awards.years",
    keys="fiscal_year era_ja award_name_ja entries entries_detail laureates laureates_detail call_start call_end call_start_time call_end_time "
    "announced ceremony_date ceremony_month ceremony_time ceremony_place_ja ceremony_place_en with_event_ja note source extra_sources",
    key="fiscal_year",
)
def load_award_year(batch: Batch, record: Record) -> None:
    number, key = record["fiscal_year"], str(record["fiscal_year"])
    if record["era_ja"] != wareki_fiscal_year(number):
        raise batch.fail("era_ja", f"“{record['era_ja']}” is not FY{number}")
    prose = batch.content.prose("awards", key)
    name, english = record["award_name_ja"], batch.content.english(record["award_name_ja"])
    ceremony_from, ceremony_until = times(batch, record.get("ceremony_time"))
    closes_on = None if (number, "call_end") in DISPUTED else batch.day(record.get("call_end"), "call_end")
    year = batch.put(
        AwardYear,
        {
            "slug": key,
            "fact_key": key,
            "fiscal_year": number,
            **texts("title", f"{record['era_ja']} {name}", f"FY{number} {english}" if english else None),
            **texts("award_name", name, english),
            **texts("summary", prose.get("summary_ja"), prose.get("summary_en")),
            **texts("body", prose.get("body_ja"), prose.get("body_en")),
            **texts("note", prose.get("note_ja"), prose.get("note_en")),
            **{
                name: value
                for field in APPLICATION_TEXTS
                for name, value in texts(field, prose.get(f"{field}_ja"), prose.get(f"{field}_en")).items()
            },
            "entries": record["entries"],
            **texts("entries_unit", *UNITS[AwardCount.What.ENTRIES]),
            "laureates_total": record["laureates"],
            **texts("laureates_unit", *UNITS[AwardCount.What.LAUREATES]),
            "opens_on": batch.day(record.get("call_start"), "call_start"),
            "opens_time": batch.clock_time(record.get("call_start_time"), "call_start_time"),
            "closes_on": closes_on,
            "closes_time": batch.clock_time(record.get("call_end_time"), "call_end_time"),
            "result_on": record.get("announced") or "",
            "ceremony": record.get("ceremony_date") or record.get("ceremony_month") or "",
            "ceremony_start": ceremony_from,
            "ceremony_end": ceremony_until,
            **texts("ceremony_place", record.get("ceremony_place_ja"), record.get("ceremony_place_en")),
            **texts("with_event", record.get("with_event_ja"), batch.content.english(record.get("with_event_ja"))),
            "sources": batch.sources(record),
            **batch.publication(first_day(batch, record)),
        },
    )
    if year is not None:
        load_counts(batch, year, AwardCount.What.ENTRIES, record.get("entries_detail"))
        load_counts(batch, year, AwardCount.What.LAUREATES, record.get("laureates_detail"))


def first_day(batch: Batch, record: Record) -> date | None:
    """The day from which the year's page has something to say: that of the call, else of the announcement or ceremony."""
    days = (batch.day(record.get(name), name) for name in ("call_start", "announced", "ceremony_date"))
    return next((day for day in days if day is not None), None)


def times(batch: Batch, span: str | None) -> list[object]:
    """13:00-13:45 → its two ends."""
    if span is None:
        return [None, None]
    ends = span.split("-")
    if len(ends) != 2:
        raise batch.fail("ceremony_time", f"“{span}” is not a span such as 13:00-13:45")
    return [batch.clock_time(end, "ceremony_time") for end in ends]


def load_counts(batch: Batch, year: AwardYear, what: AwardCount.What, counts: dict[str, int] | None) -> None:
    for order, (label, number) in enumerate((counts or {}).items()):
        values = {"award_year": year, "what": what, "number": number, "order": order}
        words = {**texts("label", label, batch.content.english(label)), **texts("unit", *UNITS[what])}
        batch.put(AwardCount, {**values, **words}, part=f"{what}/{label}")


@collection(
    "awards.laureates",
    keys="id fiscal_year name_ja name_en prefecture municipality municipality_code activity_municipality activity_municipality_code "
    "category_ja activity_ja activity_en source extra_sources",
)
def load_laureate(batch: Batch, record: Record) -> None:
    year = AwardYear.objects.filter(fiscal_year=record["fiscal_year"]).first()
    if year is None:
        raise batch.fail("fiscal_year", f"there is no award of FY{record['fiscal_year']}")
    prose = batch.content.prose("awards", record["id"])
    handed_over = (
        batch.day(year.date().iso())
        if year.result_on.is_known or len(year.ceremony.iso()) == len("2026-04-01")
        else None
    )
    batch.put(
        Laureate,
        {
            "award_year": year,
            "slug": propose_slug(record["name_en"] or "") or record["id"],
            "fact_key": record["id"],
            **texts("title", record["name_ja"], record["name_en"]),
            **texts("category", record["category_ja"], batch.content.english(record["category_ja"])),
            **place(batch, record, "seat", "municipality", record["prefecture"]),
            **place(batch, record, "work", "activity_municipality", None),
            **texts("summary", record["activity_ja"], record["activity_en"]),
            **texts("body", prose.get("body_ja"), prose.get("body_en")),
            **texts("reason", prose.get("reason_ja"), prose.get("reason_en")),
            "order": int(record["id"].rpartition("-")[2]),
            "sources": batch.sources(record),
            **batch.publication(handed_over),
        },
    )


def place(batch: Batch, record: Record, role: str, name: str, prefecture: str | None) -> Record:
    """The municipality by its code; a town without a code of ours as words, below its prefecture."""
    code, town = record[f"{name}_code"], record[name]
    municipality = Municipality.objects.filter(code=code).select_related("prefecture").first() if code else None
    if code and (municipality is None or municipality.name_ja != town):  # type: ignore[attr-defined]
        raise batch.fail(f"{name}_code", f"“{code}” is not {town}")
    around = Prefecture.objects.filter(name_ja=prefecture).first() if prefecture else None
    if prefecture and around is None:
        raise batch.fail("prefecture", f"“{prefecture}” is not a prefecture")
    words = ("", "") if municipality else (town, batch.content.english(town))
    return {
        f"{role}_prefecture": municipality.prefecture if municipality else around,
        f"{role}_municipality": municipality,
        **texts(f"{role}_town", *words),
    }
