"""Which generation the content is of, and until when nothing changes by itself: one question to the database, once in a request.

A **stretch** is the time in which visitors see nothing change: one generation, from an instant until the next boundary. What many pages
show is kept with it (`kept`), so there is no second copy of the law: the rows were asked for inside the stretch, and another instant,
as a preview has, is another stretch. Any number of processes are right at once, since each reads the number in every request.
"""

import secrets
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, TypeVar

from django.db import connection
from django.db.models import F, Model

from portal.japan.clock import JST
from portal.media.models import Document, Image
from portal.publishing import clock
from portal.publishing.models import Generation, Moment, Notice

T = TypeVar("T")

#: A change raises the number by chance, up to so much: that of a change which was rolled back never comes again.
STEP = 2**32

#: Where the instants stand at which pages change by themselves.
BOUNDARIES: tuple[tuple[type[Model], str], ...] = (
    (Moment, "at"),
    (Notice, "starts_at"),
    (Notice, "ends_at"),
    (Image, "rights_until"),
    (Document, "rights_until"),
)


@dataclass(frozen=True)
class Stretch:
    """From `since`, and before `until`, nothing changes by itself. `rows`: what was kept in it."""

    generation: int
    since: datetime
    until: datetime
    rows: dict[Hashable, Any] = field(default_factory=dict, compare=False)

    def holds_at(self, at: datetime) -> bool:
        return self.since <= at < self.until


class Asked:
    """What one request has been answered so far."""

    stretch: Stretch | None = None


_asked: ContextVar[Asked | None] = ContextVar("stretch_asked", default=None)
#: The newest of this process. A thread that sees another one puts its own in its place.
_newest: Stretch | None = None


@contextmanager
def asked_once() -> Iterator[None]:
    """A request: inside, the database is asked once, until the request itself changes something."""
    token = _asked.set(Asked())
    try:
        yield
    finally:
        _asked.reset(token)


def bump() -> None:
    """Counts one change, inside the caller's transaction."""
    _asked.set(None)
    step = secrets.randbelow(STEP) + 1
    if not Generation.objects.filter(pk=1).update(number=F("number") + step):
        Generation.objects.get_or_create(pk=1, defaults={"number": step})


def generation() -> int:
    """In a request the one that its stretch has; anywhere else the number alone is asked for."""
    if _asked.get() is not None:
        return stretch().generation
    return Generation.objects.filter(pk=1).values_list("number", flat=True).first() or 0


def next_boundary(at: datetime | None = None) -> datetime:
    """The earliest instant after `at` at which some page changes by itself; at the latest the next midnight in Japan, when "today" moves."""
    return stretch(at).until


def stretch(at: datetime | None = None) -> Stretch:
    """The one in which `at` lies (aware; default: the instant of this request)."""
    at = at or clock.instant()
    asked = _asked.get()
    if asked is None:
        return _stretch(at)
    if asked.stretch is None or not asked.stretch.holds_at(at):
        asked.stretch = _stretch(at)
    return asked.stretch


def _stretch(at: datetime) -> Stretch:
    global _newest
    with connection.cursor() as cursor:
        cursor.execute(_question(), [connection.ops.adapt_datetimefield_value(at)] * len(BOUNDARIES))
        row = cursor.fetchone()
    # Without a row nothing has ever been counted, so there is nothing that could change.
    number, *instants = row or (0,)
    midnight = datetime.combine(clock.day_in_japan(at) + timedelta(days=1), datetime.min.time(), JST)
    found = Stretch(number, at, min([midnight, *map(_instant, filter(None, instants))]))
    newest = _newest
    if newest is not None and newest.generation == number and newest.holds_at(at):
        return newest
    _newest = found
    return found


@cache
def _question() -> str:
    """Written out once: every request asks it, and Django would need longer to make it than the database to answer."""
    ahead = "".join(
        f", (SELECT MIN({name}) FROM {model._meta.db_table} WHERE {name} > %s)"  # noqa: S608 — names of our own
        for model, name in BOUNDARIES
    )
    return f"SELECT number{ahead} FROM {Generation._meta.db_table} WHERE id = 1"  # noqa: S608 — names of our own


def _instant(value: datetime | str) -> datetime:
    """SQLite tells instants as text in UTC."""
    found = datetime.fromisoformat(value) if isinstance(value, str) else value
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def kept(name: Hashable, find: Callable[[], T]) -> T:
    """What `find` answered first in this stretch: small things that many pages show. Nobody may change them; what they say in one
    language stands under a name that holds the language; and they hold no address of a file, which is another one for staff and for
    journalists. To be asked only while a page is made, never while something is saved."""
    rows = stretch().rows
    if name not in rows:
        rows[name] = find()
    return rows[name]


def forget() -> None:
    """For tests, between which a database goes back to what it was."""
    global _newest
    _newest = None
