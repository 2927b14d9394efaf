"""Several small tables in one question to the database, each row as the object that its model makes of it.

Every row travels as JSON and says to which of the questions it belongs. That is for tables of tens of rows and at most fifty columns
(PostgreSQL takes a hundred arguments), of which a page would otherwise ask one after another; a list that grows asks for itself. Of JSON,
binary and decimal columns nothing is known here.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from django.db import connections
from django.db.models import (
    BooleanField,
    DateField,
    DateTimeField,
    Field,
    Func,
    Model,
    QuerySet,
    TimeField,
    Value,
    Window,
)
from django.db.models.functions import JSONObject, RowNumber
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive
from modeltranslation.manager import get_translatable_fields_for_model

from portal.publishing.generation import kept

Convert = Callable[[Any], Any]


#: The tables of which nearly every page shows something.
_everywhere: dict[str, Callable[[], QuerySet[Any]]] = {}


def on_every_page(name: str, rows: Callable[[], QuerySet[Any]]) -> Callable[[], list[Any]]:
    """Adds a table to those that are asked for together, once in a stretch. What is answered gives its rows; nobody may change them."""
    _everywhere[name] = rows
    # Known tables are part of the name: one more, of a module that is loaded late, is another question.
    return lambda: kept(tuple(_everywhere), lambda: gather(**{key: rows() for key, rows in _everywhere.items()}))[name]


class _Row(JSONObject):
    """Does not ask first whether SQLite knows JSON: that would be a writing transaction in the first request of every thread."""

    def as_sql(self, compiler: Any, connection: Any, **extra_context: Any) -> Any:  # type: ignore[override]
        return Func.as_sql(self, compiler, connection, **extra_context)


def gather(**asked: QuerySet[Any]) -> dict[str, list[Any]]:
    """What each of these finds, in its own order. They bring neither `select_related` nor `prefetch_related` with them: see `lead`."""
    first, *others = (_part(name, rows) for name, rows in asked.items())
    shapes = {name: _shape(rows) for name, rows in asked.items()}
    found: dict[str, list[Any]] = {name: [] for name in asked}
    for name, _place, values in first.union(*others, all=True).order_by("gathered_as", "gathered_place"):
        found[name].append(shapes[name](values))
    return found


def lead(parents: Iterable[Any], children: Iterable[Any], *, back: str, name: str) -> None:
    """Lets each of the children have its parent (`back`), and each parent have its children at hand under `name`, as `prefetch_related` would."""
    children = list(children)
    key = f"{back}_id"
    for parent in parents:
        own = [child for child in children if getattr(child, key) == parent.pk]
        for child in own:
            setattr(child, back, parent)
        rows = getattr(parent, name).all()
        rows._result_cache, rows._prefetch_done = own, True
        parent.__dict__.setdefault("_prefetched_objects_cache", {})[name] = rows


def _columns(model: type[Model]) -> list["Field[Any, Any]"]:
    """Those that hold something: of a translated field the columns of its languages."""
    originals = get_translatable_fields_for_model(model) or []
    return [field for field in model._meta.concrete_fields if field.name not in originals]


def _part(name: str, rows: QuerySet[Any]) -> QuerySet[Any, tuple[str, int, dict[str, Any]]]:
    model = rows.model
    order: Any = rows.query.order_by or model._meta.ordering or ("pk",)
    return (
        rows.order_by()
        .annotate(
            gathered_as=Value(name),
            gathered_place=Window(RowNumber(), order_by=order),
            gathered_row=_Row(**{field.attname: field.attname for field in _columns(model)}),
        )
        .values_list("gathered_as", "gathered_place", "gathered_row")
    )


def _shape(rows: QuerySet[Any]) -> Callable[[dict[str, Any]], Any]:
    model, using = rows.model, rows.db
    columns = _columns(model)
    names = [field.attname for field in columns]
    converted = [(field.attname, convert) for field in columns if (convert := _convert(field, using))]

    def shape(values: dict[str, Any]) -> Any:
        for name, convert in converted:
            values[name] = convert(values[name])
        return model.from_db(using, names, [values[name] for name in names])

    return shape


def _convert(field: "Field[Any, Any]", using: str) -> Convert | None:
    """How a value of the column comes back from JSON; None: as it is."""
    if isinstance(field, DateTimeField):
        return _instant
    if isinstance(field, BooleanField | DateField | TimeField):
        return field.to_python
    if from_db := getattr(field, "from_db_value", None):
        return lambda value: from_db(value, None, connections[using])
    return None


def _instant(value: str | None) -> datetime | None:
    """SQLite keeps UTC without saying so."""
    if value is None:
        return None
    found = parse_datetime(value)
    return found.replace(tzinfo=UTC) if found and is_naive(found) else found
