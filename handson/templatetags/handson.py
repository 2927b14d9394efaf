"""What other pages show of hands-on support."""

from django import template

from handson.models import ProgrammeYear
from portal.publishing.card import Card

register = template.Library()


@register.simple_tag
def latest_programme_years(count: int) -> list[Card]:
    """The newest published years, with the state of their calls."""
    years = ProgrammeYear.objects.published().select_related("programme").prefetch_related("calls")
    return [year.card() for year in years[:count]]
