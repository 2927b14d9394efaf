"""One sitemap with both languages of every page as alternates, written from the catalogue, the sections and what apps add.

An app whose pages are not all items or sections says so in its `sitemap.py`, with `@also_listed`.
"""

from collections.abc import Callable, Iterable

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.module_loading import autodiscover_modules

from portal.bilingual.text import LANGUAGES, SOURCE_LANGUAGE
from portal.publishing.models import CatalogueEntry
from portal.publishing.page import absolute, swap_language
from portal.publishing.sections import SECTIONS, section_url

Addresses = Callable[[], Iterable[str]]
_others: list[Addresses] = []


def also_listed(addresses: Addresses) -> Addresses:
    """Registers a function that answers the addresses, in the active language, of pages that are no item and no section."""
    _others.append(addresses)
    return addresses


def paths_of_no_item() -> list[str]:
    """Addresses, without language, of home, the sections and what apps add."""
    autodiscover_modules("sitemap")
    with translation.override(SOURCE_LANGUAGE):
        found = [f"/{SOURCE_LANGUAGE}/", *(section_url(section) for section in SECTIONS)]
        for addresses in _others:
            found += addresses()
    return [path.removeprefix(f"/{SOURCE_LANGUAGE}") for path in found]


def entries() -> list[dict[str, object]]:
    """Each address with its last change and its (hreflang, address) alternates."""
    by_path: dict[str, list[CatalogueEntry]] = {}
    for row in CatalogueEntry.objects.published().pages().order_by("path", "site_language"):
        if row.text_language == row.site_language:
            by_path.setdefault(row.path, []).append(row)
    found: list[dict[str, object]] = [_entry(path, LANGUAGES, None) for path in paths_of_no_item()]
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
