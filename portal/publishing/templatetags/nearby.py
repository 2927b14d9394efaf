"""Where a page leads on to: what stands before and after it in its list, and what shares its themes and places."""

from typing import Any, NamedTuple

from django import template
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q

from portal.publishing.card import Card
from portal.publishing.models import CatalogueEntry
from portal.publishing.publishable import Publishable

register = template.Library()


class Neighbours(NamedTuple):
    """`newer` and `older` are cards, or None at either end."""

    newer: Card | None
    older: Card | None


@register.simple_tag
def neighbours(item: Publishable) -> Neighbours:
    """Pages of the same type by date, as their list has them; nothing for one without a date."""
    row = _row(item)
    if row is None or row.date is None:
        return Neighbours(None, None)
    rows = CatalogueEntry.objects.published().for_site_language().pages()
    rows = rows.filter(content_type=row.content_type_id, date__isnull=False)
    same = Q(date=row.date)
    older = Q(date__lt=row.date) | same & (
        Q(publish_at__lt=row.publish_at) | Q(publish_at=row.publish_at, pk__lt=row.pk)
    )
    newer = Q(date__gt=row.date) | same & (
        Q(publish_at__gt=row.publish_at) | Q(publish_at=row.publish_at, pk__gt=row.pk)
    )
    found = (
        rows.filter(newer).order_by("date", "publish_at", "pk").first(),
        rows.filter(older).order_by("-date", "-publish_at", "-pk").first(),
    )
    return Neighbours(*(entry.card() if entry else None for entry in found))


@register.simple_tag
def related(item: Publishable, count: int = 3) -> list[Card]:
    """What shares most themes and places with the item, else what is of its kind; newest first among equals.

    Never what the item belongs to.
    """
    row = _row(item)
    if row is None:
        return []
    rows = CatalogueEntry.objects.published().for_site_language().pages()
    for other in (item, *item.publication_parents()):
        rows = rows.exclude(**_key(other))
    topics, places = set(row.topics.values_list("pk", flat=True)), set(row.places.values_list("pk", flat=True))
    if topics or places:
        shared = Count("topics", filter=Q(topics__in=topics), distinct=True) + Count(
            "places", filter=Q(places__in=places), distinct=True
        )
        rows = rows.filter(Q(topics__in=topics) | Q(places__in=places)).annotate(shared=shared)
        order = ["-shared", "-date", "-publish_at", "-pk"]
    else:
        rows = rows.filter(content_type=row.content_type_id, kind=row.kind)
        order = ["-date", "-publish_at", "-pk"]
    return [entry.card() for entry in rows.order_by(*order)[:count]]


def _key(item: Publishable) -> dict[str, Any]:
    return {"content_type": ContentType.objects.get_for_model(item), "object_id": item.pk}


def _row(item: Publishable) -> CatalogueEntry | None:
    return CatalogueEntry.objects.for_site_language().filter(**_key(item)).first()
