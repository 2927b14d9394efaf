"""Serves the portal on this machine and takes the server down whole, however the stop comes.

granian's workers outlive a killed master and keep the port, so the server runs in a process group of its
own, which is ended with this process. Beyond one machine the service manager does this: see deploy/.
"""

import contextlib
import ctypes
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from types import FrameType

from tools.machine import ROOT, VENV_PYTHON

HOST = "127.0.0.1"
PR_SET_PDEATHSIG = 1
SECONDS_TO_STOP = 10


def serve(port: int) -> int:
    """Blocks until the server ends; returns the exit code, 0 when it was asked to stop."""
    _refuse_a_taken_port(port)
    if "MAKELEVEL" in os.environ:
        _end_with_parent()  # a killed `make` takes us along
    process = subprocess.Popen(_command(port), cwd=ROOT, start_new_session=True, preexec_fn=_end_with_parent)
    stopping = _stop_on_signals(process)
    try:
        if _answers(process, port) and not stopping:
            print(_greeting(port), flush=True)
        code = process.wait()
    finally:
        _end_group(process)
    return 0 if stopping else code


def _command(port: int) -> tuple[str, ...]:
    return (
        *(str(VENV_PYTHON), "-m", "granian", "portal.wsgi:application", "--interface", "wsgi", "--no-ws"),
        *("--host", HOST, "--port", str(port), "--workers", "2", "--blocking-threads", "4"),
        *("--workers-kill-timeout", "5", "--log-level", "warning"),
    )


def _greeting(port: int) -> str:
    return (
        f"\nThe portal is at http://{HOST}:{port}/ (stop it with Ctrl-C)."
        f"\nStaff sign in at http://{HOST}:{port}/admin/ ; `make staff` makes an account."
    )


def _refuse_a_taken_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            sys.exit(f"Port {port} cannot be used ({error.strerror}). Choose another: make run PORT={port + 1}")


def _end_with_parent() -> None:
    """Asks Linux for SIGTERM when our parent dies, however it dies; elsewhere nothing happens."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _stop_on_signals(process: subprocess.Popen[bytes]) -> list[int]:
    """Passes a stop on to the server; the list returned holds the signals that came."""
    came: list[int] = []

    def stop(number: int, frame: FrameType | None) -> None:
        came.append(number)
        process.terminate()
        # A server that does not stop in time is ended with its group.
        signal.signal(signal.SIGALRM, lambda *_: _end_group(process))
        signal.alarm(SECONDS_TO_STOP)

    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, stop)
    return came


def _answers(process: subprocess.Popen[bytes], port: int) -> bool:
    """Waits until the first page has been answered or the server has ended."""
    while process.poll() is None:
        connection = http.client.HTTPConnection(HOST, port, timeout=30)
        try:
            connection.request("GET", "/")
            connection.getresponse().read()
            return True
        except (OSError, http.client.HTTPException):
            time.sleep(0.1)
        finally:
            connection.close()
    return False


def _end_group(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
