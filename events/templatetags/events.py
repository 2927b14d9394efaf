"""Events on the pages of other apps."""

from django import template
from django.urls import reverse

from events.models import Event, Series
from portal.bilingual.text import Text, said
from portal.publishing.card import Card

register = template.Library()


@register.simple_tag
def upcoming_events(count: int) -> list[Card]:
    """The next ones."""
    return [event.card() for event in Event.ahead()[:count]]


@register.simple_tag
def past_events(count: int) -> list[Card]:
    """The latest of those that have a date; two queries."""
    return [event.card() for event in Event.objects.published().past().with_venues()[:count]]


@register.simple_tag
def series_calendars() -> list[tuple[Text, str]]:
    """(name, address) of the calendar of each series with an event that has a day; one query."""
    dated = Event.objects.published().filter(starts__regex=r"^\d{4}-\d{2}-\d{2}$")
    return [
        (said(row, "name"), reverse("events:series-calendar", args=[row.pk]))
        for row in Series.objects.filter(pk__in=dated.values("series"))
    ]
