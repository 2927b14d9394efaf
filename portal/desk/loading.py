"""Places, terms, fiscal years, topics, programmes and the discrepancies of the sources: records that belong to no section."""

from portal.desk.records import Batch, Record, check_keys, collection, extra, texts
from portal.places.models import Municipality, Prefecture
from portal.topics.models import FiscalYear, Programme, ProgrammeAlias, ProgrammeName, SourceDiscrepancy, Term, Topic

#: Spellings found in the sources beside the official one.
VARIANTS = {"042030": "塩竃市 塩釜市"}


@collection("meta", keys="language notes", key=lambda record: "meta")
def check_meta(batch: Batch, record: Record) -> None:
    """Notes for those who keep the file; nothing of it is shown."""


@extra("topics-and-programmes")
def load_topics_and_programmes(batch: Batch) -> None:
    for order, topic in enumerate(batch.content.prose_file("topics") or []):
        batch.put(
            Topic,
            {
                "slug": topic["slug"],
                **texts("name", topic["name_ja"], topic["name_en"]),
                "keywords": "\n".join(topic["keywords_ja"]),
                "order": order,
            },
            part=f"topic/{topic['slug']}",
        )
    for order, (slug, programme) in enumerate((batch.content.prose_file("programmes") or {}).items()):
        load_programme(batch, slug, programme, order)


def load_programme(batch: Batch, slug: str, record: Record, order: int) -> None:
    sources = record.get("source", [])
    programme = batch.put(
        Programme,
        {
            "slug": slug,
            "section": record.get("section", ""),
            **texts("summary", record.get("summary_ja"), record.get("summary_en")),
            **texts("body", record.get("body_ja"), record.get("body_en")),
            "sources": "\n".join([sources] if isinstance(sources, str) else sources),
            "order": order,
        },
        part=f"programme/{slug}",
    )
    if programme is None:
        return
    for name in record["names"]:
        batch.put(
            ProgrammeName,
            {
                "programme": programme,
                **texts("name", name["name_ja"], name["name_en"]),
                "valid_from": batch.day(name.get("valid_from"), "valid_from"),
                "valid_until": batch.day(name.get("valid_until"), "valid_until"),
            },
            part=f"programme/{slug}/name/{name['name_ja']}",
        )
    for language in ("ja", "en"):
        for alias in record.get(f"aliases_{language}", []):
            batch.put(
                ProgrammeAlias,
                {"programme": programme, "name": alias, "language": language},
                part=f"programme/{slug}/alias/{alias}",
            )


@collection("glossary.prefectures", keys="code name_ja name_en kana source", key="code")
def load_prefecture(batch: Batch, record: Record) -> None:
    batch.put(
        Prefecture,
        {"code": record["code"], **texts("name", record["name_ja"], record["name_en"]), "kana": record["kana"]},
    )


@collection(
    "glossary.municipalities",
    keys="code code5 name_ja name_kana name_en romaji_suffix prefecture prefecture_en appears_in_dataset source extra_sources lat lng",
    key="code",
)
def load_municipality(batch: Batch, record: Record) -> None:
    prefecture = Prefecture.objects.filter(name_ja=record["prefecture"]).first()
    if prefecture is None:
        raise batch.fail("prefecture", f"“{record['prefecture']}” is not a prefecture")
    batch.put(
        Municipality,
        {
            "code": record["code"],
            "prefecture": prefecture,
            **texts("name", record["name_ja"], record["name_en"]),
            "kana": record["name_kana"],
            "variants": VARIANTS.get(record["code"], ""),
            "latitude": record["lat"],
            "longitude": record["lng"],
        },
    )


@collection("glossary.terms", keys="ja kana en official note source extra_sources", key="ja")
def load_term(batch: Batch, record: Record) -> None:
    prose = batch.content.prose("glossary", record["ja"])
    batch.put(
        Term,
        {
            **texts("name", record["ja"], record["en"]),
            "kana": record["kana"] or "",
            **texts("note", prose.get("note_ja"), prose.get("note_en") or record["note"]),
            "is_official": record["official"],
            "sources": batch.sources(record),
        },
    )


@collection("glossary.fiscal_years", keys="note items source", key=lambda record: "fiscal-years")
def load_fiscal_years(batch: Batch, record: Record) -> None:
    """The years alone: era and bounds are computed, and what the note says the glossary page says in its own words."""
    for year in record["items"]:
        check_keys(
            year,
            ("fiscal_year", "era_ja", "also_ja", "en", "start", "end"),
            f"{batch.collection} {year.get('fiscal_year')}",
        )
        batch.put(FiscalYear, {"year": year["fiscal_year"]}, part=str(year["fiscal_year"]))


@collection("source_discrepancies", keys="topic detail source extra_sources", key="topic")
def load_discrepancy(batch: Batch, record: Record) -> None:
    batch.put(
        SourceDiscrepancy, {"topic": record["topic"], "detail": record["detail"], "sources": batch.sources(record)}
    )
