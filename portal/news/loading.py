"""News items out of facts.json."""

from portal.desk.records import Batch, Record, collection, texts
from portal.news.models import NewsItem


@collection("news", keys="id date date_basis category headline_ja headline_en source extra_sources")
def load_news(batch: Batch, record: Record) -> None:
    prose = batch.content.prose("news", record["id"])
    batch.put(
        NewsItem,
        {
            "slug": record["id"],
            "fact_key": record["id"],
            "category": record["category"],
            **texts("title", record["headline_ja"], record["headline_en"]),
            **texts("summary", prose.get("summary_ja"), prose.get("summary_en")),
            **texts("body", prose.get("body_ja"), prose.get("body_en")),
            "sources": batch.sources(record),
            **batch.publication(batch.day(record["date"])),
        },
    )
