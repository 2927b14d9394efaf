"""A throw-away PostgreSQL for the length of one command: `python -m tests.postgres pytest …`.

Starts the system's own programs in a directory of its own, reached through a Unix socket there and by
nothing else; the command finds it in DATABASE_URL. Works as an ordinary user and as root, whom initdb refuses.
"""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from tests.parts import PARTS, postgresql_programs

# A socket's path may hold about 100 bytes, so not under a long TMPDIR.
PLACE = "/tmp"
USER = "portal"
# The data are gone in a minute: nothing needs to reach the disk.
HASTY = ("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off")
SECONDS_TO_START = 30


@contextlib.contextmanager
def throwaway_postgresql() -> Iterator[str]:
    """Gives the address of a fresh server, and removes it with its data afterwards."""
    programs = postgresql_programs()
    if programs is None:
        raise FileNotFoundError(PARTS["postgresql"].lack)
    folder = Path(tempfile.mkdtemp(prefix="portal-pg-", dir=PLACE))
    become = _become_the_owner_of(folder)
    try:
        initdb = ("initdb", "-D", f"{folder}/data", "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        subprocess.run((*become, programs / initdb[0], *initdb[1:]), check=True, stdout=subprocess.DEVNULL, cwd=folder)
        with _server((*become, str(programs / "postgres")), folder):
            yield f"postgresql://{USER}@{quote(str(folder), safe='')}/postgres"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _become_the_owner_of(folder: Path) -> tuple[str, ...]:
    """The command prefix that gives up root, and ends the server when this process is killed."""
    end_with_us = ("setpriv", "--pdeathsig", "INT")
    if os.geteuid() != 0:
        return end_with_us
    owner = _unprivileged_user()
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    return (*end_with_us, f"--reuid={owner.pw_uid}", f"--regid={owner.pw_gid}", "--clear-groups")


def _unprivileged_user() -> pwd.struct_passwd:
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise LookupError("PostgreSQL does not run as root and neither the user postgres nor nobody exists.")


@contextlib.contextmanager
def _server(command: tuple[str, ...], folder: Path) -> Iterator[None]:
    log = folder / "log"
    options = ("-D", f"{folder}/data", "-k", str(folder), "-c", "listen_addresses=", *HASTY)
    with log.open("wb") as output:
        # A session of its own: Ctrl-C on the terminal ends the command first, and the server after it.
        server = subprocess.Popen(
            (*command, *options), stdout=output, stderr=output, cwd=folder, start_new_session=True
        )
    try:
        _wait_for(server, folder, log)
        yield
    finally:
        server.send_signal(signal.SIGINT)  # "fast": drops the connections
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()


def _wait_for(server: subprocess.Popen[bytes], folder: Path, log: Path) -> None:
    """The server writes "ready" as the last line of postmaster.pid once it takes connections."""
    state = folder / "data" / "postmaster.pid"
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and server.poll() is None:
        if state.exists() and state.read_text().rstrip().endswith("ready"):
            return
        time.sleep(0.05)
    raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text(errors='replace')}")


def main(command: list[str]) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # unwinds, so the server goes too
    with throwaway_postgresql() as address:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": address}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
