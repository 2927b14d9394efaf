"""Events and their yearly figures out of facts.json."""

from dataclasses import replace
from typing import Any

from events.models import Event, FigurePlace, Format, Series, Venue, YearlyFigure
from portal.desk.records import Batch, Record, collection, texts
from portal.places.models import Municipality, Prefecture
from portal.topics.models import Programme, ProgrammeAlias, ProgrammeName

REGIONS = {"福島県全域": "福島県"}
#: Words of a note that tell what happened: such an event was held, any other was only announced as far as we know.
TELLS_OF_IT = ("took part", "attended", "presented", "spoke")


@collection(
    "fan_meetings.events",
    keys="id series edition fiscal_year start_date end_date date_precision start_time end_time doors_open venue_ja venue_en prefecture "
    "format related_areas capacity fee organiser_ja note title_ja title_en source extra_sources url",
)
def load_event(batch: Batch, record: Record) -> None:
    starts = first_day(batch, record)
    prose = batch.content.prose("events", record["id"])
    note = record["note"] or ""
    municipalities, prefectures, area = areas(batch, record["related_areas"])
    if record["format"] is not None and record["format"] not in Format.values:
        raise batch.fail("format", f"“{record['format']}” is none of {', '.join(Format.values)}")
    event = batch.put(
        Event,
        {
            "slug": record["id"],
            "fact_key": record["id"],
            "series": series(batch, record["series"]),
            "edition": record["edition"],
            "fiscal_year": record["fiscal_year"],
            "starts": starts,
            "ends": record["end_date"] or "",
            "start_time": batch.clock_time(record["start_time"], "start_time"),
            "end_time": batch.clock_time(record["end_time"], "end_time"),
            "doors_open": batch.clock_time(record["doors_open"], "doors_open"),
            "format": record["format"] or "",
            "took_place": record["date_precision"].startswith("reported")
            or any(words in note for words in TELLS_OF_IT),
            "capacity": record["capacity"],
            **(texts("capacity_unit", "名", "people") if record["capacity"] else {}),
            "fee": record["fee"],
            **texts("organiser", record["organiser_ja"], batch.content.english(record["organiser_ja"])),
            **texts("area", area, batch.content.english(area)),
            **texts("title", record["title_ja"], record["title_en"]),
            **texts("summary", prose.get("summary_ja"), prose.get("summary_en")),
            **texts("body", prose.get("body_ja"), prose.get("body_en")),
            **texts("note", prose.get("note_ja"), prose.get("note_en") or note),
            "sources": batch.sources(record),
            **batch.publication(batch.day(starts, "start_date") if len(starts) == len("2026-04-01") else None),
        },
        many={"municipalities": municipalities, "prefectures": prefectures},
    )
    if event is not None:
        load_venue(batch, record, event)


def first_day(batch: Batch, record: Record) -> str:
    """As precise as the record says; a day on which the event was merely reported is not its own."""
    precision, start = record["date_precision"], record["start_date"]
    lengths = {"day": 10, "month": 7}
    if precision in lengths:
        if start is None or len(start) != lengths[precision]:
            raise batch.fail("start_date", f"“{start}” is not known to the {precision}")
        return str(start)
    if precision != "not stated" and not precision.startswith("reported "):
        raise batch.fail("date_precision", f"“{precision}” is not a precision")
    if start is not None:
        raise batch.fail("start_date", f"“{start}” is given although the day is {precision}")
    return ""


def load_venue(batch: Batch, record: Record, event: Event) -> None:
    if record["venue_ja"] is None and record["prefecture"] is None:
        return
    batch.put(
        Venue,
        {
            "event": event,
            **texts("name", record["venue_ja"], record["venue_en"]),
            "is_online": record["format"] == Format.ONLINE and record["prefecture"] is None,
            "prefecture": prefecture(batch, record["prefecture"]),
        },
        part="venue",
    )


def series(batch: Batch, name: str) -> Series | None:
    """The series of this name, with the programme that bears or bore the name; a record of its own, however many events name it."""
    named = ProgrammeName.objects.filter(name_ja=name).values_list("programme", flat=True)
    called = ProgrammeAlias.objects.filter(name=name).values_list("programme", flat=True)
    programme = Programme.objects.filter(pk__in=[*named, *called]).first()
    values = {**texts("name", name, batch.content.english(name)), "programme": programme}
    return replace(batch, key=f"series/{name}").put(Series, values)


def areas(batch: Batch, names: list[str]) -> tuple[list[Municipality], list[Prefecture], str]:
    """Municipalities, prefectures, and in words what is neither a municipality nor a part of one."""
    municipalities, prefectures, words = [], [], []
    for name in names:
        found = list(Municipality.objects.filter(name_ja=name))
        if len(found) == 1:
            municipalities += found
        elif found:
            raise batch.fail("related_areas", f"“{name}” is the name of several municipalities")
        else:
            words.append(name)
            prefectures += list(Prefecture.objects.filter(name_ja=REGIONS.get(name, name)))
    return municipalities, prefectures, "、".join(words)


def prefecture(batch: Batch, name: str | None) -> Prefecture | None:
    if name is None:
        return None
    found = Prefecture.objects.filter(name_ja=name).first()
    if found is None:
        raise batch.fail("prefecture", f"“{name}” is not a prefecture")
    return found


def figure_key(record: Record) -> str:
    return str(record["fiscal_year"] or "total")


@collection(
    "fan_meetings.yearly_stats",
    keys="fiscal_year brand_ja events participants by_place format note source extra_sources",
    key=figure_key,
)
def load_figure(batch: Batch, record: Record) -> None:
    """The printed total of the participants is not the sum of its years: it is kept, and not shown."""
    key = figure_key(record)
    prose: dict[str, Any] = batch.content.prose("figures", key)
    disputed = record["fiscal_year"] is None
    figure = batch.put(
        YearlyFigure,
        {
            "fact_key": key,
            "fiscal_year": record["fiscal_year"],
            **texts("brand", record["brand_ja"], batch.content.english(record["brand_ja"])),
            "events": record["events"],
            **texts("events_unit", "回", "events"),
            "participants": record["participants"],
            **texts("participants_unit", "名", "people"),
            "participants_disputed": disputed,
            "format": record.get("format") or "",
            **texts("note", prose.get("note_ja"), prose.get("note_en") or ("" if disputed else record.get("note"))),
            "sources": batch.sources(record),
        },
    )
    if figure is None:
        return
    for order, (place, count) in enumerate(record.get("by_place", {}).items()):
        known = Prefecture.objects.filter(name_ja=place).first()
        words = texts("label", *("", "") if known else (place, batch.content.english(place)))
        batch.put(
            FigurePlace,
            {"figure": figure, "prefecture": known, **words, "events": count, "order": order},
            part=f"place/{place}",
        )
