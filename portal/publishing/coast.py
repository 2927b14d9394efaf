"""The projection of the coast's picture: where a place with latitude and longitude stands in `templates/_coast.html`.

Equirectangular with its true parallel at 38.6° north, in the units of the drawing, whose viewBox is VIEW_BOX.
Good for an overview of three prefectures, not for boundaries.
"""

import math

VIEW_BOX = (15, 225, 525, 800)
WEST = 139.0
NORTH = 41.6
SCALE = 210
TRUE_PARALLEL = math.radians(38.6)


def project(latitude: float, longitude: float) -> tuple[int, int]:
    """Degrees → units of the drawing, x to the east and y to the south."""
    return round((longitude - WEST) * math.cos(TRUE_PARALLEL) * SCALE), round((NORTH - latitude) * SCALE)


def radius(count: int) -> float:
    """The area of a dot grows with the number of things at the place; one alone is still seen."""
    return round(min(4 + 2 * math.sqrt(max(count, 1)), 20), 1)
