"""The real server on the real content, for as long as the tests of one process need it."""

import contextlib
import fcntl
import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tools.machine import ROOT

SECONDS_TO_START = 60


def environment(database: Path, **more: str) -> dict[str, str]:
    settings = {
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
        "DATABASE_URL": f"sqlite:///{database}",
        "MEDIA_ROOT": str(database.parent / "browser-media"),
    }
    return {**os.environ, **settings, **more}


def made_once(folder: Path) -> Path:
    """The database, made by the first process that asks while the others wait."""
    database = folder / "browser.sqlite3"
    with (folder / "browser.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not database.exists():
            making = database.with_suffix(".making")
            making.unlink(missing_ok=True)
            command = (sys.executable, "-m", "tests.browser.content")
            made = subprocess.run(
                command, cwd=ROOT, env=environment(making), capture_output=True, text=True, check=False
            )
            if made.returncode:
                raise RuntimeError(f"The content of the browser tests could not be made:\n{made.stdout}{made.stderr}")
            making.rename(database)
    return database


@contextlib.contextmanager
def served(database: Path, **more: str) -> Iterator[str]:
    """Gives the address of a granian that serves this database, and ends it. `more`: variables of its environment."""
    port = free_port()
    log = database.with_name(f"granian-{port}.log")
    with log.open("wb") as output:
        server = subprocess.Popen(
            _command(port),
            cwd=ROOT,
            env=environment(database, PORT=str(port), **more),
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, server, log)
        yield address
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(server.pid, 9)  # its worker too, which outlives a master that is killed alone
        server.wait()


def _command(port: int) -> tuple[str, ...]:
    return (
        *(sys.executable, "-m", "granian", "portal.wsgi:application", "--interface", "wsgi", "--no-ws"),
        *("--host", "127.0.0.1", "--port", str(port), "--workers", "1", "--blocking-threads", "2"),
        *("--log-level", "warning"),
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and server.poll() is None:
        if _answers(address):
            return
        time.sleep(0.1)
    raise RuntimeError(f"granian did not start:\n{log.read_text(errors='replace')}")


def _answers(address: str) -> bool:
    """Whether it says anything: with production's settings it only leads to HTTPS."""
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=20)
    try:
        connection.request("GET", "/robots.txt")
        return bool(connection.getresponse().read() or True)
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
