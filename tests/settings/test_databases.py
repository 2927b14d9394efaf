"""One address decides the database and how it is spoken to."""

import pytest

from portal.settings.databases import database


def test_sqlite_writers_lock_at_begin() -> None:
    options = database("sqlite:////srv/portal.sqlite3")["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in options["init_command"]


@pytest.mark.parametrize(
    ("address", "sslmode"),
    [
        ("postgresql://portal@db.example/portal", "require"),
        ("postgresql://portal@db.example/portal?sslmode=verify-full", "verify-full"),
        ("postgresql://portal@localhost/portal", None),
        ("postgresql://portal@%2Frun%2Fpostgresql/portal", None),
    ],
)
def test_postgresql_over_a_network_is_encrypted(address: str, sslmode: str | None) -> None:
    assert database(address)["OPTIONS"].get("sslmode") == sslmode


def test_a_pool_has_the_size_asked_for() -> None:
    assert database("postgresql://portal@localhost/portal", pool_size=3)["OPTIONS"]["pool"]["max_size"] == 3
    assert "pool" not in database("postgresql://portal@localhost/portal")["OPTIONS"]


@pytest.mark.parametrize("address", ["", "nonsense", "mysql://db.example/portal"])
def test_other_databases_are_refused(address: str) -> None:
    with pytest.raises(ValueError, match="scheme|Scheme|only sqlite"):
        database(address)
