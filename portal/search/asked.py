"""Counts what visitors search for, so that staff see what is missing and what is wanted; nothing of who asked.

Counted in memory and written once a minute by whichever query comes then. Words are written once they were asked three times
by way of this process; nothing that could be an address or a number of a person is counted at all.
"""

import logging
import re
import threading
import time
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import DatabaseError, transaction
from django.db.models import F

from portal.publishing import clock
from portal.search.models import LONGEST_WORDS, AskedQuery

logger = logging.getLogger(__name__)

MINUTE = 60.0
LEAST = 3
#: Different words that are waited for at once; what comes beyond them is not counted until some were written or forgotten.
MOST = 5000
KEPT = timedelta(days=400)
_PERSONAL = re.compile(r"@|(?:[0-9][\s().-]?){6}")

Key = tuple[date, str, str]


@dataclass
class _Count:
    times: int = 0
    written: int = 0
    hits: int = 0


class Counter:
    """One for each process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: dict[Key, _Count] = {}
        self._due = time.monotonic() + MINUTE

    def count(self, text: str, language: str, hits: int) -> None:
        words = " ".join(unicodedata.normalize("NFKC", text).lower().split())
        if not words or len(words) > LONGEST_WORDS or _PERSONAL.search(words):
            return
        key = clock.today().replace(day=1), language, words
        with self._lock:
            if key in self._counts or len(self._counts) < MOST:
                found = self._counts.setdefault(key, _Count())
                found.times, found.hits = found.times + 1, hits
        if time.monotonic() >= self._due:
            self.flush()

    def flush(self) -> None:
        """Writes what is due. A database that cannot be written to costs the counts of a minute and no visitor anything."""
        with self._lock:
            self._due = time.monotonic() + MINUTE
            due = {
                key: (found.times - found.written, found.hits)
                for key, found in self._counts.items()
                if found.times >= LEAST and found.times > found.written
            }
            for key in due:
                self._counts[key].written = self._counts[key].times
            self._forget()
        try:
            with transaction.atomic():
                for key, (times, hits) in due.items():
                    add(key, times, hits)
        except DatabaseError:
            logger.warning("Counts of search words could not be written.", exc_info=True)

    def _forget(self) -> None:
        """Of full memory what was asked least, and of it all what is not this month's."""
        month = clock.today().replace(day=1)
        kept = {key: found for key, found in self._counts.items() if key[0] == month}
        if len(kept) >= MOST:
            kept = {key: found for key, found in kept.items() if found.times >= LEAST}
        self._counts = kept


def add(key: Key, times: int, hits: int) -> None:
    month, language, words = key
    row, is_new = AskedQuery.objects.get_or_create(
        month=month, language=language, words=words, defaults={"times": times, "hits": hits}
    )
    if is_new:
        AskedQuery.objects.filter(month__lt=month - KEPT).delete()
    else:
        AskedQuery.objects.filter(pk=row.pk).update(times=F("times") + times, hits=hits)


counter = Counter()
