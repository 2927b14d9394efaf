"""What this machine must have of its own, and where the project keeps what it makes.

Checks and paths only: nothing here installs or changes anything.
"""

import importlib.util
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VAR = ROOT / "var"
VENV_PYTHON = ROOT / ".venv" / "bin" / "python"

# What `make` makes, and what editors and git keep for themselves, is never an input of anything.
NOT_SOURCES = {"var", "node_modules", "__pycache__"}


def sources() -> list[Path]:
    """Every file of the project, relative to its root, in a stable order."""
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in NOT_SOURCES and not name.startswith(".")]
        found += [(Path(folder) / name).relative_to(ROOT) for name in names]
    return sorted(found)


def missing_for_setup() -> list[str]:
    """One sentence for each thing that the set-up needs and this Python has not."""
    # Debian keeps ensurepip, which puts pip into a new environment, in a package of its own.
    if all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        return []
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    return [f"{sys.executable} cannot make a virtual environment: apt-get install {package}"]
