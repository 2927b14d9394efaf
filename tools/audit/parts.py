"""The programs that the audit needs beyond those of the tests. What npm has goes into var/audit; nothing else is installed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.parts import PARTS, Part
from tools.machine import VAR

HERE = Path(__file__).parent
FOLDER = VAR / "audit"
MODULES = FOLDER / "node_modules"
#: The system's own may be too old for lighthouse and html-validate; npm has node itself.
NODE = MODULES / "node" / "bin" / "node"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"

NEEDED = (
    PARTS["chromium"],
    Part("npm", "npm", lambda: shutil.which("npm")),
    Part("Java", "default-jre-headless", lambda: shutil.which("java")),
)


def chromium() -> str:
    return str(PARTS["chromium"].find())


def sandbox() -> list[str]:
    """Chromium's sandbox refuses root."""
    return ["--no-sandbox"] if os.geteuid() == 0 else []


def make_ready() -> None:
    """Names everything that is missing at once; installs the checkers when package.json is another than last time."""
    if missing := [part.lack for part in NEEDED if part.lack]:
        sys.exit("\n".join(missing))
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted, installed = HERE / "package.json", FOLDER / "package.json"
    done = FOLDER / "installed.json"
    if done.exists() and done.read_bytes() == wanted.read_bytes() and NODE.exists():
        return
    print("-- installing the checkers into var/audit (half a minute)", flush=True)
    shutil.copy(wanted, installed)
    command = ("npm", "install", "--no-package-lock", "--no-fund", "--no-audit", "--loglevel=error")
    if subprocess.run(command, cwd=FOLDER, check=False).returncode:
        sys.exit("The checkers could not be installed; npm's message stands above.")
    shutil.copy(wanted, done)
