"""Steps of the set-up: each is done again only when the hash of what it reads has changed.

Says how a step is kept up to date; which steps there are stands in `tools/plan.py`.
"""

import contextlib
import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch

from tools.machine import ROOT, VAR, sources

STAMPS = VAR / "stamps"


@dataclass(frozen=True)
class Step:
    """One command, what it reads, and what it leaves behind.

    `reads`: patterns over the project's files; `*` crosses folders. `makes`: a file that must be there
    afterwards. `after`: steps whose running makes this one due. `elsewhere`: what it fills may be
    outside this folder, where a stamp can say nothing, so it always runs.
    """

    name: str
    says: str
    command: tuple[str, ...]
    reads: tuple[str, ...] = ()
    makes: str = ""
    after: tuple[str, ...] = ()
    elsewhere: bool = False

    def digest(self) -> str:
        parts = [repr(self.command).encode()]
        for path in sources():
            if any(fnmatch(path.as_posix(), pattern) for pattern in self.reads):
                parts += [path.as_posix().encode(), (ROOT / path).read_bytes()]
        return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()

    def is_current(self, digest: str) -> bool:
        if self.elsewhere or not (ROOT / self.makes).exists():
            return False
        stamp = STAMPS / self.name
        return stamp.exists() and stamp.read_text() == digest


def bring_up_to_date(steps: Sequence[Step]) -> None:
    """Runs the steps that are due, in order. Ends the process when one of them fails."""
    with _alone():
        for number, step in enumerate(steps):
            digest = step.digest()
            if step.is_current(digest):
                continue
            _forget(step, steps[number:])
            print(f"-- {step.says}", flush=True)
            _run(step)
            (STAMPS / step.name).write_text(digest)


def _forget(step: Step, later: Sequence[Step]) -> None:
    """Drops the stamps of a step and its followers first: an interrupted set-up takes up where it stopped."""
    due = {step.name}
    for candidate in later:
        if due.intersection((candidate.name, *candidate.after)):
            due.add(candidate.name)
            (STAMPS / candidate.name).unlink(missing_ok=True)


def _run(step: Step) -> None:
    result = subprocess.run(step.command, cwd=ROOT, env=os.environ, stdin=subprocess.DEVNULL, check=False)
    if result.returncode:
        sys.exit(f"The step '{step.name}' failed (exit code {result.returncode}); its own message stands above.")


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Two `make`s at once would install over each other."""
    VAR.mkdir(mode=0o700, exist_ok=True)  # the database and the key are nobody else's to read
    STAMPS.mkdir(parents=True, exist_ok=True)
    with (STAMPS / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
