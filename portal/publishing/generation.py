"""The two questions that everything between the world and Django may ask: which generation is the content, and when does it change by itself."""

from datetime import datetime, timedelta

from django.db.models import F

from portal.japan.clock import JST
from portal.media.models import Document, Image
from portal.publishing import clock
from portal.publishing.models import Generation, Moment, Notice


def bump() -> None:
    """Counts one change, inside the caller's transaction."""
    if not Generation.objects.filter(pk=1).update(number=F("number") + 1):
        Generation.objects.get_or_create(pk=1, defaults={"number": 1})


def generation() -> int:
    return Generation.objects.filter(pk=1).values_list("number", flat=True).first() or 0


def next_boundary(at: datetime | None = None) -> datetime:
    """The earliest instant after `at` at which some page changes by itself; at the latest the next midnight in Japan, when "today" moves."""
    at = at or clock.instant()
    midnight = datetime.combine(clock.day_in_japan(at) + timedelta(days=1), datetime.min.time(), JST)
    ahead = (
        Moment.objects.filter(at__gt=at).order_by().annotate(next=F("at")).values("next"),
        Notice.objects.filter(starts_at__gt=at).order_by().annotate(next=F("starts_at")).values("next"),
        Notice.objects.filter(ends_at__gt=at).order_by().annotate(next=F("ends_at")).values("next"),
        Image.objects.filter(rights_until__gt=at).order_by().annotate(next=F("rights_until")).values("next"),
        Document.objects.filter(rights_until__gt=at).order_by().annotate(next=F("rights_until")).values("next"),
    )
    # One question to the database for all: every page asks it.
    found = ahead[0].union(*ahead[1:]).order_by("next").values_list("next", flat=True).first()
    return min(found, midnight) if found else midnight
