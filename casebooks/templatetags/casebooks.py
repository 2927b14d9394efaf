"""What other pages show of the bookshelf."""

from django import template

from casebooks.covers import Cover
from casebooks.models import Case, Publication
from portal.publishing.card import Card

register = template.Library()


@register.simple_tag
def shelf(count: int) -> list[Cover]:
    """The newest publications, as covers."""
    rows = Publication.objects.published().select_related("series", "cover_image").newest_first()
    return [publication.cover for publication in rows[:count]]


@register.simple_tag
def recent_cases(count: int) -> list[Card]:
    """Cases of the newest books whose theme is known."""
    rows = (
        Case.objects.published()
        .filter(summary_ja__gt="")
        .select_related("publication")
        .order_by("-publication__fiscal_year", "order", "pk")
    )
    return [case.card() for case in rows.exclude(publication__fiscal_year=None)[:count]]
