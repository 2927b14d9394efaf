"""The server goes down whole, whether it is asked to stop or its parent is killed."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tools.machine import ROOT

SCRIPT = "import sys; from tools.serve import serve; sys.exit(serve(int(sys.argv[1])))"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def is_freed(port: int, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while is_taken(port) and time.monotonic() < deadline:
        time.sleep(0.1)
    return not is_taken(port)


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def server(port: int) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "portal.settings.test"}
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(port)], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    lines = [process.stdout.readline(), process.stdout.readline()]
    assert f"http://127.0.0.1:{port}/" in lines[1]
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stops_when_asked(server: subprocess.Popen[str], port: int, number: int) -> None:
    server.send_signal(number)
    assert server.wait(timeout=15) == 0
    assert is_freed(port, 0)


def test_leaves_no_workers_when_killed(server: subprocess.Popen[str], port: int) -> None:
    server.kill()
    assert is_freed(port, 15)


def test_a_taken_port_is_named() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = subprocess.run([sys.executable, "-c", SCRIPT, str(port)], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 1
    assert f"make run PORT={port + 1}" in result.stderr
