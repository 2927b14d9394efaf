"""`dots|placed`: places with what they hold, as circles on the drawing of the coast."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django import template

from portal.publishing.coast import project, radius

register = template.Library()


class Circle(NamedTuple):
    """`dot` is the object that was placed."""

    x: int
    y: int
    r: float
    dot: Any


@register.filter
def placed(dots: Iterable[Any] | None) -> list[Circle]:
    """Takes objects with latitude, longitude and count; the largest come first so that they cover none of the small."""
    found = [Circle(*project(dot.latitude, dot.longitude), radius(dot.count), dot) for dot in dots or []]
    return sorted(found, key=lambda circle: -circle.r)
