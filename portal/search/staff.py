"""The search of the desk: one box over everything that a person may see there, public or not.

What is public is found as visitors find it, in any spelling; everything else as the lists of the admin find it, in each width and in both kana.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.bilingual.text import active_language
from portal.publishing.publishable import Publishable
from portal.search.engine import search, values_of
from portal.search.query import read
from portal.search.words import in_hiragana, in_katakana

#: Of each kind; the list of the kind has the rest.
SHOWN = 8


@dataclass(frozen=True)
class Line:
    title: str
    url: str
    state: str


@dataclass(frozen=True)
class Group:
    name: str
    lines: list[Line]
    #: The admin's list with the same words, where there is more.
    more: str = ""


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    text = read(request.GET.get("q", "")).text
    groups = (
        [group for group in (public_first(request, text), *everywhere(request, text)) if group.lines] if text else []
    )
    title = _("Search results for “%(query)s”") % {"query": text} if text else _("Search")
    context = {**admin.site.each_context(request), "title": title, "text": text, "groups": groups}
    return TemplateResponse(request, "admin/find.html", context)


def public_first(request: HttpRequest, text: str) -> Group:
    by_label = {model._meta.label_lower: (model, shown) for model, shown in registered(request)}
    lines: dict[str, Line] = {}
    found = search(text, active_language(), limit=SHOWN)
    entries = values_of(found.ids)
    for entry in (entries[pk] for pk in found.ids if pk in entries):
        if entry.source in by_label:
            model, _shown = by_label[entry.source]
            url = change_url(model, entry.object_id)
            lines.setdefault(url, Line(entry.title, url, str(model._meta.verbose_name)))
    return Group(_("Best matches among public pages"), list(lines.values()))


def everywhere(request: HttpRequest, text: str) -> Iterator[Group]:
    for model, shown in registered(request):
        rows: dict[Any, models.Model] = {}
        for spelling in spellings(text):
            found, may_repeat = shown.get_search_results(request, shown.get_queryset(request), spelling)
            found = found.distinct() if may_repeat else found
            rows |= {row.pk: row for row in found[: SHOWN + 1]}
        lines = [Line(str(row), change_url(model, row.pk), state_of(row)) for row in list(rows.values())[:SHOWN]]
        more = f"{reverse(f'admin:{label(model)}_changelist')}" if len(rows) > SHOWN else ""
        yield Group(str(model._meta.verbose_name_plural), lines, more)


def registered(request: HttpRequest) -> Iterator[tuple[type[models.Model], Any]]:
    """What has a search of its own and may be seen by this person; what visitors read comes first."""
    found = [
        (model, shown)
        for model, shown in admin.site._registry.items()
        if shown.get_search_fields(request) and shown.has_view_permission(request)
    ]
    yield from sorted(found, key=lambda pair: not issubclass(pair[0], Publishable))


def spellings(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text)
    return list(dict.fromkeys([text, plain, in_katakana(plain), in_hiragana(plain)]))


def state_of(row: models.Model) -> str:
    return row.get_state_display() if isinstance(row, Publishable) else ""


def label(model: type[models.Model]) -> str:
    return f"{model._meta.app_label}_{model._meta.model_name}"


def change_url(model: type[models.Model], pk: Any) -> str:
    return reverse(f"admin:{label(model)}_change", args=[pk])
