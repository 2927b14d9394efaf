"""The map of initiatives, and a page for each municipality with everything that is tied to it.

The pages stand here and not in `portal.places`, which lies below the catalogue that they show.
"""

from collections import Counter
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from portal.bilingual.text import active_language, said, stored
from portal.pages.frame import introduction
from portal.pages.map import SERVED, counted_places, dots_of, sections_of
from portal.places.models import Municipality, Prefecture
from portal.publishing.filter_kinds import fiscal_year_filter, prefectures, topic_filter
from portal.publishing.filters import Choices, Filter, FilterSet
from portal.publishing.generation import kept
from portal.publishing.models import CatalogueEntry
from portal.publishing.page import Crumb, describe
from portal.publishing.page import Page as Frame
from portal.publishing.sections import SECTIONS, section_crumb, section_name


def _prefectures(rows: QuerySet[Any]) -> Choices:
    return [(prefecture.code, str(prefecture)) for prefecture in prefectures() if prefecture.code in SERVED]


def _sections(used: set[str]) -> Choices:
    return [(key, section_name(key)) for key in SECTIONS if key in used]


FILTERS = (
    Filter(
        "prefecture",
        _("Prefecture"),
        _prefectures,
        lambda rows, value: rows.filter(places__prefecture_id=value).distinct(),
    ),
    Filter("kind", _("Section"), _sections, lambda rows, value: rows.filter(section=value), "section"),
    topic_filter(_("Theme")),
    fiscal_year_filter(),
)


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The map and, as its full content, the list of places; below, every municipality of the three prefectures with its code."""
    rows = CatalogueEntry.objects.published().for_site_language().filter(places__isnull=False).distinct()
    filters = FilterSet(FILTERS, rows, request.GET, kept_as="places")
    prefecture = next(item.value for item in filters.all if item.name == "prefecture")
    anywhere = list(counted_places(but_prefecture(filters)))
    places = [place for place in anywhere if prefecture in ("", place.prefecture_id)]
    sections = sections_of(filters.result)
    for place in places:
        place.sections = [(section_name(key), count) for key, count in sections[place.code]]  # type: ignore[attr-defined]
    query = filters.query_string()
    describe(
        request,
        Frame(
            "places",
            path=f"{request.path}?{query}" if query else request.path,
            crumbs=section_crumb("places", current=True),
        ),
    )
    served = Municipality.objects.select_related("prefecture").filter(prefecture_id__in=SERVED)
    everywhere = kept("municipalities", lambda: list(served))
    with_page = kept(
        ("places with a page", active_language()), lambda: set(counted_places(rows).values_list("code", flat=True))
    )
    context = {
        "title": section_name("places"),
        "intro": introduction("places"),
        "filters": filters,
        "groups": by_prefecture(places),
        "total": len(places),
        "dots": dots_of(places),
        "chosen": prefecture,
        "prefectures": prefecture_buttons(filters, anywhere),
        "everywhere_query": filters.query_string(without="prefecture"),
        "everywhere": by_prefecture(everywhere),
        "with_page": with_page,
    }
    return render(request, "pages/places.html", context)


def but_prefecture(filters: FilterSet) -> QuerySet[Any]:
    """The rows under all filters but that one."""
    rows = filters.rows
    for item in filters.applied:
        rows = rows if item.name == "prefecture" else item.definition.apply(rows, item.value)
    return rows


def prefecture_buttons(filters: FilterSet, places: list[Municipality]) -> list[dict[str, Any]]:
    """The three prefectures with their number of these places, those under the other filters, which their links keep applied."""
    chosen = next(item for item in filters.all if item.name == "prefecture")
    counts = Counter(place.prefecture_id for place in places)
    rest = filters.query_string(without=chosen.name)
    return [
        {
            "code": option.value,
            "name": option.label,
            "count": counts[option.value],
            "chosen": option.chosen,
            "url": f"?{urlencode({chosen.name: option.value})}{f'&{rest}' if rest else ''}",
        }
        for option in chosen.options
    ]


def by_prefecture(places: Any) -> list[tuple[Prefecture, list[Municipality]]]:
    return [(prefecture, list(group)) for prefecture, group in groupby(places, key=lambda place: place.prefecture)]


@require_safe
def detail(request: HttpRequest, code: str) -> HttpResponse:
    place: Municipality = get_object_or_404(Municipality.objects.select_related("prefecture"), code=code)
    rows = list(CatalogueEntry.objects.published().for_site_language().filter(places=place))
    if not rows:
        raise Http404
    name = said(place, "name")
    describe(request, Frame("places", crumbs=[*section_crumb("places"), Crumb(name.value, "", name.language)]))
    order = list(SECTIONS)
    rows.sort(
        key=lambda row: (
            order.index(row.section) if row.section in order else len(order),
            row.card().date.newest_first(),
        )
    )
    context = {
        "place": place,
        "title": place.full_name(),
        "groups": [
            (section, section_name(section), [row.card() for row in group])
            for section, group in groupby(rows, key=lambda row: row.section)
        ],
        "count": len(rows),
        "dots": dots_of([place], count=len(rows)),
        "same_name": Municipality.objects.filter(name_en=stored(place, "name", "en"))
        .exclude(pk=place.pk)
        .select_related("prefecture"),
    }
    return render(request, "pages/place.html", context)
