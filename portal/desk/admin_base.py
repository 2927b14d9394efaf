"""What an app's `admin.py` is written with."""

from portal.desk.bilingual_admin import (
    BilingualAdmin,
    BilingualStackedInline,
    BilingualTabularInline,
    DeskAdmin,
    DeskTabularInline,
)
from portal.desk.publishable_admin import PublishableAdmin

__all__ = [
    "BilingualAdmin",
    "BilingualStackedInline",
    "BilingualTabularInline",
    "DeskAdmin",
    "DeskTabularInline",
    "PublishableAdmin",
]
