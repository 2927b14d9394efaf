"""docs/components.html: every piece of the look, drawn by the real templates from made-up data. `make components` writes it."""

import base64
import io
import re
from datetime import date
from types import SimpleNamespace
from typing import Any

import django
from django.conf import settings
from django.core.management import call_command
from django.core.paginator import Paginator
from django.template import Context, Engine
from django.test import RequestFactory
from django.utils import translation

from tools.machine import ROOT

PAGE = ROOT / "docs" / "components.html"
TEMPLATE = ROOT / "tests" / "look" / "components_page.html"
STORED_PICTURE = re.compile(r"/media/images/[^\s\"]+")


def page() -> str:
    """Needs a database that it may write to."""
    with translation.override("en"):
        engine = Engine.get_default()
        html = engine.from_string(TEMPLATE.read_text(encoding="utf-8")).render(Context(made_up()))
    return STORED_PICTURE.sub(small_picture(), html)  # the page is opened as a file, where nothing is served


def made_up() -> dict[str, Any]:
    # Models can only be imported once Django is set up.
    from portal.bilingual.text import Text  # noqa: PLC0415
    from portal.delivery.stylesheet import LAYERS  # noqa: PLC0415
    from portal.japan.partial import PartialDate  # noqa: PLC0415
    from portal.news.models import NewsItem  # noqa: PLC0415
    from portal.publishing.card import Card  # noqa: PLC0415
    from portal.publishing.page import Page, Site, describe  # noqa: PLC0415
    from portal.publishing.sections import SECTIONS  # noqa: PLC0415
    from tests.factories import make  # noqa: PLC0415
    from tests.media.samples import library_image  # noqa: PLC0415

    request = RequestFactory().get("/en/news/made-up/")
    describe(request, Page("news"))
    day = PartialDate.of_day(date(2026, 11, 20))
    items = [make(NewsItem, slug=f"made-up-component-{number}") for number in range(3)]
    titles = (
        Text("A made-up title that is long enough to run over a line", "en"),
        Text("試験のための題名", "ja"),
        Text("Made up", "en"),
    )
    cards = [
        Card(title, "#main", section, "Made-up kind", day, Text("What it is about, made up.", "en"), status, other)
        for title, section, status, other in zip(
            titles, ("events", "awards", "casebooks"), ("open", "closed", ""), (False, True, False), strict=True
        )
    ]
    colours = ("sea", "dawn", "sprout", "plum", "indigo", "star", "stone")
    return {
        "request": request,
        "site": Site(request),
        "layers": LAYERS,
        "item": items[1],
        "cards": cards,
        "day": day,
        "month": PartialDate.parse("2026-11"),
        "unknown": PartialDate.unknown(),
        "programme": {"name": "Made-up programme", "summary": "What it is.", "url": "#main", "section": "handson"},
        "covers": [
            SimpleNamespace(
                title="試験のための事例集", series="Made-up series", year=f"202{number}", colour=colour, url="#main"
            )
            for number, colour in enumerate(colours)
        ],
        "facts": [("Where", "Made-up place"), ("When", "20 November 2026"), ("Left out", "")],
        "sections": list(SECTIONS),
        "statuses": statuses(),
        "notices": ("urgent", "info", "success", "withdrawn"),
        "filters": filters(),
        "page_obj": Paginator(range(128), 10).page(4),
        "query": "",
        "image": library_image(),
        "document": SimpleNamespace(
            get_absolute_url="#main", title_ja="試験のための資料", title_en="Made-up document", size=1_234_567, pages=8
        ),
        "sources": ["https://example.org/made-up/"],
        "links": [
            {"url": "https://example.org/", "label": "Made-up site"},
            {"url": "#main", "label": "Top of the page"},
        ],
        "dots": [
            SimpleNamespace(latitude=39.08, longitude=141.7, count=9),
            SimpleNamespace(latitude=38.27, longitude=140.87, count=2),
        ],
        "parts": [("main", "First part"), ("c-head", "Second part")],
    }


def statuses() -> list[str]:
    """As the template names them."""
    source = (ROOT / "templates" / "_status.html").read_text(encoding="utf-8")
    return re.findall(r'status == "([a-z-]+)"', source)


def filters() -> SimpleNamespace:
    options = [SimpleNamespace(value=str(year), label=f"FY{year}", chosen=year == 2025) for year in (2024, 2025)]
    years = SimpleNamespace(name="year", label="Fiscal year", options=options)
    return SimpleNamespace(useful=[years], applied=[years], removable=[("FY2025", "")])


def small_picture() -> str:
    from tests.media.samples import pixels  # noqa: PLC0415

    buffer = io.BytesIO()
    pixels(160, 100).save(buffer, "JPEG", quality=60)
    return f"data:image/jpeg;base64,{base64.b64encode(buffer.getvalue()).decode()}"


def main() -> None:
    django.setup()
    call_command("migrate", verbosity=0)
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.relative_to(settings.BASE_DIR)} is written.")


if __name__ == "__main__":
    main()
