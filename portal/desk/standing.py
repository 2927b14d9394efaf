"""What staff read about an item's state: what people decided and what the clock makes of it, in one word."""

from django.utils.translation import gettext as _

from portal.publishing import clock, law
from portal.publishing.publishable import Publishable


def standing_label(item: Publishable) -> tuple[str, str]:
    """(name for the style sheet, words)."""
    now = clock.instant()
    standing = law.standing(item, now)
    if standing is law.Standing.PUBLIC:
        return "public", _("Public")
    if standing is law.Standing.EXPIRED:
        return "expired", _("Expired")
    if standing is law.Standing.WITHDRAWN:
        return "withdrawn", _("Withdrawn")
    if item.state == law.State.APPROVED and item.publish_at is not None and item.publish_at > now:
        return "scheduled", _("Scheduled")
    return item.state, str(law.State(item.state).label)
