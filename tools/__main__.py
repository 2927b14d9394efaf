"""`python -m tools <what>`: what the Makefile calls. Runs with any Python 3.11 and nothing installed."""

import os
import subprocess
import sys
from collections.abc import Callable

from tools.environment import make_environment
from tools.machine import ROOT
from tools.plan import MANAGE, PYTHON, TO_AUDIT, TO_INSTALL, TO_SERVE, TO_TEST
from tools.serve import serve
from tools.steps import bring_up_to_date


def setup() -> int:
    bring_up_to_date(TO_INSTALL)
    return 0


def run() -> int:
    port = os.environ.get("PORT") or "8000"
    if not port.isdecimal() or not 0 < int(port) < 65536:
        sys.exit(f"PORT={port} is not a port: give a number from 1 to 65535.")
    bring_up_to_date(TO_SERVE)
    return serve(int(port))


def staff() -> int:
    """Makes a staff account: asks for name and password, or takes them from STAFF_NAME and STAFF_PASSWORD."""
    bring_up_to_date(TO_SERVE)
    name, password = os.environ.get("STAFF_NAME"), os.environ.get("STAFF_PASSWORD")
    if name and password:
        os.environ["DJANGO_SUPERUSER_PASSWORD"] = password
        return _manage("createsuperuser", "--no-input", "--username", name, "--email", "")
    if not sys.stdin.isatty():
        sys.exit("Nobody is there to ask: give STAFF_NAME and STAFF_PASSWORD.")
    return _manage("createsuperuser", *(("--username", name) if name else ()), "--email", "")


def test() -> int:
    bring_up_to_date(TO_TEST)
    return subprocess.run((PYTHON, "-m", "tools.gate"), cwd=ROOT, check=False).returncode


def audit() -> int:
    """ONLY= and PAGES= narrow it, each a list with commas."""
    bring_up_to_date(TO_AUDIT)
    narrowed = [(f"--{name.lower()}", os.environ.get(name, "")) for name in ("ONLY", "PAGES")]
    arguments = [part for option, given in narrowed if given for part in (option, *given.split(","))]
    return subprocess.run((PYTHON, "-m", "tools.audit", *arguments), cwd=ROOT, check=False).returncode


def accessibility() -> int:
    language, seed = os.environ.get("LANGUAGE", ""), os.environ.get("SEED", "")
    if language not in ("ja", "en") or not seed.isdecimal():
        sys.exit("Say which pages and a number to draw them by: make accessibility LANGUAGE=ja SEED=20261127")
    bring_up_to_date((*TO_SERVE, *TO_AUDIT))
    command = (PYTHON, "-m", "tools.audit.accessibility", language, seed)
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def components() -> int:
    bring_up_to_date(TO_TEST)
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "portal.settings.test"}
    command = (PYTHON, "-m", "tests.look.components")
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def _manage(*arguments: str) -> int:
    return subprocess.run((*MANAGE, *arguments), cwd=ROOT, check=False).returncode


COMMANDS: dict[str, Callable[[], int]] = {
    command.__name__: command for command in (setup, run, staff, test, audit, accessibility, components)
}


def main() -> int:
    os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings.dev"
    try:
        make_environment()
        return COMMANDS[sys.argv[1]]()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
