"""The database of the tests for other processes: as a test sees it, or as it stands before any test, without another `migrate`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from django.db import connection


def copied_to(path: Path) -> Path:
    """A SQLite file with everything that the test sees, also what it has not committed, which no other process could see."""
    connection.ensure_connection()
    path.write_bytes(connection.connection.serialize())
    return path


@contextmanager
def own_copy(folder: Path) -> Iterator[str]:
    """The address of a database like the tests' own, of the same kind, which is gone afterwards. What is not committed is not in it."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{copied_to(folder / 'portal.sqlite3')}"
        return
    given = connection.settings_dict
    name = f"{given['NAME']}_copy"
    connection.close()  # PostgreSQL copies only what nobody is connected to
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{given["NAME"]}"')
        try:
            yield f"postgresql://{given['USER']}@{quote(given['HOST'], safe='')}/{name}"
        finally:
            cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
