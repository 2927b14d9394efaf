"""Hands-on support out of facts.json. Several records of one programme and fiscal year are calls of one programme year."""

import re
from datetime import date
from typing import Any

from handson.models import Call, Handbook, ProgrammeYear, SupportedOrganisation, SupportItem, SupportKind
from handson.models.year import PREFIX, ItemKind
from portal.bilingual.text import stored
from portal.desk.records import Batch, Record, check_keys, collection, texts
from portal.japan.fiscal import format_fiscal_year
from portal.places.models import Municipality, Prefecture
from portal.topics.models import Programme, Topic

#: A record's name may end in its round, which is the call's, not the programme's.
ROUND_JA = re.compile(r"^(?P<name>.+?)(?:\((?P<round>第.次)\))?$")
ROUND_EN = re.compile(r"\((?P<round>\w+ round)\)$")
#: What a programme's `targets` count: Japanese, one, several.
UNITS = {
    "municipalities": ("自治体", "municipality", "municipalities"),
    "community": ("団体", "group", "groups"),
    "companies": ("件", "case", "cases"),
}
#: Ways in which a day is known; the note on the record says so in words.
BASES = ("URL timestamp", "URL timestamp of the call page")
LISTS = ((ItemKind.STEP, "steps"), (ItemKind.MENU, "menu"), (ItemKind.KIND, "kinds"))


@collection("handson.support_contents", keys="programme_ja items source", key=lambda record: "support-contents")
def load_support_kinds(batch: Batch, record: Record) -> None:
    programme = Programme.objects.filter(names__name_ja=record["programme_ja"]).first()
    if programme is None:
        raise batch.fail("programme_ja", f"“{record['programme_ja']}” is no programme's name")
    for item in record["items"]:
        check_keys(item, ("no", "ja", "en"), f"{batch.collection} {item.get('no')}")
        values = {"programme": programme, "number": item["no"], **texts("name", item["ja"], item["en"])}
        batch.put(SupportKind, {**values, "sources": batch.sources(record)}, part=str(item["no"]))


@collection(
    "handson.programmes",
    keys="fiscal_year programme_ja programme_en track announced date_basis application_start application_start_basis application_end "
    "application_end_time support_months_max support_start support_end plan_period cost_note_ja cost_note_en support_note_ja support_note_en "
    "area_ja area_en targets results_session secretariat_ja secretariat_en form_ja form_en eligible_ja eligible_en steps_ja steps_en "
    "menu_ja menu_en kinds_ja kinds_en note_en source extra_sources",
    key=lambda record: key_of(record),
)
def load_programme(batch: Batch, record: Record) -> None:
    records = [other for other in batch.content.facts["handson"]["programmes"] if same_year(other, record)]
    year = load_year(batch, record, records) if records[0] is record else year_of(record)
    if year is None:
        return
    load_call(batch, record, year, records.index(record))
    load_lists(batch, record, year)


def key_of(record: Record) -> str:
    return f"{record['fiscal_year']}-{record['programme_ja']}"


def same_year(one: Record, other: Record) -> bool:
    return all(one.get(name) == other.get(name) for name in ("fiscal_year", "track"))


def year_of(record: Record) -> ProgrammeYear | None:
    """The year of an organisation or of a further call; None where staff deleted it."""
    years = ProgrammeYear.objects.originals()
    return years.filter(programme__slug=f"{PREFIX}{record['track']}", fiscal_year=record["fiscal_year"]).first()


def load_year(batch: Batch, record: Record, records: list[Record]) -> ProgrammeYear | None:
    fiscal_year = record["fiscal_year"]
    programme = Programme.objects.filter(slug=f"{PREFIX}{record['track']}").first()
    if programme is None:
        raise batch.fail("track", f"“{record['track']}” is no programme of hands-on support")
    day = date(fiscal_year, 4, 1)
    names = {language: programme.name_on(day, language).value for language in ("ja", "en")}
    match = ROUND_JA.match(record["programme_ja"])
    if match is None or match["name"] != names["ja"]:
        raise batch.fail("programme_ja", f"the programme's name in that year is “{names['ja']}”")
    sources = dict.fromkeys(line for each in records for line in batch.sources(each).splitlines())
    return batch.put(
        ProgrammeYear,
        {
            "programme": programme,
            "fiscal_year": fiscal_year,
            "slug": str(fiscal_year),
            "title_ja": f"{names['ja']} {format_fiscal_year(fiscal_year, 'ja')}",
            "title_en": f"{names['en']}, {format_fiscal_year(fiscal_year, 'en')}",
            **texts("area", area(batch, record, "ja"), area(batch, record, "en")),
            "support_months_max": record.get("support_months_max"),
            **texts("cost_note", record.get("cost_note_ja"), record.get("cost_note_en")),
            **texts("support_note", record.get("support_note_ja"), record.get("support_note_en")),
            **texts("secretariat", record.get("secretariat_ja"), record.get("secretariat_en")),
            "results_session_on": record.get("results_session") or "",
            "sources": "\n".join(sources),
            **batch.publication(first_day(batch, records)),
        },
        part="year",
    )


def area(batch: Batch, record: Record, language: str) -> str | None:
    written = record.get("area_ja")
    return written if language == "ja" else record.get("area_en") or batch.content.english(written)


def first_day(batch: Batch, records: list[Record]) -> date | None:
    """The first day on which anything was made public of the year's calls."""
    days = [batch.day(each.get(name), name) for each in records for name in ("application_start", "announced")]
    return min((day for day in days if day), default=None)


def load_call(batch: Batch, record: Record, year: ProgrammeYear, order: int) -> None:
    note = batch.content.prose("handson", batch.key)
    for name in ("date_basis", "application_start_basis"):
        if name in record and (record[name] not in BASES or not note):
            raise batch.fail(name, "is not told in the note on the record")
    plan_start, _slash, plan_end = record.get("plan_period", "").partition("/")
    targets = record.get("targets")
    batch.put(
        Call,
        {
            "programme_year": year,
            "fact_key": batch.key,
            **round_name(record),
            "opens_on": batch.day(record.get("application_start"), "application_start"),
            "closes_on": batch.day(record.get("application_end"), "application_end"),
            "closes_time": batch.clock_time(record.get("application_end_time"), "application_end_time"),
            **announcement(record),
            "targets": targets,
            **(units(record["track"], targets) if targets is not None else {}),
            "support_start": record.get("support_start") or "",
            "support_end": record.get("support_end") or "",
            "plan_start": plan_start,
            "plan_end": plan_end,
            **texts(
                "who_may_apply", "、".join(record.get("eligible_ja", [])), ", ".join(record.get("eligible_en", []))
            ),
            **texts("what_to_send", record.get("form_ja"), sentence(record.get("form_en", ""))),
            **texts("note", note.get("note_ja"), note.get("note_en")),
            "order": order,
        },
    )


def round_name(record: Record) -> Record:
    found = [ROUND_JA.match(record["programme_ja"]), ROUND_EN.search(record["programme_en"])]
    ja, en = (match["round"] if match else "" for match in found)
    return texts("round_name", ja, sentence(en) if ja else "")


def announcement(record: Record) -> Record:
    """Where those chosen are counted, the day told is the one on which they were made known; else that of the call."""
    day = record.get("announced") or ""
    return {"result_on": day, "announced_on": ""} if "targets" in record else {"result_on": "", "announced_on": day}


def units(track: str, count: int) -> Record:
    ja, one, several = UNITS[track]
    return texts("targets_unit", ja, one if count == 1 else several)


def sentence(words: str) -> str:
    """The English of the facts begins small."""
    return words[:1].upper() + words[1:] if words else ""


def load_lists(batch: Batch, record: Record, year: ProgrammeYear) -> None:
    for kind, name in LISTS:
        pairs: list[Any] = list(zip(record.get(f"{name}_ja", []), record.get(f"{name}_en", []), strict=True))
        for order, (ja, en) in enumerate(pairs):
            values = {"programme_year": year, "kind": kind, "order": order, **texts("text", ja, sentence(en))}
            batch.put(SupportItem, values, part=f"{name}/{order + 1}")


@collection(
    "handson.organisations",
    keys="id fiscal_year track name_ja prefecture municipality municipality_code theme_ja theme_en source extra_sources",
)
def load_organisation(batch: Batch, record: Record) -> None:
    year = year_of(record)
    if year is None:
        batch.counts["without its programme year, left out"] += 1
        return
    programmes = batch.content.facts["handson"]["programmes"]
    batch.put(
        SupportedOrganisation,
        {
            "slug": record["id"],
            "fact_key": record["id"],
            "programme_year": year,
            **texts("title", record["name_ja"], batch.content.english(record["name_ja"])),
            **texts("summary", record["theme_ja"], sentence(record["theme_en"] or "")),
            "prefecture": Prefecture.objects.filter(name_ja=record["prefecture"]).first(),
            "municipality": municipality(batch, record),
            "order": int(record["id"].rpartition("-")[2]),
            "sources": batch.sources(record),
            **batch.publication(first_day(batch, [other for other in programmes if same_year(other, record)])),
        },
        many={"topics": list(Topic.objects.filter(pk__in=Topic.ids_for(record["theme_ja"])))},
    )


def municipality(batch: Batch, record: Record) -> Municipality | None:
    code = record["municipality_code"]
    found = Municipality.objects.filter(pk=code).first() if code else None
    if (stored(found, "name", "ja") if found else None) != record["municipality"]:
        raise batch.fail("municipality", f"“{record['municipality']}” does not have the code {code}")
    return found


@collection("handson.handbook", keys="title_ja title_en source extra_sources", key=lambda record: "handbook")
def load_handbook(batch: Batch, record: Record) -> None:
    """The handbook of the programme whose name its title begins with; it stands on the bookshelf under the same key."""
    programmes = Programme.objects.filter(slug__startswith=PREFIX).prefetch_related("names")
    programme = next(
        (
            item
            for item in programmes
            if any(record["title_ja"].startswith(stored(name, "name", "ja")) for name in item.names.all())
        ),
        None,
    )
    if programme is None:
        raise batch.fail("title_ja", "does not begin with a programme's name")
    values = {"programme": programme, "fact_key": batch.key, "path": "/casebooks/handbook/"}
    batch.put(
        Handbook, {**values, **texts("title", record["title_ja"], record["title_en"]), "sources": batch.sources(record)}
    )
