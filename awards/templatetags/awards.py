"""Awards on the pages of other apps."""

from django import template

from awards.models import AwardYear, Laureate
from portal.publishing.card import Card

register = template.Library()


@register.simple_tag
def latest_laureates(count: int) -> list[Card]:
    """The first of the newest year that lists any; two queries."""
    newest = (
        Laureate.objects.published().order_by("-award_year__fiscal_year").values_list("award_year", flat=True).first()
    )
    rows = (
        Laureate.objects.published()
        .filter(award_year=newest)
        .select_related("award_year", "seat_prefecture", "seat_municipality__prefecture")
    )
    return [laureate.card() for laureate in sorted(rows, key=Laureate.rank)[:count]]


@register.simple_tag
def latest_award_year() -> AwardYear | None:
    """The newest year that lists laureates, else the newest of all."""
    years = AwardYear.objects.published().order_by("-fiscal_year")
    newest = Laureate.objects.published().order_by("-award_year__fiscal_year").select_related("award_year").first()
    return newest.award_year if newest else years.first()
