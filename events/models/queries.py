"""Which events lie ahead and which are over, asked of the database."""

from datetime import datetime
from typing import Any, Self

from django.apps import apps
from django.db.models import Case, F, Prefetch, Q, When

from portal.japan.clock import jst
from portal.publishing import clock
from portal.publishing.publishable import PublishableQuerySet


def venues_with_places() -> Prefetch:
    """An event's venues as its card and its page name them, in one query."""
    venues: Any = apps.get_model("events", "Venue")  # it stands above this file
    return Prefetch("venues", venues.objects.select_related("prefecture", "municipality__prefecture"))


class EventQuerySet(PublishableQuerySet):
    def upcoming(self, at: datetime | None = None) -> Self:
        """Dated, and not over at the instant; a month or a year is over with its last day. The next one first."""
        return self._ending().filter(self._is_ahead(at)).order_by("starts", "start_time", "pk")

    def past(self, at: datetime | None = None) -> Self:
        """Dated, and over at the instant. The latest first."""
        return self._ending().exclude(self._is_ahead(at)).order_by("-starts", "-start_time", "-pk")

    def with_venues(self) -> Self:
        """For the cards of many events: one more query."""
        return self.prefetch_related(venues_with_places())

    def _ending(self) -> Self:
        return self.exclude(starts="").alias(final_day=Case(When(ends="", then=F("starts")), default=F("ends")))

    def _is_ahead(self, at: datetime | None) -> Q:
        """Says in SQL what `Event.is_over` says in Python."""
        now = jst(at or clock.instant())
        day = now.date().isoformat()
        not_ended_today = Q(end_time__isnull=True) | Q(end_time__gt=now.time())
        return Q(final_day__gt=day) | Q(final_day__in=[day[:7], day[:4]]) | (Q(final_day=day) & not_ended_today)
