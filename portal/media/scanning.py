"""Shows an upload to a virus scanner where one is configured (`CLAMD`): clamd, spoken to over its own socket with its INSTREAM command.

Whatever is uploaded may be published, so a scanner that is configured and does not answer lets nothing through.
"""

import io
import logging
import socket
import struct
from typing import IO
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

log = logging.getLogger(__name__)

SECONDS = 60
PIECE = 64 * 1024
LONGEST_ANSWER = 4096

INFECTED = _(
    "The virus scanner found something harmful in this file. It was not stored; do not pass it on, and tell whoever looks after your computer."
)
NOT_SCANNED = _(
    "The virus scanner does not answer or cannot check this file, so it was not stored. Try again in a while; if that does not help, tell whoever runs the site."
)


def check(file: IO[bytes]) -> None:
    """Reads it from its beginning and leaves it there. Raises ValidationError with a sentence for the person who sent it."""
    if not settings.CLAMD:
        return
    try:
        answer = asked(settings.CLAMD, file)
    except OSError as error:
        log.warning("The virus scanner did not answer: %s", error)
        raise ValidationError(NOT_SCANNED, code="not-scanned") from error
    finally:
        file.seek(0)
    if answer.endswith("FOUND"):
        log.warning("The virus scanner refused an upload: %s", answer)
        raise ValidationError(INFECTED, code="infected")
    if not answer.endswith("OK"):
        log.warning("The virus scanner could not check an upload: %s", answer)
        raise ValidationError(NOT_SCANNED, code="not-scanned")


def asked(address: str, file: IO[bytes]) -> str:
    """clamd's answer, such as "stream: OK". Raises OSError."""
    file.seek(0, io.SEEK_SET)
    with connection(address) as scanner:
        scanner.sendall(b"zINSTREAM\0")
        while piece := file.read(PIECE):
            scanner.sendall(struct.pack(">I", len(piece)) + piece)
        scanner.sendall(struct.pack(">I", 0))
        answer = b""
        while b"\0" not in answer and len(answer) < LONGEST_ANSWER and (piece := scanner.recv(LONGEST_ANSWER)):
            answer += piece
    return answer.partition(b"\0")[0].decode(errors="replace").strip()


def connection(address: str) -> socket.socket:
    """unix:///run/clamav/clamd.ctl or tcp://127.0.0.1:3310."""
    parts = urlsplit(address)
    if parts.scheme == "tcp":
        return socket.create_connection((parts.hostname, parts.port), timeout=SECONDS)
    found = socket.socket(socket.AF_UNIX)
    found.settimeout(SECONDS)
    try:
        found.connect(parts.path)
    except OSError:
        found.close()
        raise
    return found
