"""Awards on the pages of other apps."""

from django import template
from django.db.models import Subquery

from awards.models import AwardYear, Laureate
from portal.publishing.card import Card
from portal.publishing.generation import kept

register = template.Library()


@register.simple_tag
def latest_laureates(count: int) -> list[Card]:
    """The first of the newest year that lists any."""
    newest = kept("newest laureates", _newest_laureates)
    return [laureate.card() for laureate in newest[:count]]


def _newest_laureates() -> list[Laureate]:
    """In one query."""
    published = Laureate.objects.published()
    newest = published.order_by("-award_year__fiscal_year").values("award_year")[:1]
    rows = published.filter(award_year=Subquery(newest))
    return sorted(
        rows.select_related("award_year", "seat_prefecture", "seat_municipality__prefecture"), key=Laureate.rank
    )


@register.simple_tag
def latest_award_year() -> AwardYear | None:
    """The newest year that lists laureates, else the newest of all."""
    newest = kept("newest laureates", _newest_laureates)
    return newest[0].award_year if newest else AwardYear.objects.published().order_by("-fiscal_year").first()
