"""Production starts with a whole set of variables, and otherwise names all that is wrong at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

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
    ],
)
def test_refuses_a_bad_variable(name: str, value: str, complaint: str) -> None:
    result = start(**{**WHOLE, name: value})
    assert result.returncode == 1
    message = result.stderr.splitlines()[-1]
    assert complaint in message
    assert [other for other in WHOLE if other != name and f"'{other}'" in message] == []


def test_reads_a_secret_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(f"{WHOLE['SECRET_KEY']}\n")
    variables = {name: value for name, value in WHOLE.items() if name != "SECRET_KEY"}
    result = start("settings.SECRET_KEY", **variables, SECRET_KEY_FILE=str(tmp_path / "key"))
    assert result.stdout == f"{WHOLE['SECRET_KEY']}\n"


def test_an_unreadable_secret_file_does_not_hide_the_rest() -> None:
    message = start(SECRET_KEY_FILE="/nowhere").stderr.splitlines()[-1]
    assert "SECRET_KEY_FILE" in message
    assert "SITE_URL" in message


def test_uploads_go_to_a_bucket_that_is_private() -> None:
    bucket = {"MEDIA_S3_BUCKET": "made-up", "MEDIA_S3_ACCESS_KEY": "key", "MEDIA_S3_SECRET_KEY": "secret"}
    printing = "[settings.STORAGES['default'][part] for part in ('BACKEND',)], settings.STORAGES['default']['OPTIONS']['default_acl']"
    assert start(printing, **WHOLE, **bucket).stdout == "['portal.media.bucket.BucketStorage'] None\n"
    assert "LocalStorage" in start("settings.STORAGES['default']['BACKEND']", **WHOLE).stdout


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"MEDIA_S3_BUCKET": "made-up"}, ["MEDIA_S3_ACCESS_KEY", "MEDIA_S3_SECRET_KEY"]),
        ({"MEDIA_S3_ENDPOINT": "storage.example/bucket"}, ["MEDIA_S3_ENDPOINT"]),
    ],
)
def test_a_bucket_that_cannot_be_reached_is_named(variables: dict[str, str], named: list[str]) -> None:
    result = start(**WHOLE, **variables)
    assert result.returncode == 1
    message = result.stderr.splitlines()[-1]
    assert [
        name for name in ("MEDIA_S3_ACCESS_KEY", "MEDIA_S3_SECRET_KEY", "MEDIA_S3_ENDPOINT") if f"'{name}'" in message
    ] == named
