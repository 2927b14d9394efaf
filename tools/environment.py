"""The virtual environment in .venv: there, starting, and with pip in it. What goes into it is in `tools/plan.py`."""

import subprocess
import sys

from tools.machine import ROOT, VENV_PYTHON, missing_for_setup

CAN_INSTALL = "import importlib.util, sys; sys.exit(sys.version_info < (3, 11) or not importlib.util.find_spec('pip'))"


def make_environment() -> None:
    """Keeps an environment that works; makes it anew when its Python has gone or only half of it is there."""
    if _works():
        return
    if missing := missing_for_setup():
        sys.exit("\n".join(missing))
    print("-- making .venv", flush=True)
    result = subprocess.run((sys.executable, "-m", "venv", "--clear", ".venv"), cwd=ROOT, check=False)
    if result.returncode:
        sys.exit("The virtual environment could not be made; the message of Python's venv stands above.")


def _works() -> bool:
    try:
        return subprocess.run((VENV_PYTHON, "-c", CAN_INSTALL), capture_output=True, check=False).returncode == 0
    except OSError:
        return False
