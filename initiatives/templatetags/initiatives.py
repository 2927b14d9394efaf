"""What pages of other apps show of the initiatives."""

from django import template

from initiatives.models import CouncilActivity, MatchingSession, Society
from portal.publishing.card import Card

register = template.Library()


@register.simple_tag
def five_societies() -> list[Society]:
    """The visions of society that New Tohoku aims for, in the order of their source."""
    return list(Society.objects.all())


@register.simple_tag
def latest_activities(number: int) -> list[Card]:
    """The newest activities of the council."""
    return [item.card() for item in CouncilActivity.objects.published().order_by("-held_on", "-pk")[:number]]


@register.simple_tag
def latest_sessions(number: int) -> list[Card]:
    """The newest matching sessions."""
    return [item.card() for item in MatchingSession.objects.published().order_by("-held_on", "-pk")[:number]]
