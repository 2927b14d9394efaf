"""Which instant "now" is for the rights of pictures in pages: the real one, until `publishing` puts its own clock in, which a preview can move."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

if TYPE_CHECKING:
    from portal.media.models import Image

#: Answers an aware datetime; set in `ready()` by what lies above.
clocks: list[Callable[[], datetime]] = [timezone.now]


def showable(image: "Image | None") -> "Image | None":
    """The picture, or None where there is none or its rights do not let it be shown now: pages then look as if it had never been there."""
    return image if image is not None and image.is_usable(clocks[-1]()) else None
