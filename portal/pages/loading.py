"""Introductions of sections, standing pages, navigation and related links: written from the facts, kept under content/prose/."""

from portal.desk.records import Batch, Record, extra, texts
from portal.pages.models import Menu, NavigationItem, Page, RelatedLink

PROSE = ("title", "summary", "body")


@extra("pages")
def load_pages(batch: Batch) -> None:
    for section, record in batch.content.prose_file("sections").items():
        put_page(batch, f"section-{section}", record, introduces=section)
    for slug, record in batch.content.prose_file("pages").items():
        put_page(batch, slug, record)
    for menu in Menu.values:
        for order, record in enumerate(batch.content.prose_file("navigation").get(menu, [])):
            values = {
                "menu": menu,
                **texts("label", record["label_ja"], record["label_en"]),
                "path": record["path"],
                "order": order,
            }
            batch.put(NavigationItem, values, part=f"navigation/{menu}/{record['path']}")
    for section, links in batch.content.prose_file("links").items():
        for order, record in enumerate(links):
            values = {
                "section": section,
                **texts("title", record["title_ja"], record["title_en"]),
                "url": record["url"],
                "order": order,
            }
            batch.put(RelatedLink, values, part=f"link/{section}/{record['url']}")


def put_page(batch: Batch, slug: str, record: Record, introduces: str = "") -> None:
    words = {
        name: value
        for field in PROSE
        for name, value in texts(field, record.get(f"{field}_ja"), record.get(f"{field}_en")).items()
    }
    batch.put(Page, {"slug": slug, "introduces": introduces, **words, **batch.publication(None)}, part=f"page/{slug}")
