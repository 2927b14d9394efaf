"""What `_cover.html` and `_book.html` draw of a publication. Colours and shapes are theirs."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from portal.bilingual.text import Text
from portal.media.models import Image


@dataclass(frozen=True)
class Cover:
    """`note` stands below the title on the shelf: how many cases."""

    title: Text
    series: Text
    year: str
    colour: str
    url: str
    image: Image | None = None
    note: Text | None = None


def short_year(fiscal_year: int | None) -> str:
    """2023年度; FY2023. The cover has no room for the era."""
    return _("FY%(year)s") % {"year": fiscal_year} if fiscal_year else ""
