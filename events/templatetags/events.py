"""Events on the pages of other apps."""

from django import template
from django.db.models import Prefetch

from events.models import Event, Venue
from portal.publishing.card import Card

register = template.Library()

VENUES = Prefetch("venues", Venue.objects.select_related("prefecture", "municipality__prefecture"))


@register.simple_tag
def upcoming_events(count: int) -> list[Card]:
    """The next ones; two queries."""
    return [event.card() for event in Event.objects.published().upcoming().prefetch_related(VENUES)[:count]]


@register.simple_tag
def past_events(count: int) -> list[Card]:
    """The latest of those that have a date; two queries."""
    return [event.card() for event in Event.objects.published().past().prefetch_related(VENUES)[:count]]
