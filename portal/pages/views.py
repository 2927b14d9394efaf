"""Home, calls, glossary, site map, the way in, and what robots read."""

from datetime import date, time
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.http import require_safe

from portal.bilingual.text import LANGUAGES, SOURCE_LANGUAGE, active_language
from portal.pages.frame import introduction
from portal.pages.map import SERVED, Dot, dots
from portal.places.models import Prefecture
from portal.publishing.applications import CallNotice, CallStatus
from portal.publishing.catalogue import content_types
from portal.publishing.generation import kept
from portal.publishing.models import CatalogueEntry
from portal.publishing.page import Crumb, absolute, describe
from portal.publishing.page import Page as Frame
from portal.publishing.programmes import has_page, programme_tile, programmes
from portal.publishing.sections import SECTIONS, section_crumb, section_name, section_url
from portal.topics.models import FiscalYear, Term, Topic

HOME_NEWS = 5
#: Programmes that are over: their pages are found under the section, not on the front page.
ENDED = ("business-contest", "model-projects")
#: Sections that hold no items of their own: the municipalities and the terms stand on their pages.
WITHOUT_ITEMS = ("places", "glossary")
#: Chips of calls that a visitor can still act on, and of those to come.
OPEN = (CallStatus.OPEN, CallStatus.CLOSING_SOON)


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """`/`: to the language that the browser prefers. Nothing is remembered."""
    accepted = (
        code.split("-")[0]
        for code, quality in parse_accept_lang_header(request.headers.get("Accept-Language", ""))
        if quality  # 0 means "not this one"
    )
    language = next((code for code in accepted if code in LANGUAGES), SOURCE_LANGUAGE)
    response = HttpResponseRedirect(f"/{language}/")
    response["Cache-Control"] = "no-store"
    patch_vary_headers(response, ["Accept-Language"])
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", f"Disallow: /{settings.ADMIN_PATH}", f"Sitemap: {absolute('/sitemap-index.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def llms(request: HttpRequest) -> HttpResponse:
    """What the site is and where its parts are, in Markdown, for programs that read for people."""
    pages = {language: section_links(language) for language in LANGUAGES}
    text = render_to_string("pages/llms.txt", {"pages": pages, "origin": settings.SITE_URL})
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


def section_links(language: str) -> list[tuple[str, str]]:
    with translation.override(language):
        return [(section_name(key), absolute(section_url(key))) for key in SECTIONS]


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What other apps show here they bring by template tags."""
    describe(request, Frame("home"))
    rows = CatalogueEntry.objects.published().for_site_language().filter(section="news")[:HOME_NEWS]
    context = {
        "intro": introduction("home"),
        "news": [row.card() for row in rows],
        "deadlines": [notice for notice in call_notices() if notice.status == CallStatus.CLOSING_SOON],
        "programmes": [programme_tile(slug) for slug in programmes() if has_page(slug) and slug not in ENDED],
        "map_dots": kept(("map", active_language()), _dots),
    }
    return render(request, "pages/home.html", context)


def _dots() -> list[Dot]:
    return dots(CatalogueEntry.objects.published().for_site_language())


def call_notices() -> list[CallNotice]:
    """The calls of every content type, the nearest deadline first: kept, since the home page asks for them too."""
    return kept(("calls", active_language()), _call_notices)


def _call_notices() -> list[CallNotice]:
    notices = [notice for model in content_types() for notice in model.call_notices()]
    return sorted(
        notices, key=lambda notice: (notice.closes_on or notice.opens_on or date.max, notice.closes_time or time.max)
    )


@require_safe
def calls(request: HttpRequest) -> HttpResponse:
    """Everything that one can or could apply for, and the events ahead: open, announced, closed."""
    intro = introduction("calls")
    describe(request, Frame("pages", crumbs=[Crumb(_("Calls"))]))
    notices = call_notices()
    context = {
        "intro": intro,
        "title": _("Calls"),
        "open": [notice for notice in notices if notice.status in OPEN],
        "announced": [notice for notice in notices if notice.status == CallStatus.ANNOUNCED],
        "closed": [
            notice for notice in reversed(notices) if notice.status in (CallStatus.CLOSED, CallStatus.RESULT_OUT)
        ],
    }
    return render(request, "pages/calls.html", context)


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    """Terms, fiscal years and prefectures in both languages."""
    describe(request, Frame("glossary", crumbs=section_crumb("glossary", current=True)))
    context = {
        "intro": introduction("glossary"),
        "title": section_name("glossary"),
        "terms": Term.objects.all(),
        "years": FiscalYear.objects.all(),
        "prefectures": Prefecture.objects.all(),
    }
    return render(request, "pages/glossary.html", context)


@require_safe
def subscribe(request: HttpRequest) -> HttpResponse:
    """The feeds and calendars that hold something, and what one does with them."""
    describe(request, Frame("pages", crumbs=[Crumb(_("Feeds and calendars"))]))
    entries = CatalogueEntry.objects.published().in_language().pages()
    filled = set(entries.order_by().values_list("section", flat=True).distinct())
    calendar = absolute(reverse("events:calendar"))
    context = {
        "title": _("Feeds and calendars"),
        "calendar": calendar,
        "calendar_program": f"webcal:{urlsplit(calendar)._replace(scheme='').geturl()}",
        "feed": absolute(reverse("feeds:all")),
        "sections": [(section_name(key), reverse("feeds:section", args=[key])) for key in SECTIONS if key in filled],
        "prefectures": [
            (str(row), reverse("feeds:prefecture", args=[row.code]))
            for row in Prefecture.objects.filter(
                code__in=SERVED, municipalities__catalogue_entries__in=entries
            ).distinct()
        ],
        "topics": [
            (str(row), reverse("feeds:topic", args=[row.slug]))
            for row in Topic.objects.filter(catalogue_entries__in=entries.values("pk")).distinct()
        ],
    }
    return render(request, "pages/subscribe.html", context)


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """Every page there is, by section; a section that holds nothing is not named."""
    describe(request, Frame("pages", crumbs=[Crumb(_("Site map"))]))
    rows = (
        CatalogueEntry.objects.published()
        .for_site_language()
        .pages()
        .order_by("section", "-date", "-publish_at", "title")
    )
    by_section = {
        section: [row.card() for row in group] for section, group in groupby(rows, key=lambda row: row.section)
    }
    sections: list[dict[str, Any]] = [
        {"name": section_name(key), "url": section_url(key), "section": key, "cards": by_section.get(key, [])}
        for key in SECTIONS
        if key in by_section or key in WITHOUT_ITEMS
    ]
    return render(
        request,
        "pages/site_map.html",
        {"title": _("Site map"), "sections": sections, "standing": by_section.get("pages", [])},
    )
