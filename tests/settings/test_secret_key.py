"""A machine that was given no key makes one, keeps it, and shows it to nobody else."""

from pathlib import Path

from portal.settings.secret_key import kept_key


def test_the_key_is_made_once_and_private(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret_key"
    key = kept_key(path)
    assert len(key) >= 50
    assert kept_key(path) == key
    assert path.stat().st_mode & 0o777 == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == ["secret_key"]


def test_two_machines_have_two_keys(tmp_path: Path) -> None:
    assert kept_key(tmp_path / "one") != kept_key(tmp_path / "two")
