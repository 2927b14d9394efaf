"""Where a page leads on to: what stands before and after it in its list, and what shares its themes and places."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from django import template
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q, Subquery

from portal.bilingual.text import active_language
from portal.publishing.card import Card
from portal.publishing.models import CatalogueEntry
from portal.publishing.publishable import Publishable

register = template.Library()


class Neighbours(NamedTuple):
    """`newer` and `older` are cards, or None at either end."""

    newer: Card | None
    older: Card | None


@dataclass
class Row:
    """An item's own row in the catalogue, with the keys of its topics and places."""

    pk: int
    date: date | None
    publish_at: datetime
    content_type: int
    kind: str
    topics: set[int] = field(default_factory=set)
    places: set[str] = field(default_factory=set)


@register.simple_tag
def neighbours(item: Publishable) -> Neighbours:
    """Pages of the same type by date, as their list has them, in one query; nothing for one without a date."""
    row = _row(item)
    if row is None or row.date is None:
        return Neighbours(None, None)
    rows = CatalogueEntry.objects.published().for_site_language().pages()
    rows = rows.filter(content_type=row.content_type, date__isnull=False)
    same = Q(date=row.date)
    older = Q(date__lt=row.date) | same & (
        Q(publish_at__lt=row.publish_at) | Q(publish_at=row.publish_at, pk__lt=row.pk)
    )
    newer = Q(date__gt=row.date) | same & (
        Q(publish_at__gt=row.publish_at) | Q(publish_at=row.publish_at, pk__gt=row.pk)
    )
    after = rows.filter(newer).order_by("date", "publish_at", "pk").values("pk")[:1]
    before = rows.filter(older).order_by("-date", "-publish_at", "-pk").values("pk")[:1]
    found = CatalogueEntry.objects.filter(Q(pk=Subquery(after)) | Q(pk=Subquery(before)))
    here = (row.date, row.publish_at, row.pk)
    cards = {(entry.date, entry.publish_at, entry.pk) > here: entry.card() for entry in found}
    return Neighbours(cards.get(True), cards.get(False))


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
    if row.topics or row.places:
        shared = Count("topics", filter=Q(topics__in=row.topics), distinct=True) + Count(
            "places", filter=Q(places__in=row.places), distinct=True
        )
        rows = rows.filter(Q(topics__in=row.topics) | Q(places__in=row.places)).annotate(shared=shared)
        order = ["-shared", "-date", "-publish_at", "-pk"]
    else:
        rows = rows.filter(content_type=row.content_type, kind=row.kind)
        order = ["-date", "-publish_at", "-pk"]
    return [entry.card() for entry in rows.order_by(*order)[:count]]


def _key(item: Publishable) -> dict[str, Any]:
    return {"content_type": ContentType.objects.get_for_model(item), "object_id": item.pk}


def _row(item: Publishable) -> Row | None:
    """One query for an item and language, however many parts of its page ask."""
    known: dict[str, Row | None] = item.__dict__.setdefault("_own_rows", {})
    language = active_language()
    if language not in known:
        known[language] = _found(CatalogueEntry.objects.for_site_language(language).filter(**_key(item)))
    return known[language]


def _found(rows: Any) -> Row | None:
    """A line of the answer for each pair of a topic and a place."""
    row: Row | None = None
    own = ("pk", "date", "publish_at", "content_type_id", "kind")
    for *values, topic, place in rows.order_by().values_list(*own, "topics", "places"):
        row = row or Row(*values)
        row.topics |= {topic} - {None}
        row.places |= {place} - {None}
    return row
