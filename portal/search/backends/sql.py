"""The few ways in which the backends speak to the database."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

# PostgreSQL's planner knows neither what it costs to open a vector, which lies outside of its row, nor how few pages have a word: left to itself
# it would open that of every page. And what takes milliseconds is not worth another process.
_AS_SAID = ("enable_seqscan = off", "max_parallel_workers_per_gather = 0")
_AS_USUAL = ("enable_seqscan TO DEFAULT", "max_parallel_workers_per_gather TO DEFAULT")


def all_rows(sql: str, params: Sequence[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def run(sql: str, params: Sequence[Any] | None = None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)


def looked_up(sql: str, params: Sequence[Any]) -> list[Any]:
    """PostgreSQL: the rows of a statement that is planned as it is said, sent at once with what says so, which ends with it."""
    before, after = ("; ".join(f"SET LOCAL {setting}" for setting in settings) for settings in (_AS_SAID, _AS_USUAL))
    with connection.cursor() as cursor:
        cursor.execute(f"{before}; {sql}; {after}", params)
        while cursor.description is None:
            cursor.nextset()
        return cursor.fetchall()
