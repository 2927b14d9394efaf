"""One sitemap with both languages of every page as alternates, written from the catalogue and the sections."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation

from portal.bilingual.text import LANGUAGES, SOURCE_LANGUAGE
from portal.publishing.models import CatalogueEntry
from portal.publishing.page import absolute, swap_language
from portal.publishing.sections import SECTIONS, section_url


def section_paths() -> list[str]:
    """Addresses, without language, of pages that are no item: home and the sections."""
    with translation.override(SOURCE_LANGUAGE):
        return [
            "/",
            *(section_url(section).removeprefix(f"/{SOURCE_LANGUAGE}") for section in SECTIONS),
            "/calls/",
            "/subscribe/",
            "/data/",
            "/sitemap/",
        ]


def entries() -> list[dict[str, object]]:
    """Each address with its last change and its (hreflang, address) alternates."""
    by_path: dict[str, list[CatalogueEntry]] = {}
    for row in CatalogueEntry.objects.published().pages().order_by("path", "site_language"):
        if row.text_language == row.site_language:
            by_path.setdefault(row.path, []).append(row)
    found: list[dict[str, object]] = [_entry(path, LANGUAGES, None) for path in section_paths()]
    for path, rows in by_path.items():
        found.append(
            _entry(
                path, tuple(row.site_language for row in rows), max(max(row.updated_at, row.publish_at) for row in rows)
            )
        )
    return found


def _entry(path: str, languages: tuple[str, ...], changed: object) -> dict[str, object]:
    alternates = [(code, absolute(swap_language(f"/{SOURCE_LANGUAGE}{path}", code))) for code in languages]
    return {
        "urls": [url for _code, url in alternates],
        "alternates": [*alternates, ("x-default", alternates[0][1])],
        "changed": changed,
    }


def sitemap(request: HttpRequest) -> HttpResponse:
    return HttpResponse(
        render_to_string("publishing/sitemap.xml", {"entries": entries()}), content_type="application/xml"
    )
