"""Any public item as a paper: what all items have. A release has a form of its own, see `release.py`."""

from datetime import datetime
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from portal.bilingual.templatetags.japan import day_full_plain, moment_plain
from portal.bilingual.text import said
from portal.places.models import Municipality
from portal.press.papers.facts import fact_list
from portal.press.papers.paper import Node, Paper, heading, items, link, para, text, words
from portal.press.papers.plain import lines
from portal.press.papers.prose import prose
from portal.publishing import catalogue
from portal.publishing.catalogue import path_of
from portal.publishing.page import absolute
from portal.publishing.publishable import Publishable
from portal.publishing.views import facts_of


def item_paper(item: Publishable, language: str, *, embargo: datetime | None = None) -> Paper:
    """`embargo`: the instant until which nothing of it may be published; it then stands on top of every form."""
    with translation.override(language):
        side = [[text(day_full_plain(item.date()))]] if item.date() else []
        return Paper(
            **frame(item, language, embargo),
            label=[text(item.kind())],
            side=side,
            blocks=[
                *summary_and_body(item, language),
                *(own := fact_list(facts_of(item), language)),
                *places(item, language, own),
                *what_belongs_to_it(item, language),
                *sources(item),
            ],
        )


def frame(item: Publishable, language: str, embargo: datetime | None) -> dict[str, Any]:
    """What papers of every kind have: to be called with the language active."""
    return {
        "language": language,
        "title": said(item, "title"),
        "address": absolute(f"/{language}{path_of(item)}"),
        "agency": _("Reconstruction Agency"),
        "band": embargo_band(embargo) if embargo else [],
        "notices": [] if item.written_in(language) else [untranslated()],
    }


def embargo_band(until: datetime) -> list[Node]:
    return [text(embargo_words(until))]


def embargo_words(until: datetime) -> str:
    """In the active language."""
    words = _("Embargoed until %(moment)s (Japan time). Not to be published or passed on before.")
    return words % {"moment": moment_plain(until)}


def untranslated() -> Node:
    return para(text(_("This text has not been translated yet. It follows in Japanese.")))


def summary_and_body(item: Publishable, language: str) -> list[Node]:
    summary, body = said(item, "summary"), said(item, "body")
    return [*([para(*words(summary, language))] if summary else []), *(prose(body, language) if body else [])]


def places(item: Publishable, language: str, told: list[Node]) -> list[Node]:
    """Those that what was told before does not name."""
    known = "".join(lines(told, language))
    found = [said(place, "name") for place in Municipality.objects.filter(code__in=item.place_codes())]
    named = [name for name in found if name.value not in known]
    rows = [[para(*words(name, language))] for name in named if name]
    return [heading(_("Places")), items(rows)] if rows else []


def what_belongs_to_it(item: Publishable, language: str) -> list[Node]:
    """Such as the laureates of a year: each with its summary."""
    rows = [
        [para(*words(said(child, name), language)) for name in ("title", "summary") if said(child, name)]
        for child in public_dependants(item)
    ]
    return [heading(_("What belongs to it")), items(rows)] if rows else []


def public_dependants(item: Publishable) -> list[Publishable]:
    return [child for child in catalogue.dependants(item) if child.is_public()]


def sources(item: Publishable) -> list[Node]:
    links = item.source_links()
    return [heading(_("Sources")), items([para(link(address))] for address in links)] if links else []
