"""What a production variable must look like. Each raises a sentence that says what to do instead."""

from pathlib import Path
from urllib.parse import urlsplit

from environs import ValidationError

from portal.settings.databases import database


def long_random_key(value: str) -> None:
    if len(value) < 50 or len(set(value)) < 5 or value.startswith("django-insecure-"):
        raise ValidationError("Give at least 50 random characters.")


def host_names(value: list[str]) -> None:
    if not any(value):
        raise ValidationError("Name at least one host, separated by commas.")
    if any(name in ("*", ".") for name in value):
        raise ValidationError("Name the hosts; a wildcard for every host is not accepted.")


def https_address(value: str) -> None:
    parts = urlsplit(value)
    if parts.scheme != "https" or not parts.netloc or parts.path or parts.query:
        raise ValidationError("Give https:// and the host alone, such as https://portal.example.")


def database_address(value: str) -> None:
    try:
        database(value)
    except ValueError as error:  # dj_database_url's own errors are ValueErrors too
        raise ValidationError(f"Not a database address: {error}.") from error


def directory(value: Path) -> None:
    if not value.is_absolute() or not value.is_dir():
        raise ValidationError("Give the absolute path of a directory that exists.")


def positive(value: int) -> None:
    if value < 1:
        raise ValidationError("Give a number above 0.")
