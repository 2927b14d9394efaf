"""From a database address to Django's settings for it: SQLite for one machine, PostgreSQL beyond.

Knows nothing of the environment; the caller hands over the address.
"""

from typing import Any

import dj_database_url

# A writer takes its lock at BEGIN: with SQLite's default, two transactions that read and then write
# fail with "database is locked" at once, whatever the timeout. WAL lets readers go on meanwhile.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}
LOCAL_HOSTS = ("", "localhost", "127.0.0.1", "::1")


def database(url: str, *, pool_size: int = 0) -> dict[str, Any]:
    """Settings for one database address such as `sqlite:////var/lib/portal.sqlite3` or
    `postgresql://user:password@host/name?sslmode=verify-full`.

    `pool_size` is the number of PostgreSQL connections that one process may hold; 0 means no pool.
    """
    settings: dict[str, Any] = dict(dj_database_url.parse(url))
    if settings["ENGINE"] == "django.db.backends.sqlite3":
        return {**settings, "OPTIONS": {**settings.get("OPTIONS", {}), **SQLITE_OPTIONS}}
    if settings["ENGINE"] == "django.db.backends.postgresql":
        return {**settings, "OPTIONS": _postgresql_options(settings, pool_size)}
    raise ValueError("only sqlite:// and postgresql:// addresses are supported")


def _postgresql_options(settings: dict[str, Any], pool_size: int) -> dict[str, Any]:
    options = dict(settings.get("OPTIONS", {}))
    # Compiling a query takes longer than any of ours runs.
    options.setdefault("options", "-c jit=off")
    if _is_remote(settings):
        options.setdefault("sslmode", "require")
    if pool_size:
        options["pool"] = {"min_size": 1, "max_size": pool_size, "timeout": 10}
    return options


def _is_remote(settings: dict[str, Any]) -> bool:
    """A host that begins with a slash is the directory of a Unix socket."""
    host = settings["HOST"]
    return host not in LOCAL_HOSTS and not host.startswith("/")
