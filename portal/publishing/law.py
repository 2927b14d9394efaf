"""The law of publication: what is public at an instant, and what its address answers when it is not.

It stands here and nowhere else. Pages, lists, related items, feeds, sitemap, files and the admin all ask this module, in one of
two ways: as a condition for the database (`public`, `public_rows`) or about one object (`standing`). The two must agree; a contract test holds
them side by side for every content type. Nothing is switched by a clock: scheduled and expired are questions, not states.
"""

from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.media.models.rights import usable

if TYPE_CHECKING:
    from portal.publishing.models import Publishable


class State(models.TextChoices):
    """What people decided. What follows from the clock is never stored."""

    DRAFT = "draft", _("Draft")
    REVIEW = "review", _("In review")
    APPROVED = "approved", _("Approved")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Standing(Enum):
    """What the address of an item answers, from most to least visible."""

    PUBLIC = "public"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    HIDDEN = "hidden"


SEVERITY = (Standing.PUBLIC, Standing.EXPIRED, Standing.WITHDRAWN, Standing.HIDDEN)


def public_rows(at: datetime, prefix: str = "") -> Q:
    """Approved and inside its window. Holds for every table that carries state, publish_at and expire_at."""
    return (
        Q(**{f"{prefix}state": State.APPROVED})
        & Q(**{f"{prefix}publish_at__lte": at})
        & (Q(**{f"{prefix}expire_at__isnull": True}) | Q(**{f"{prefix}expire_at__gt": at}))
    )


def public(model: "type[Publishable]", at: datetime, prefix: str = "") -> Q:
    """`public_rows` for a content type: never a working copy, and never without what it belongs to.

    `prefix` is the lookup path from the queried model to `model`.
    """
    condition = public_rows(at, prefix) & Q(**{f"{prefix}replaces__isnull": True})
    for name in model.published_with:
        parent: type[Publishable] = model._meta.get_field(name).related_model  # type: ignore[assignment]
        condition &= public(parent, at, f"{prefix}{name}__")
    return condition


def embargoed_rows(at: datetime, prefix: str = "") -> Q:
    """Approved, and its instant still ahead: hidden from everybody, and what may be opened to accredited journalists until then.

    For types that belong to nothing else; the same condition on one object is `is_embargoed`.
    """
    return (
        Q(**{f"{prefix}state": State.APPROVED})
        & Q(**{f"{prefix}publish_at__gt": at})
        & Q(**{f"{prefix}replaces__isnull": True})
    )


def is_embargoed(item: "Publishable", at: datetime) -> bool:
    return (
        item.state == State.APPROVED
        and item.replaces_id is None
        and item.publish_at is not None
        and item.publish_at > at
    )


def readable_uses(at: datetime, prefix: str = "") -> Q:
    """Rows of FileUse through which a file may be read: a public item shows it, or a withdrawn one whose page stays readable,
    its picture is described and names who made it, and the right to show it has not run out. A file without such a row answers like an address that never was."""
    readable = public_rows(at, prefix) | Q(
        **{f"{prefix}state": State.WITHDRAWN, f"{prefix}stays_readable": True, f"{prefix}publish_at__lte": at}
    )
    named = Q(**{f"{prefix}image__isnull": True}) | (
        Q(**{f"{prefix}image__credit_ja__isnull": False, f"{prefix}image__awaits_description": False})
        & ~Q(**{f"{prefix}image__credit_ja": ""})
    )
    return readable & named & usable(at, f"{prefix}image__") & usable(at, f"{prefix}document__")


def own_standing(item: "Publishable", at: datetime) -> Standing:
    """The standing of one row, leaving aside what it belongs to."""
    if item.replaces_id is not None or item.publish_at is None:
        return Standing.HIDDEN
    if item.state == State.WITHDRAWN:
        was_public = item.withdrawn_at is not None and item.publish_at <= item.withdrawn_at
        return Standing.WITHDRAWN if was_public else Standing.HIDDEN
    if item.state != State.APPROVED or item.publish_at > at:
        return Standing.HIDDEN
    if item.expire_at is not None and item.expire_at <= at:
        return Standing.EXPIRED
    return Standing.PUBLIC


def standing(item: "Publishable", at: datetime) -> Standing:
    """The least visible of the item's own standing and those of everything it belongs to."""
    found = [own_standing(item, at), *(standing(parent, at) for parent in item.publication_parents())]
    return max(found, key=SEVERITY.index)


def was_ever_public(item: "Publishable", at: datetime) -> bool:
    """Whether the item's address has answered 200 at some instant up to `at`; such an item is withdrawn, never deleted."""
    return own_standing(item, at) is not Standing.HIDDEN


def window(item: "Publishable") -> tuple[datetime, datetime | None] | None:
    """The effective [start, end) of an approved item, cut to the windows of what it belongs to; None where it can never be public."""
    if item.state != State.APPROVED or item.publish_at is None or item.replaces_id is not None:
        return None
    windows = [(item.publish_at, item.expire_at)]
    for parent in item.publication_parents():
        parent_window = window(parent)
        if parent_window is None:
            return None
        windows.append(parent_window)
    start = max(item_start for item_start, _end in windows)
    end = min((item_end for _start, item_end in windows if item_end is not None), default=None)
    return (start, end) if end is None or start < end else None
