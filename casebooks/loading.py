"""Publications, cases and industrial awards out of facts.json."""

from typing import Any

from casebooks.models import (
    Case,
    IndustrialAward,
    IndustrialLaureate,
    Publication,
    PublicationFile,
    PublicationTopic,
    Series,
    TopicKind,
)
from portal.bilingual.text import stored
from portal.desk.records import Batch, Record, check_keys, collection, texts
from portal.places.models import Municipality, Prefecture
from portal.topics.models import Topic

#: The first part of a publication's id tells its series: key, colour of the covers, place on the shelf.
SERIES = {
    "ind": ("industrial", "sea", 0),
    "nt": ("new-tohoku", "indigo", 1),
    "torikumi": ("projects", "dawn", 2),
    "award": ("award", "star", 3),
    "sec": ("secondees", "plum", 4),
    "lessons": ("lessons", "stone", 5),
    "handbook": ("handbook", "sprout", 6),
}
LISTS = (
    (TopicKind.THEME, "themes"),
    (TopicKind.VIEWPOINT, "viewpoints"),
    (TopicKind.FIELD, "fields"),
    (TopicKind.PHASE, "phases"),
)


@collection(
    "casebooks.publications",
    keys="id series_ja title_ja title_en fiscal_year publication_date publication_note cases pages ebook_pages paper format_ja "
    "themes_ja themes_en viewpoints_ja viewpoints_en fields_ja fields_en phases_ja phases_en files note_en source extra_sources",
)
def load_publication(batch: Batch, record: Record) -> None:
    """The note is the one written for visitors: where `note_en` only tells that the sources disagree, there is none."""
    series = load_series(batch, record)
    if series is None:
        return
    prose = batch.content.prose("casebooks", record["id"])
    publication = batch.put(
        Publication,
        {
            "slug": record["id"],
            "fact_key": record["id"],
            "series": series,
            **texts("title", record["title_ja"], record["title_en"]),
            **texts("summary", prose.get("summary_ja"), prose.get("summary_en")),
            **texts("body", prose.get("body_ja"), prose.get("body_en")),
            **texts("note", prose.get("note_ja"), prose.get("note_en")),
            "fiscal_year": record["fiscal_year"],
            "published_on": record.get("publication_date") or "",
            "case_count": record.get("cases"),
            **case_unit(record),
            "pages": record.get("pages"),
            "ebook_pages": record.get("ebook_pages"),
            **texts("format", record.get("format_ja"), batch.content.english(record.get("format_ja"))),
            "paper": record.get("paper") or "",
            "sources": batch.sources(record),
            **batch.publication(batch.day(record.get("publication_date"), "publication_date")),
        },
    )
    if publication is not None:
        load_lines(batch, record, publication)
        load_files(batch, record, publication)


def load_series(batch: Batch, record: Record) -> Series | None:
    """Written with the first publication of the series; every one of them finds it again."""
    start = record["id"].partition("-")[0]
    if start not in SERIES:
        raise batch.fail("id", f"begins with none of {', '.join(SERIES)}")
    slug, colour, order = SERIES[start]
    first = next(
        one for one in batch.content.facts["casebooks"]["publications"] if one["series_ja"] == record["series_ja"]
    )
    if first is not record:
        return Series.objects.filter(slug=slug).first()
    name = texts("name", record["series_ja"], batch.content.english(record["series_ja"]))
    return batch.put(Series, {"slug": slug, "colour": colour, "order": order, **name}, part="series")


def case_unit(record: Record) -> Record:
    """件, or 社 where the book's own title counts companies."""
    if record.get("cases") is None:
        return {}
    if f"{record['cases']}社" in record["title_ja"]:
        return texts("case_unit", "社", "companies")
    return texts("case_unit", "件", "cases")


def load_lines(batch: Batch, record: Record, publication: Publication) -> None:
    for kind, name in LISTS:
        pairs: list[Any] = list(zip(record.get(f"{name}_ja", []), record.get(f"{name}_en", []), strict=True))
        for order, (ja, en) in enumerate(pairs):
            values = {"publication": publication, "kind": kind, "order": order, **texts("name", ja, sentence(en))}
            batch.put(PublicationTopic, values, part=f"{name}/{order + 1}")


def load_files(batch: Batch, record: Record, publication: Publication) -> None:
    for order, item in enumerate(record.get("files", [])):
        check_keys(item, ("ja", "en", "mb"), f"{batch.collection} {batch.key} files[{order}]")
        values = {"publication": publication, "megabytes": f"{item['mb']:.2f}", "order": order}
        batch.put(
            PublicationFile, {**values, **texts("label", item["ja"], sentence(item["en"]))}, part=f"files/{order + 1}"
        )


def sentence(words: str | None) -> str:
    """The English of the facts begins small; names of goals and the like keep their capitals."""
    return words[:1].upper() + words[1:] if words else ""


@collection(
    "casebooks.cases",
    keys="id publication_id organisation_ja prefecture municipality municipality_code municipality_basis theme_ja theme_en page source extra_sources",
)
def load_case(batch: Batch, record: Record) -> None:
    publication = Publication.objects.originals().filter(fact_key=record["publication_id"]).first()
    if publication is None:
        return batch.leave_out("publication_id", "casebooks.publications", record["publication_id"])
    prose = batch.content.prose("casebooks", record["id"])
    batch.put(
        Case,
        {
            "slug": record["id"],
            "fact_key": record["id"],
            "publication": publication,
            **texts("title", record["organisation_ja"], batch.content.english(record["organisation_ja"])),
            **texts("summary", record["theme_ja"], sentence(record["theme_en"])),
            **texts("body", prose.get("body_ja"), prose.get("body_en")),
            **texts("place_note", prose.get("note_ja"), prose.get("note_en")),
            **place(batch, record),
            "place_basis": record["municipality_basis"] or "",
            "page_number": record["page"],
            "order": int(record["id"].rpartition("-")[2]),
            "sources": batch.sources(record),
            **batch.publication(publication.published_on.start),
        },
        many={"topics": topics(record["theme_ja"])},
    )


def place(batch: Batch, record: Record) -> Record:
    code = record["municipality_code"]
    municipality = Municipality.objects.filter(pk=code).first() if code else None
    if (stored(municipality, "name", "ja") if municipality else None) != record["municipality"]:
        raise batch.fail("municipality", f"“{record['municipality']}” does not have the code {code}")
    return {"prefecture": Prefecture.objects.filter(name_ja=record["prefecture"]).first(), "municipality": municipality}


def topics(theme: str | None) -> list[Topic]:
    return list(Topic.objects.filter(pk__in=Topic.ids_for(theme)))


@collection(
    "casebooks.industrial_awards",
    keys="fiscal_year name_ja laureates listed source extra_sources",
    key=lambda record: f"{record['fiscal_year']}-{record['name_ja']}",
)
def load_industrial_award(batch: Batch, record: Record) -> None:
    slug = f"industrial-award-{record['fiscal_year']}"
    award = batch.put(
        IndustrialAward,
        {
            "slug": slug,
            "fact_key": batch.key,
            "fiscal_year": record["fiscal_year"],
            **texts("title", record["name_ja"], batch.content.english(record["name_ja"])),
            "laureate_count": record["laureates"],
            **texts("laureate_unit", "者", "laureates"),
            "sources": batch.sources(record),
            **batch.publication(None),
        },
    )
    if award is None:
        return
    for order, laureate in enumerate(record.get("listed", []), start=1):
        load_laureate(batch, laureate, award, f"{slug}-{order}", order)


def load_laureate(batch: Batch, record: Record, award: IndustrialAward, slug: str, order: int) -> None:
    keys = ["name_ja", "prefecture", "municipality", "municipality_code", "theme_ja", "theme_en"]
    check_keys(record, keys, f"{batch.collection} {batch.key} listed[{order - 1}]")
    batch.put(
        IndustrialLaureate,
        {
            "slug": slug,
            "award": award,
            **texts("title", record["name_ja"], batch.content.english(record["name_ja"])),
            **texts("summary", record["theme_ja"], sentence(record["theme_en"])),
            **place(batch, record),
            "order": order,
            "sources": award.sources,
            **batch.publication(None),
        },
        part=f"listed/{order}",
        many={"topics": topics(record["theme_ja"])},
    )
