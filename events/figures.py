"""The yearly figures with their places, in the one query that a list page has left for them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from events.models import FigurePlace, YearlyFigure
from portal.places.models import Prefecture


@dataclass
class Figure:
    """`row` is a YearlyFigure, `places` are FigurePlaces in their order; neither is to be saved."""

    row: YearlyFigure
    places: list[FigurePlace] = field(default_factory=list)


def yearly_figures() -> list[Figure]:
    """Oldest first, the total last."""
    own = [column.attname for column in YearlyFigure._meta.concrete_fields]
    place = ["places__events", "places__label_ja", "places__label_en"]
    prefecture = ["places__prefecture", "places__prefecture__name_ja", "places__prefecture__name_en"]
    ordering: Any = YearlyFigure._meta.ordering
    rows = YearlyFigure.objects.order_by(*ordering, "places__order").values(*own, *place, *prefecture)
    return list(_grouped(rows, own))


def _grouped(rows: Any, own: list[str]) -> Iterator[Figure]:
    for _pk, group in groupby(rows, key=lambda row: row["id"]):
        lines = list(group)
        figure = Figure(YearlyFigure(**{name: lines[0][name] for name in own}))
        figure.places = [_place(line) for line in lines if line["places__events"] is not None]
        yield figure


def _place(line: dict[str, Any]) -> FigurePlace:
    place = FigurePlace(
        events=line["places__events"], label_ja=line["places__label_ja"], label_en=line["places__label_en"]
    )
    if code := line["places__prefecture"]:
        names = {f"name_{language}": line[f"places__prefecture__name_{language}"] for language in ("ja", "en")}
        place.prefecture = Prefecture(code=code, **names)
    return place
