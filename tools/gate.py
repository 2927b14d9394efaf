"""The gate: everything that must hold before a change goes in, each check as data. Run by `make test`.

All checks run, so that one look shows all that is wrong. Whatever a machine lacks is named with the
command that installs it and counted in the last line; with PORTAL_TEST_REQUIRE=all it is a failure.
"""

import json
import os
import secrets
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.parts import PARTS, all_are_required
from tools.machine import ROOT, VAR

PYTHON = sys.executable
MANAGE = (PYTHON, "manage.py")
PYTEST = (PYTHON, "-m", "pytest", "--no-header", "-n", "2", "--dist", "worksteal")
SCRATCH = VAR / "test"
SKIPS = SCRATCH / "skips.json"
SECONDS = 20 * 60

TEST_SETTINGS = {"DJANGO_SETTINGS_MODULE": "portal.settings.test"}
# A whole set of made-up variables: what is checked is the settings, not this machine.
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "portal.settings.production",
    "SECRET_KEY": secrets.token_urlsafe(64),
    "ALLOWED_HOSTS": "portal.example",
    "SITE_URL": "https://portal.example",
    "DATABASE_URL": f"sqlite:///{SCRATCH}/none.sqlite3",
    "STATIC_ROOT": str(SCRATCH),
    "MEDIA_ROOT": str(SCRATCH),
    "MAIL_HOST": "mail.portal.example",
    "MAIL_FROM": "press@portal.example",
}


@dataclass(frozen=True)
class Check:
    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    needs: str = ""


CHECKS = (
    Check("rules", (PYTHON, "-m", "ruff", "check", "--quiet", ".")),
    Check("format", (PYTHON, "-m", "ruff", "format", "--check", "--quiet", ".")),
    Check("types", (PYTHON, "-m", "mypy")),
    Check("migrations", (*MANAGE, "makemigrations", "--check", "--dry-run"), TEST_SETTINGS),
    Check("deployment", (*MANAGE, "check", "--deploy", "--fail-level", "WARNING"), PRODUCTION),
    Check(
        "tests on PostgreSQL",
        (PYTHON, "-m", "tests.postgres", *PYTEST, "-m", "database and not browser and not sqlite"),
        needs="postgresql",
    ),
    # Last, so that its closing line stands near the end: this is the whole suite.
    Check("tests on SQLite and in the browser", (*PYTEST, "-m", "not postgresql")),
)


def main() -> int:
    SCRATCH.mkdir(parents=True, exist_ok=True)
    failed: list[str] = []
    skips: Counter[str] = Counter()
    for check in CHECKS:
        print(f"\n== {check.name}", flush=True)
        if lack := check.needs and PARTS[check.needs].lack:
            print(lack)
            skips[lack] += 1
        elif not _passes(check):
            failed.append(check.name)
        skips += _skips_of_last_run()
    if all_are_required() and skips:
        failed.append("nothing may be skipped with PORTAL_TEST_REQUIRE=all")
    print(f"\nfailed: {'; '.join(failed)}" if failed else "\nall checks passed")
    print(_said(skips))
    return 1 if failed else 0


def _passes(check: Check) -> bool:
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment = {**inherited, **check.environment, "PORTAL_TEST_SKIPS": str(SKIPS)}
    if "pytest" in check.command:
        environment.pop("DJANGO_SETTINGS_MODULE", None)  # pyproject.toml names it
    try:
        result = subprocess.run(
            check.command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        print(f"not finished after {SECONDS // 60} minutes")
        return False
    return result.returncode == 0


def _skips_of_last_run() -> Counter[str]:
    if not SKIPS.exists():
        return Counter()
    found: Counter[str] = Counter(json.loads(SKIPS.read_text(encoding="utf-8")))
    SKIPS.unlink()
    return found


def _said(skips: Counter[str]) -> str:
    if not skips:
        return "skipped: 0"
    reasons = "; ".join(f"{reason} ({count})" for reason, count in sorted(skips.items()))
    return f"skipped: {skips.total()} because {reasons}"


if __name__ == "__main__":
    sys.exit(main())
