"""The instant that a request is answered for: now, unless a preview has set another one.

Everything that depends on time asks here, so that one request sees one instant and a preview can move it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

from portal.japan.clock import jst

_instant: ContextVar[datetime | None] = ContextVar("instant", default=None)


def instant() -> datetime:
    """An aware datetime (UTC)."""
    return _instant.get() or timezone.now()


def day_in_japan(moment: datetime) -> date:
    """The calendar day in Japan of an aware datetime."""
    return jst(moment).date()


def today() -> date:
    """The day in Japan at that instant, wherever the server stands."""
    return day_in_japan(instant())


@contextmanager
def standing_at(moment: datetime) -> Iterator[None]:
    """Answers everything inside as of `moment` (aware)."""
    token = _instant.set(moment)
    try:
        yield
    finally:
        _instant.reset(token)
