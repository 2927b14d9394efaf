"""What became of the releases that a journalist has read or downloaded, after that: corrections, withdrawals, and embargoes that were called off."""

from datetime import datetime
from typing import NamedTuple

from django.db.models import Max, Prefetch
from django.utils.translation import gettext as _

from portal.bilingual.text import Text, active_language, said
from portal.embargo.models import Access, Journalist
from portal.press.models import Correction, PressRelease
from portal.publishing import clock, law


class Change(NamedTuple):
    """`url` "" where there is nothing to open any more; `at` None where it is not known when."""

    title: Text
    url: str
    what: Text
    old: Text
    new: Text
    at: datetime | None


NOTHING = Text("", "")


def changes_since(journalist: Journalist) -> list[Change]:
    """Newest first. A release that was opened again since then is up to date."""
    last = dict(
        Access.objects.filter(journalist=journalist, release__isnull=False)
        .values_list("release")
        .annotate(Max("at"))
        .order_by()
    )
    corrections = Prefetch("corrections", Correction.objects.made(), "corrections_made")
    releases = PressRelease.objects.filter(pk__in=last).select_related("opening").prefetch_related(corrections)
    found = [change for release in releases for change in changes_of(release, last[release.pk])]
    return sorted(found, key=lambda change: change.at or clock.instant(), reverse=True)


def changes_of(release: PressRelease, since: datetime) -> list[Change]:
    title = said(release, "title")
    if release.withdrawn_at is not None:
        reason = said(release, "withdrawal_reason")
        what = Text(_("Withdrawn"), active_language())
        url = release.get_absolute_url() if law.was_ever_public(release, clock.instant()) else ""
        return [Change(title, url, what, NOTHING, reason, release.withdrawn_at)] if release.withdrawn_at > since else []
    if release.is_public():
        return [
            Change(
                title,
                release.get_absolute_url(),
                said(correction, "what"),
                said(correction, "old"),
                said(correction, "new"),
                correction.corrected_at,
            )
            for correction in release.corrections_made  # type: ignore[attr-defined]
            if correction.corrected_at > since
        ]
    opening = getattr(release, "opening", None)
    if opening is None or not opening.is_readable():
        what = Text(_("Not open to journalists any more. Please do not use it."), active_language())
        return [Change(title, "", what, NOTHING, NOTHING, None)]
    return []
