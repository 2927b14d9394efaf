"""Sitemaps with both languages of every page as alternates, written from the catalogue, the sections and what apps add: one of everything,
and for search engines an index of one a section, cut where the protocol ends.

An app whose pages are not all items or sections says so in its `sitemap.py`, with `@also_listed`.
"""

from collections.abc import Callable, Iterable
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.module_loading import autodiscover_modules
from django.views.decorators.http import require_safe

from portal.bilingual.text import LANGUAGES, SOURCE_LANGUAGE
from portal.publishing.models import CatalogueEntry
from portal.publishing.page import absolute, swap_language
from portal.publishing.sections import SECTIONS, section_url

#: Addresses in one sitemap: the protocol ends at 50,000, and each entry has two.
LONGEST = 10_000

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
        "path": path,
        "urls": [url for _code, url in alternates],
        "alternates": [*alternates, ("x-default", alternates[0][1])],
        "changed": changed,
    }


def sections() -> dict[str, list[dict[str, object]]]:
    """By the first part of the address; what stands at the root is "site"."""
    found: dict[str, list[dict[str, object]]] = {}
    for entry in entries():
        head, _slash, rest = str(entry["path"]).lstrip("/").partition("/")
        found.setdefault(head if rest and head in SECTIONS else "site", []).append(entry)
    return found


def parts() -> dict[str, list[dict[str, object]]]:
    """Each sitemap of the index by its name: events, events-2 …"""
    return {
        f"{name}-{number}" if number > 1 else name: found[start : start + LONGEST]
        for name, found in sections().items()
        for number, start in enumerate(range(0, len(found), LONGEST), start=1)
    }


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    return _answer("publishing/sitemap.xml", {"entries": entries()})


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    rows = [(absolute(reverse("sitemap-part", args=[name])), _newest(found)) for name, found in parts().items()]
    return _answer("publishing/sitemap_index.xml", {"rows": rows})


@require_safe
def sitemap_part(request: HttpRequest, name: str) -> HttpResponse:
    found = parts().get(name)
    if found is None:
        raise Http404
    return _answer("publishing/sitemap.xml", {"entries": found})


def _newest(found: list[dict[str, object]]) -> datetime | None:
    return max((entry["changed"] for entry in found if isinstance(entry["changed"], datetime)), default=None)


def _answer(template: str, context: dict[str, object]) -> HttpResponse:
    return HttpResponse(render_to_string(template, context), content_type="application/xml")
