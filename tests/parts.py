"""The programs that the tests use and a machine may lack, and how each is installed.

The gate and conftest.py ask here, so a missing part is named in the same words wherever it is missed.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Part:
    name: str
    package: str
    find: Callable[[], str | Path | None]

    @property
    def lack(self) -> str:
        """The sentence to print, or "" when the part is there."""
        return "" if self.find() else f"{self.name} is not installed: apt-get install {self.package}"


def chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


def postgresql_programs() -> Path | None:
    """The folder with initdb and postgres of the newest version. Debian keeps it off the path."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    on_path = shutil.which("initdb")
    folders = [*([Path(on_path).resolve().parent] if on_path else []), *folders]
    return next(
        (path for path in reversed(folders) if (path / "initdb").exists() and (path / "postgres").exists()), None
    )


def nginx() -> str | None:
    """Debian keeps it where only root looks."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


PARTS = {
    "chromium": Part("Chromium", "chromium fonts-noto-cjk", chromium),
    "exiftool": Part("exiftool", "libimage-exiftool-perl", lambda: shutil.which("exiftool")),
    "gettext": Part("gettext", "gettext", lambda: shutil.which("xgettext")),
    "nginx": Part("nginx", "nginx", nginx),
    "unzip": Part("unzip", "unzip", lambda: shutil.which("unzip")),
    "postgresql": Part("PostgreSQL", "postgresql", postgresql_programs),
}


def all_are_required() -> bool:
    """In CI a missing part is a failure; on a person's machine it is said and left out."""
    return os.environ.get("PORTAL_TEST_REQUIRE") == "all"
