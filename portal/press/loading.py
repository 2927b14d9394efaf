"""Kinds of press material, releases and records out of facts.json."""

from portal.desk.records import Batch, Record, collection, texts
from portal.places.mentions import municipalities_named
from portal.press.models import Part, PressAttachment, PressKind, PressRelease

#: Word of a topic → the section that it belongs to. A topic that speaks of two sections belongs to neither.
SUBJECT_WORDS = {
    "交流会": "council",
    "協議会": "council",
    "結の場": "initiatives",
    "コンテスト": "initiatives",
    "顕彰": "awards",
    "ハンズオン": "handson",
    "事例集": "casebooks",
}


def subject_of(topic: str) -> str:
    found = {section for word, section in SUBJECT_WORDS.items() if word in topic}
    return found.pop() if len(found) == 1 else ""


@collection("press.kinds", keys="kind name_ja name_en form_ja form_en fields source", key="kind")
def load_kind(batch: Batch, record: Record) -> None:
    order = [row["kind"] for row in batch.content.facts["press"]["kinds"]].index(record["kind"])
    if unknown := [part for part in record["fields"] if part not in Part.values]:
        raise batch.fail("fields", f"“{unknown[0]}” is not a known part")
    batch.put(
        PressKind,
        {
            "key": record["kind"],
            **texts("name", record["name_ja"], record["name_en"]),
            **texts("form", record["form_ja"], record["form_en"]),
            "parts": record["fields"],
            "sources": batch.sources(record),
            "order": order,
        },
    )


@collection("press.items", keys="id kind date date_basis topic_ja topic_en attachments_ja source extra_sources")
def load_release(batch: Batch, record: Record) -> None:
    prose = batch.content.prose("press", record["id"])
    kind = PressKind.objects.filter(key=record["kind"]).first()
    if kind is None:
        raise batch.fail("kind", f"“{record['kind']}” is not a kind of press material")
    if record.get("date_basis") and not prose.get("note_ja"):
        raise batch.fail("date_basis", "the prose says nothing of it in Japanese")
    release = batch.put(
        PressRelease,
        {
            "slug": record["id"],
            "fact_key": record["id"],
            "press_kind": kind,
            "issued_on": batch.day(record["date"]),
            **texts("title", record["topic_ja"], record["topic_en"]),
            **texts("summary", prose.get("summary_ja"), prose.get("summary_en")),
            **texts("body", prose.get("body_ja"), prose.get("body_en")),
            **texts("note", prose.get("note_ja"), prose.get("note_en")),
            "belongs_to": subject_of(record["topic_ja"]),
            "sources": batch.sources(record),
            **batch.publication(batch.day(record["date"])),
        },
        many={"municipalities": municipalities_named(record["topic_ja"], prose.get("summary_ja"))},
    )
    for order, title in enumerate(record.get("attachments_ja", []) if release is not None else []):
        values = {"release": release, **texts("title", title, batch.content.english(title)), "order": order}
        batch.put(PressAttachment, values, part=f"attachment/{title}")
