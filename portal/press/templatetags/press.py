"""Press releases on the pages of other apps."""

from typing import Any

from django import template
from django.urls import reverse

from portal.press.kits import known_size
from portal.press.models import PressRelease
from portal.publishing.card import Card
from portal.publishing.catalogue import path_of
from portal.publishing.publishable import Publishable

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


@register.simple_tag
def kit_of_item(item: Publishable) -> dict[str, Any]:
    """`page` and `zip`: addresses of the item's press kit; `size` in bytes, None where it is not known."""
    path = path_of(item).strip("/")
    return {
        "page": reverse("press:kit-page", args=[path]),
        "zip": reverse("press:kit-current", args=[path]),
        "size": known_size(item),
    }


@register.simple_tag
def portal_kit_size() -> int | None:
    return known_size(None)
