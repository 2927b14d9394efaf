"""A random key kept in a file, for a machine that was given none. Production is always given one."""

import os
import tempfile
from pathlib import Path

from django.core.management.utils import get_random_secret_key


def kept_key(path: Path) -> str:
    """The key in `path`, made at the first call. Only the owner can read the file."""
    if not path.exists():
        _write_once(path, get_random_secret_key())
    return path.read_text(encoding="ascii").strip()


def _write_once(path: Path, key: str) -> None:
    """A link appears complete or not at all, so two processes that start together share one key."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)  # mkstemp makes it mode 600
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(f"{key}\n")
    try:
        os.link(name, path)
    except FileExistsError:
        pass
    finally:
        os.unlink(name)
