"""TOHOKU MOMENT and its showings, out of facts.json."""

from initiatives.loading.rules import prefecture_named, programme
from initiatives.models import Showing, TohokuMoment
from portal.desk.records import Batch, Record, check_keys, collection, texts


@collection("tohoku_moment", keys="name what_ja what_en shown_at source extra_sources", key="name")
def load_moment(batch: Batch, record: Record) -> None:
    prose = batch.content.prose("moment", "tohoku-moment")
    itself = programme("tohoku-moment")
    if not itself.names.filter(name_ja=record["name"]).exists():
        raise batch.fail("name", f"“{record['name']}” is no name of the programme “{itself.slug}”")
    batch.put(
        TohokuMoment,
        {
            "programme": itself,
            **texts("what", record["what_ja"], record["what_en"]),
            **texts("note", prose.get("note_ja"), prose.get("note_en")),
            "sources": batch.sources(record),
        },
    )
    for showing in record["shown_at"]:
        check_keys(showing, ("date", "prefecture", "place_ja"), "tohoku_moment.shown_at")
        values = {
            "held_on": showing["date"],
            "prefecture": prefecture_named(batch, showing["prefecture"]),
            **texts("place", showing["place_ja"], batch.content.english(showing["place_ja"])),
            # The only source is the announcement made before the first of them.
            "only_announced": True,
        }
        batch.put(Showing, values, part=f"showing/{showing['date']}")
