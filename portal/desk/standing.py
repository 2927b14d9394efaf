"""What staff read about an item at a glance: what people decided, what the clock makes of it, and in which languages it is."""

from datetime import datetime
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from portal.bilingual.text import LANGUAGES, active_language
from portal.japan.clock import jst
from portal.japan.era import format_day
from portal.publishing import clock, law
from portal.publishing.publishable import Publishable


def moment_shown(at: datetime | None) -> str:
    """The day and the time in Japan, as short as a column needs them."""
    return f"{format_day(jst(at).date(), active_language())} {jst(at):%H:%M}" if at else "—"


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
        return "scheduled", pgettext("publication", "Scheduled")
    if item.state == law.State.APPROVED:
        return "waiting", _("Hidden with what it belongs to")
    return item.state, str(law.State(item.state).label)


def standing_chip(item: Publishable) -> SafeString:
    return format_html('<span class="chip chip-{}">{}</span>', *standing_label(item))


def language_chips(item: Publishable) -> SafeString:
    """One word for each language; a missing one says so, and not by colour alone."""
    words = {"ja": _("Japanese"), "en": _("English")}
    rows: list[tuple[Any, ...]] = [
        ("there", words[code])
        if item.written_in(code)
        else ("missing", _("No %(language)s") % {"language": words[code]})
        for code in LANGUAGES
    ]
    return format_html_join(" ", '<span class="tongue tongue-{}">{}</span>', rows)
