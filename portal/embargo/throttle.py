"""How often somebody may ask for a link. Counted in the database, so that it holds over all workers and restarts."""

from datetime import timedelta
from math import ceil
from typing import NamedTuple

from django.db import transaction

from portal.embargo.models import Throttle
from portal.embargo.visitor import keyed
from portal.publishing import clock


class Limit(NamedTuple):
    name: str
    tries: int
    window: timedelta


#: Of links for one e-mail address, accredited or not, so that a limit says nothing either.
BY_ADDRESS = Limit("address", 5, timedelta(minutes=15))
#: A newsroom may share one network.
BY_NETWORK = Limit("network", 30, timedelta(hours=1))
FORGET_AFTER = timedelta(days=1)


@transaction.atomic
def seconds_to_wait(limit: Limit, subject: str) -> int:
    """Counts one try; 0 where it is within the limit, else the seconds until the next window."""
    now = clock.instant()
    key = keyed(f"{limit.name} {subject}")
    Throttle.objects.get_or_create(key=key, defaults={"since": now})
    row = Throttle.objects.select_for_update().get(key=key)
    if row.since + limit.window <= now:
        row.since, row.count = now, 0
    if row.count >= limit.tries:
        return ceil((row.since + limit.window - now).total_seconds())
    row.count += 1
    row.save()
    return 0


def forget_old() -> None:
    Throttle.objects.filter(since__lt=clock.instant() - FORGET_AFTER).delete()
