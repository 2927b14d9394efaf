"""Items for tests, of any content type: what a model demands is filled in, so that a new type can be made without a line here.

Words say that they are made up, and carry whatever marker a test wants to look for.
"""

from datetime import UTC, date, datetime, time
from itertools import count
from typing import Any

from django.db import models

from portal.media.models import Image
from portal.places.models import Municipality, Prefecture
from portal.publishing.law import State
from portal.publishing.publishable import Publishable
from tests.media import samples

NOW = datetime(2026, 6, 15, 3, 0, tzinfo=UTC)  # noon in Japan
EARLIER = datetime(2026, 5, 1, tzinfo=UTC)

_numbers = count(1)


def make(model: type[models.Model], **values: Any) -> Any:
    """A saved row. A Publishable is approved, public since EARLIER and written in both languages unless `values` say otherwise."""
    item = model(**{**_demanded(model, values), **values})
    item.save()
    return item


def _demanded(model: type[models.Model], given: dict[str, Any]) -> dict[str, Any]:
    number = next(_numbers)
    found: dict[str, Any] = {}
    for field in model._meta.concrete_fields:
        if field.name in given or hasattr(field, "translated_field") or not _is_demanded(field):
            continue
        found[field.name] = _value(field, number)
    if issubclass(model, Publishable):
        found |= {
            "slug": str(2100 + number) if _is_year(model) else f"made-up-{number}",
            "title_ja": f"試験のための項目{number}",
            "title_en": f"Made-up item {number}",
            "summary_ja": f"試験のための概要{number}。",
            "summary_en": f"Made-up summary {number}.",
            "body_ja": f"<p>試験のための本文{number}。</p>",
            "body_en": f"<p>Made-up text {number}.</p>",
            "state": State.APPROVED,
            "publish_at": EARLIER,
        }
        found = {name: value for name, value in found.items() if name not in given}
    return found


def _is_demanded(field: Any) -> bool:
    """Whether a row cannot be saved or shown without it. Translated text is filled by column."""
    if field.primary_key and not isinstance(field, models.CharField | models.PositiveSmallIntegerField):
        return False
    if getattr(field.model, field.name, None) is not None and hasattr(field.model, f"{field.name}_ja"):
        return False
    return (
        not field.null
        and not field.has_default()
        and not (field.blank and isinstance(field, models.CharField | models.TextField))
        and field.editable
    )


def _is_year(model: type[Publishable]) -> bool:
    return any(field.name == "fiscal_year" and field.unique for field in model._meta.concrete_fields)


def _value(field: Any, number: int) -> Any:
    if isinstance(field, models.ForeignKey):
        return _related(field)
    if field.choices:
        return next(value for value, _label in field.flatchoices if value)
    made: dict[type, Any] = {
        models.DateTimeField: EARLIER,
        models.DateField: date(2026, 5, 1),
        models.TimeField: time(14, 0),
        models.URLField: f"https://example.org/{number}",
        models.BooleanField: False,
        models.IntegerField: 2100 + number,
        models.FloatField: 1.0,
        models.DecimalField: 1,
        models.CharField: f"{number:06d}" if field.max_length == 6 else f"made-up-{number}",
        models.TextField: f"made-up {number}",
    }
    return next(value for kind, value in made.items() if isinstance(field, kind))


def _related(field: Any) -> Any:
    """A row that the key may point to, also where the model narrows the choice."""
    model = field.related_model
    if prefix := dict(field.get_limit_choices_to() or {}).get("slug__startswith"):
        return make(model, slug=f"{prefix}made-up-{next(_numbers)}")
    if model is Prefecture:
        return prefecture()
    if model is Image:
        return samples.library_image(samples.photograph(300, 200))
    if model is Municipality:
        return municipality()
    return make(model)


def prefecture(code: str = "030007", ja: str = "岩手県", en: str = "Iwate") -> Prefecture:
    return Prefecture.objects.get_or_create(code=code, defaults={"name_ja": ja, "name_en": en})[0]


def municipality(code: str = "032034", ja: str = "大船渡市", en: str = "Ofunato City") -> Municipality:
    defaults = {"name_ja": ja, "name_en": en, "prefecture": prefecture(), "latitude": 39.08, "longitude": 141.7}
    return Municipality.objects.get_or_create(code=code, defaults=defaults)[0]
