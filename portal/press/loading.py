"""Kinds of press material, releases and records out of facts.json; short texts and our own drawings as sample pictures."""

from portal.desk.records import Batch, Record, collection, extra, texts
from portal.media.models import Image
from portal.places.mentions import municipalities_named
from portal.press.drawings import drawing
from portal.press.models import Part, PhotoSet, PressAttachment, PressKind, PressRelease, SetPhoto, ShortText

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


@extra("press-kit")
def load_press_kit(batch: Batch) -> None:
    prose = batch.content.prose_file("press-kit")
    if not prose:
        return
    for order, record in enumerate(prose["texts"]):
        batch.put(ShortText, {**texts("text", record["ja"], record["en"]), "order": order}, part=f"text/{order}")
    record = prose["set"]
    words = {
        **texts("title", record["title_ja"], record["title_en"]),
        **texts("summary", record["summary_ja"], record["summary_en"]),
    }
    photo_set = batch.put(PhotoSet, {"slug": record["slug"], **words, **batch.publication(None)}, part="set")
    for order, record in enumerate(prose["pictures"]):
        image = load_drawing(batch, record, prose)
        if photo_set is not None and image is not None:
            values = {"photo_set": photo_set, "image": image, "order": order}
            batch.put(SetPhoto, values, part=f"photo/{record['key']}")


def load_drawing(batch: Batch, record: Record, prose: Record) -> Image | None:
    values = {
        "title": record["title"],
        **texts("caption", record["caption_ja"], record["caption_en"]),
        **texts("alt", record["alt_ja"], record["alt_en"]),
        **texts("credit", prose["credit_ja"], prose["credit_en"]),
        "licence": prose["licence"],
        "file": drawing(record["key"]),
    }
    return batch.put(Image, values, part=f"picture/{record['key']}")
