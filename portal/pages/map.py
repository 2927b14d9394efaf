"""Where things happen: how many items each municipality has, for the map and for the lists beside it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from portal.places.models import Municipality
from portal.publishing.models import CatalogueEntry
from portal.publishing.sections import SECTIONS

#: The prefectures that the programmes serve and the drawing shows.
SERVED = ("030007", "040002", "070009")


@dataclass(frozen=True)
class Dot:
    """A municipality with its number of items; degrees of WGS 84. Only the three prefectures that the drawing shows."""

    code: str
    name: str
    latitude: float
    longitude: float
    count: int


def counted_places(rows: QuerySet[Any]) -> QuerySet[Municipality]:
    """Municipalities that these catalogue rows are tied to, with `count`, by code."""
    return (
        Municipality.objects.filter(catalogue_entries__in=rows.values("pk"))
        .annotate(count=Count("catalogue_entries"))
        .select_related("prefecture")
        .order_by("code")
    )


def sections_of(rows: QuerySet[Any]) -> dict[str, list[tuple[str, int]]]:
    """Code of a municipality → (section, number of its items among these rows), in the order of the sections."""
    found: dict[str, list[tuple[str, int]]] = {}
    counted = CatalogueEntry.objects.filter(pk__in=rows.values("pk"), places__isnull=False).order_by()
    for code, section, count in counted.values_list("places", "section").annotate(count=Count("pk")):
        found.setdefault(code, []).append((section, count))
    order = list(SECTIONS)
    return {code: sorted(parts, key=lambda part: order.index(part[0])) for code, parts in found.items()}


def dots(rows: QuerySet[Any]) -> list[Dot]:
    return dots_of(counted_places(rows))


def dots_of(places: Any, count: int | None = None) -> list[Dot]:
    """Those whose position is known. `count` stands in where the places were not counted."""
    return [
        Dot(place.code, str(place), place.latitude, place.longitude, place.count if count is None else count)
        for place in places
        if place.latitude is not None and place.longitude is not None
    ]
