"""The council, its members over time and its activities, and the five societies, out of facts.json."""

from initiatives.loading.rules import is_only_announced, programme
from initiatives.models import (
    Council,
    CouncilActivity,
    FounderCategory,
    MemberCount,
    MembershipCall,
    OfficerBody,
    OfficerKind,
    Society,
    Subgroup,
)
from initiatives.models.activities import MeetingKind
from portal.bilingual.text import stored
from portal.desk.records import Batch, Record, check_keys, collection, texts
from portal.places.mentions import municipalities_named
from portal.places.models import Prefecture


@collection(
    "council.profile",
    keys="name_ja secretariat_ja secretariat_en founded founding_meeting founding_note_en founder_categories purpose_ja purpose_en membership"
    " officer_kinds_ja officer_bodies_seen_ja officer_bodies_sources subgroups subgroups_source future source extra_sources",
    key=lambda record: "council",
)
def load_council(batch: Batch, record: Record) -> None:
    prose = batch.content.prose("council", "profile")
    membership = check_keys(
        record["membership"],
        [
            "fee",
            "general_meeting",
            "channel_ja",
            "channel_en",
            "eligibility_ja",
            "eligibility_en",
            "how_ja",
            "how_en",
            "calls",
        ],
        "council.profile.membership",
    )
    future = check_keys(record["future"], ("ja", "en", "source"), "council.profile.future")
    itself = programme("council")
    if not itself.names.filter(name_ja=record["name_ja"]).exists():
        raise batch.fail("name_ja", f"“{record['name_ja']}” is no name of the programme “{itself.slug}”")
    council = batch.put(
        Council,
        {
            "programme": itself,
            "founded": record["founded"],
            "founding_meeting": record["founding_meeting"],
            **texts("founding_note", prose.get("note_ja"), prose.get("note_en") or record["founding_note_en"]),
            **texts("purpose", record["purpose_ja"], record["purpose_en"]),
            **texts("secretariat", record["secretariat_ja"], record["secretariat_en"]),
            "fee": membership["fee"],
            "has_general_meeting": membership["general_meeting"],
            **texts("channel", membership["channel_ja"], membership["channel_en"]),
            **texts("eligibility", membership["eligibility_ja"], membership["eligibility_en"]),
            **texts("how_to_join", membership["how_ja"], membership["how_en"]),
            **texts("future", future["ja"], future["en"]),
            "future_sources": future["source"],
            "officer_sources": "\n".join(record["officer_bodies_sources"]),
            "subgroup_sources": record["subgroups_source"],
            "sources": batch.sources(record),
        },
    )
    if council is not None:
        load_parts(batch, council, record)
    for call in membership["calls"]:
        load_call(batch, call)


def load_parts(batch: Batch, council: Council, record: Record) -> None:
    for kind, part, names in (
        (FounderCategory, "founder", record["founder_categories"]),
        (OfficerKind, "officer-kind", [{"ja": name} for name in record["officer_kinds_ja"]]),
        (OfficerBody, "officer", [{"ja": name} for name in record["officer_bodies_seen_ja"]]),
        (Subgroup, "group", record["subgroups"]),
    ):
        for order, name in enumerate(names):
            check_keys(name, ("ja", "en"), f"council.profile {part}")
            english = name.get("en") or batch.content.english(name["ja"])
            batch.put(
                kind,
                {"council": council, **texts("name", name["ja"], english), "order": order},
                part=f"{part}/{name['ja']}",
            )


def load_call(batch: Batch, call: Record) -> None:
    check_keys(call, ("round", "deadline", "original_deadline", "source"), "council.profile.membership.calls")
    number = call["round"]
    batch.put(
        MembershipCall,
        {
            "slug": f"membership-call-{number}",
            "fact_key": f"membership-call-{number}",
            **texts("title", f"第{number}次の会員公募", f"Call for members, round {number}"),
            "call_round": number,
            "closes_on": batch.day(call.get("deadline"), "deadline"),
            "original_deadline": batch.day(call.get("original_deadline"), "original_deadline"),
            "sources": call["source"],
            **batch.publication(None),
        },
        part=f"call/{number}",
    )


@collection("council.member_counts", keys="as_of members members_at_least source", key="as_of")
def load_member_count(batch: Batch, record: Record) -> None:
    at_least = "members_at_least" in record
    members = record["members_at_least"] if at_least else record["members"]
    batch.put(
        MemberCount, {"as_of": record["as_of"], "members": members, "is_at_least": at_least, "source": record["source"]}
    )


@collection(
    "council.activities",
    keys="id kind date title_ja title_en place_ja place_en source booths organisations people status note_en",
)
def load_activity(batch: Batch, record: Record) -> None:
    prose = batch.content.prose("council", record["id"])
    if record["kind"] not in MeetingKind.values:
        raise batch.fail("kind", f"“{record['kind']}” is not a kind of activity")
    prefectural = record["kind"] == MeetingKind.PREFECTURAL_MEETING
    batch.put(
        CouncilActivity,
        {
            "slug": record["id"],
            "fact_key": record["id"],
            "category": record["kind"],
            "held_on": record["date"],
            **texts("title", record["title_ja"], record["title_en"]),
            **texts("summary", prose.get("summary_ja"), prose.get("summary_en")),
            **texts("body", prose.get("body_ja"), prose.get("body_en")),
            **texts("place", record["place_ja"], record["place_en"]),
            **texts("note", prose.get("note_ja"), prose.get("note_en") or record.get("note_en")),
            "prefecture": prefecture_in(record["title_ja"]) if prefectural else None,
            "booths": record.get("booths"),
            "organisations": record.get("organisations"),
            "people": record.get("people"),
            "only_announced": is_only_announced(batch, record),
            "sources": batch.sources(record),
            **batch.publication(batch.day(record["date"])),
        },
        many={"municipalities": municipalities_named(record["place_ja"])},
    )


def prefecture_in(title: str) -> Prefecture | None:
    return next((row for row in Prefecture.objects.all() if stored(row, "name", "ja") in title), None)


@collection("council.five_societies", keys="source themes", key=lambda record: "societies")
def load_societies(batch: Batch, record: Record) -> None:
    for order, theme in enumerate(record["themes"]):
        check_keys(theme, ("ja", "en"), "council.five_societies.themes")
        values = {**texts("name", theme["ja"], theme["en"]), "order": order, "source": record["source"]}
        batch.put(Society, values, part=theme["ja"])
