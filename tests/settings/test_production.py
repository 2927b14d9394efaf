"""Production starts with a whole set of variables, and otherwise names all that is wrong at once."""

import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from environs import EnvValidationError

from tools.machine import ROOT

WHOLE = {
    "SECRET_KEY": "k3y-for-a-test-" * 4,
    "ALLOWED_HOSTS": "portal.example, www.portal.example",
    "SITE_URL": "https://portal.example",
    "DATABASE_URL": "postgresql://portal:secret@db.example/portal",
    "STATIC_ROOT": "/tmp",
    "MEDIA_ROOT": "/tmp",
    "MAIL_HOST": "mail.example",
    "MAIL_FROM": "portal@portal.example",
}


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The settings that these variables make, without a process of their own."""

    def read(**variables: str) -> dict[str, Any]:
        for name in {*os.environ} - {"PATH"}:
            monkeypatch.delenv(name)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return runpy.run_module("portal.settings.production")

    return read


def start(printing: str = "''", **variables: str) -> subprocess.CompletedProcess[str]:
    """A process of its own: settings are read once for each."""
    environment = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "portal.settings.production", **variables}
    script = f"from django.conf import settings; settings.DEBUG; print({printing})"
    return subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True)


def test_starts_with_a_whole_set() -> None:
    result = start(
        "settings.DEBUG, settings.ALLOWED_HOSTS, settings.DATABASES['default']['OPTIONS']['sslmode']", **WHOLE
    )
    assert result.stdout == "False ['portal.example', 'www.portal.example'] require\n"


def test_names_every_missing_variable_at_once() -> None:
    result = start()
    assert result.returncode == 1
    message = result.stderr.splitlines()[-1]
    assert [name for name in WHOLE if f"'{name}'" not in message] == []


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("SECRET_KEY", "short", "at least 50 random characters"),
        ("SECRET_KEY", "django-insecure-" + "abcdefgh" * 8, "at least 50 random characters"),
        ("ALLOWED_HOSTS", "", "at least one host"),
        ("ALLOWED_HOSTS", "portal.example,*", "a wildcard for every host"),
        ("SITE_URL", "http://portal.example", "https://"),
        ("SITE_URL", "https://portal.example/ja/", "the host alone"),
        ("DATABASE_URL", "mysql://db.example/portal", "only sqlite:// and postgresql://"),
        ("DATABASE_URL", "nonsense", "Not a database address"),
        ("MEDIA_ROOT", "/nowhere/at/all", "directory that exists"),
        ("HSTS_PRELOAD", "maybe", "Not a valid boolean"),
        ("DATABASE_POOL_SIZE", "0", "above 0"),
        ("TRUSTED_PROXY_COUNT", "-1", "0 or a number above"),
        ("MAIL_HOST", "", "Give a value"),
        ("MAIL_FROM", "portal", "one e-mail address"),
        ("CLAMD", "127.0.0.1:3310", "tcp://host:3310"),
    ],
)
def test_refuses_a_bad_variable(name: str, value: str, complaint: str, read: Any) -> None:
    with pytest.raises(EnvValidationError) as error:
        read(**{**WHOLE, name: value})
    message = str(error.value)
    assert complaint in message
    assert [other for other in WHOLE if other != name and f"'{other}'" in message] == []


def test_reads_a_secret_from_a_file(tmp_path: Path, read: Any) -> None:
    (tmp_path / "key").write_text(f"{WHOLE['SECRET_KEY']}\n")
    variables = {name: value for name, value in WHOLE.items() if name != "SECRET_KEY"}
    assert read(**variables, SECRET_KEY_FILE=str(tmp_path / "key"))["SECRET_KEY"] == WHOLE["SECRET_KEY"]


def test_an_unreadable_secret_file_does_not_hide_the_rest(read: Any) -> None:
    with pytest.raises(EnvValidationError, match=r"(?s)SECRET_KEY_FILE.*SITE_URL|SITE_URL.*SECRET_KEY_FILE"):
        read(SECRET_KEY_FILE="/nowhere")


def test_uploads_go_to_a_bucket_that_is_private(read: Any) -> None:
    bucket = {"MEDIA_S3_BUCKET": "made-up", "MEDIA_S3_ACCESS_KEY": "key", "MEDIA_S3_SECRET_KEY": "secret"}
    uploads = read(**WHOLE, **bucket)["STORAGES"]["default"]
    assert (uploads["BACKEND"], uploads["OPTIONS"]["default_acl"]) == ("portal.media.bucket.BucketStorage", None)


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"MEDIA_S3_BUCKET": "made-up"}, ["MEDIA_S3_ACCESS_KEY", "MEDIA_S3_SECRET_KEY"]),
        ({"MEDIA_S3_ENDPOINT": "storage.example/bucket"}, ["MEDIA_S3_ENDPOINT"]),
    ],
)
def test_a_bucket_that_cannot_be_reached_is_named(variables: dict[str, str], named: list[str], read: Any) -> None:
    with pytest.raises(EnvValidationError) as error:
        read(**WHOLE, **variables)
    message = str(error.value)
    assert [
        name for name in ("MEDIA_S3_ACCESS_KEY", "MEDIA_S3_SECRET_KEY", "MEDIA_S3_ENDPOINT") if f"'{name}'" in message
    ] == named
