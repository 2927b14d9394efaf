"""How production's variables are read, and what each must look like, in sentences that say what to do."""

from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

from environs import FileAwareEnv, ValidationError

from portal.settings.databases import database


class CollectingEnv(FileAwareEnv):
    """Reads NAME, or the file that NAME_FILE names, and keeps every complaint until `seal()`.

    environs raises at once for a NAME_FILE that cannot be read, so the other complaints would be lost.
    """

    def __init__(self) -> None:
        super().__init__(eager=False, strip_whitespace=True)

    def _get_value(self, env_key: str, default: Any) -> Any:
        try:
            return super()._get_value(env_key, default)
        except ValueError as error:
            self._errors[env_key].append(str(error))
            return default


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


def not_negative(value: int) -> None:
    if value < 0:
        raise ValidationError("Give 0 or a number above.")


def given(value: str) -> None:
    if not value:
        raise ValidationError("Give a value.")


def mail_address(value: str) -> None:
    name, at, host = value.strip().rpartition("@")
    if not (name and at and host) or any(letter.isspace() for letter in value.strip()):
        raise ValidationError("Give one e-mail address, such as portal@portal.example.")


def bucket_address(value: str) -> None:
    parts = urlsplit(value)
    if value and (
        parts.scheme not in ("https", "http") or not parts.netloc or parts.path not in ("", "/") or parts.query
    ):
        raise ValidationError("Give https:// and the host alone, or leave it out for Amazon's own S3.")


def scanner_address(value: str) -> None:
    parts = urlsplit(value)
    is_socket = parts.scheme == "unix" and parts.path.startswith("/") and not parts.netloc
    is_host = parts.scheme == "tcp" and bool(parts.hostname) and _has_port(parts)
    if value and not is_socket and not is_host:
        raise ValidationError("Give unix:///run/clamav/clamd.ctl or tcp://host:3310, or leave it out.")


def _has_port(parts: SplitResult) -> bool:
    try:
        return parts.port is not None
    except ValueError:
        return False
