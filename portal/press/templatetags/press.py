"""Press releases on the pages of other apps."""

from django import template

from portal.press.models import PressRelease
from portal.publishing.card import Card

register = template.Library()


@register.simple_tag
def press_releases(section: str, number: int) -> list[Card]:
    """The newest published releases that belong to a section."""
    rows = PressRelease.objects.published().about(section).for_cards().order_by("-issued_on", "-pk")
    return [release.card() for release in rows[:number]]


@register.simple_tag
def latest_releases(number: int) -> list[Card]:
    rows = PressRelease.objects.published().for_cards().order_by("-issued_on", "-pk")
    return [release.card() for release in rows[:number]]
