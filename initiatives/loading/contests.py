"""Business contests and model projects out of facts.json."""

from initiatives.loading.rules import municipality_named, prefecture_named, programme, short_name
from initiatives.models import BusinessContest, ContestDivision, LeadingModelProject
from portal.desk.records import Batch, Record, collection, texts


@collection(
    "council.business_contest",
    keys="year entries laureates division_ja divisions_ja grand_prize_ja grand_prize_prefecture grand_prize_municipality activity_municipality"
    " grand_prizes excellence_prizes edition call_start call_end announced awarded awarded_place_ja note_en source extra_sources",
    key=lambda record: str(record["year"]),
)
def load_contest(batch: Batch, record: Record) -> None:
    year = record["year"]
    prose = batch.content.prose("council", f"contest-{year}")
    itself = programme("business-contest")
    contest = batch.put(
        BusinessContest,
        {
            "slug": f"contest-{year}",
            "fact_key": str(year),
            "year": year,
            **texts("title", f"{short_name(itself, 'ja')}{year}", f"{short_name(itself, 'en')} {year}"),
            **texts("summary", prose.get("summary_ja"), prose.get("summary_en")),
            **texts("note", prose.get("note_ja"), prose.get("note_en") or record.get("note_en")),
            "edition": record.get("edition"),
            "entries": record.get("entries"),
            "laureates": record.get("laureates"),
            **texts("grand_prize", record.get("grand_prize_ja"), batch.content.english(record.get("grand_prize_ja"))),
            "grand_prize_prefecture": prefecture_named(batch, record.get("grand_prize_prefecture")),
            "grand_prize_municipality": municipality_named(
                batch, record.get("grand_prize_municipality"), "grand_prize_municipality"
            ),
            "activity_municipality": municipality_named(
                batch, record.get("activity_municipality"), "activity_municipality"
            ),
            "grand_prizes": record.get("grand_prizes"),
            "excellence_prizes": record.get("excellence_prizes"),
            "opens_on": batch.day(record.get("call_start"), "call_start"),
            "closes_on": batch.day(record.get("call_end"), "call_end"),
            "result_on": record.get("announced") or "",
            "awarded": record.get("awarded") or "",
            **texts(
                "awarded_place", record.get("awarded_place_ja"), batch.content.english(record.get("awarded_place_ja"))
            ),
            "sources": batch.sources(record),
            **batch.publication(
                batch.day(record.get("awarded") or record.get("announced") or record.get("call_start"))
            ),
        },
    )
    names = record.get("divisions_ja") or [name for name in (record.get("division_ja"),) if name]
    for order, name in enumerate(names if contest is not None else []):
        values = {"contest": contest, **texts("name", name, batch.content.english(name)), "order": order}
        batch.put(ContestDivision, values, part=f"division/{name}")


@collection(
    "council.leading_model_projects",
    keys="fiscal_year applications applications_at_least selected announced source extra_sources",
    key=lambda record: str(record["fiscal_year"]),
)
def load_model_projects(batch: Batch, record: Record) -> None:
    at_least = "applications_at_least" in record
    batch.put(
        LeadingModelProject,
        {
            "fiscal_year": record["fiscal_year"],
            "applications": record["applications_at_least"] if at_least else record["applications"],
            "applications_are_at_least": at_least,
            "selected": record["selected"],
            "announced": record.get("announced") or "",
            "sources": batch.sources(record),
        },
    )
