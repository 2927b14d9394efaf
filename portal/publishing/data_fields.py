"""Columns of open data made from the fields of a content type: a type names its fields in `data_fields`, the rest follows from what they are.

Text has a column for each language; places are given by their official codes, what an item belongs to by its key, times in Japan time.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial
from typing import Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from portal.bilingual.prose import ProseField, plain
from portal.bilingual.text import LANGUAGES, is_translated, stored
from portal.japan.clock import jst
from portal.japan.partial import PartialDate
from portal.places.models import Municipality, Prefecture
from portal.publishing.column import Column
from portal.publishing.publishable import Publishable


def field_columns(model: type[models.Model], names: tuple[str, ...]) -> Iterator[Column]:
    """Descriptions are in the active language."""
    for name in names:
        field: Any = model._meta.get_field(name)
        label = capfirst(str(field.verbose_name))
        if field.is_relation:
            yield from _related(field, name, label)
        elif is_translated(model, name):
            yield from _in_both(name, label, is_prose=isinstance(field, ProseField))
        else:
            yield Column(name, _described(field, label), partial(_plain_value, name=name))


def _plain_value(item: Any, name: str) -> Any:
    return value_of(getattr(item, name))


def _in_both(name: str, label: str, *, is_prose: bool) -> Iterator[Column]:
    for language in LANGUAGES:
        value = partial(_text, name=name, language=language, is_prose=is_prose)
        yield Column(f"{name}_{language}", _in_language(label, language), value)


def _text(item: Any, name: str, language: str, *, is_prose: bool) -> str:
    text = stored(item, name, language)
    return plain(text) if is_prose else text


def _related(field: Any, name: str, label: str) -> Iterator[Column]:
    model = field.related_model
    if issubclass(model, (Municipality, Prefecture)):
        yield Column(
            name, _("%(field)s: official six-digit code") % {"field": label}, lambda item: getattr(item, field.attname)
        )
    elif issubclass(model, Publishable):
        description = _("%(field)s: key of its record") % {"field": label}
        yield Column(name, description, lambda item: (parent := getattr(item, name)).fact_key or parent.slug)
    elif is_translated(model, "name"):
        for language in LANGUAGES:
            value = partial(_name, name=name, language=language)
            yield Column(f"{name}_{language}", _in_language(label, language), value)
    else:
        yield Column(name, _("%(field)s: its key") % {"field": label}, lambda item: getattr(item, name).slug)


def _name(item: Any, name: str, language: str) -> str:
    other = getattr(item, name)
    return stored(other, "name", language) if other else ""


def _in_language(label: str, language: str) -> str:
    words = {"ja": _("%(field)s, in Japanese"), "en": _("%(field)s, in English")}
    return words[language] % {"field": label}


def _described(field: Any, label: str) -> str:
    if field.choices:
        choices = ", ".join(f"{value} = {words}" for value, words in field.choices)
        return _("%(field)s: %(choices)s") % {"field": label, "choices": choices}
    if isinstance(field, models.BooleanField):
        return _("%(field)s: true or false") % {"field": label}
    if isinstance(field, (models.TimeField, models.DateTimeField)):
        return _("%(field)s (Japan time)") % {"field": label}
    return label


def value_of(value: Any) -> Any:
    """Dates and times in ISO 8601; numbers and truth as they are; None where nothing is known."""
    if isinstance(value, PartialDate):
        return value.iso() or None
    if isinstance(value, datetime):
        return jst(value).isoformat(timespec="minutes")
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, date) else value
