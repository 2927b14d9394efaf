"""The few ways in which both backends speak to the database."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from portal.search.models import EntryQuerySet


def subquery(rows: EntryQuerySet, *fields: str) -> tuple[str, list[Any]]:
    """A queryset as SQL to be joined with, and its parameters."""
    sql, params = rows.order_by().values(*fields).query.sql_with_params()
    return sql, list(params)


def all_rows(sql: str, params: Sequence[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def run(sql: str, params: Sequence[Any] | None = None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
