"""A virus scanner, where one is configured, sees every upload before anything else does; while it is silent, nothing is taken in."""

import io
import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import closing

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.test import Client
from pytest_django import Settings

from portal.media.documents import DocumentFile
from portal.media.models import Image
from portal.media.pictures import read_picture
from tests.media import samples
from tests.media.test_library import pdf

#: The harmless file by which scanners are tried, in two pieces, so that none takes this file for it.
TRIAL = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + rb"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
WORDS = {
    "title": "試験",
    "alt_ja": "試験",
    "alt_en": "Made up",
    "credit_ja": "いま書いた名前",
    "focus_x": "50",
    "focus_y": "50",
}


class Scanner(socketserver.ThreadingTCPServer):
    """Speaks clamd's INSTREAM and knows one virus."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Session)
        self.seen: list[bytes] = []
        self.most = 1_000_000
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self.server_address[1]}"

    def close(self) -> None:
        self.shutdown()
        self.server_close()


class Session(socketserver.StreamRequestHandler):
    server: Scanner

    def handle(self) -> None:
        assert self.rfile.read(10) == b"zINSTREAM\0"
        content = b""
        while length := struct.unpack(">I", self.rfile.read(4))[0]:
            content += self.rfile.read(length)
            if len(content) > self.server.most:
                self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")
                return
        self.server.seen.append(content)
        self.wfile.write(b"stream: Eicar-Test-Signature FOUND\0" if TRIAL in content else b"stream: OK\0")


@pytest.fixture
def scanner(settings: Settings) -> Iterator[Scanner]:
    with closing(Scanner()) as found:
        settings.CLAMD = found.address
        yield found


def refusal(content: bytes) -> str | None:
    with pytest.raises(ValidationError) as refused:
        read_picture(io.BytesIO(content))
    return refused.value.code


def test_it_sees_every_byte_of_pictures_and_documents(scanner: Scanner) -> None:
    photograph, paper = samples.photograph(3000, 2000, quality=95), pdf()
    read_picture(io.BytesIO(photograph))
    DocumentFile.check(io.BytesIO(paper))
    assert scanner.seen == [photograph, paper]
    assert len(photograph) > 64 * 1024  # more than one piece


@pytest.mark.sqlite
@pytest.mark.django_db
def test_what_it_finds_is_refused_with_a_sentence_and_nothing_is_stored(scanner: Scanner, client: Client) -> None:
    client.force_login(User.objects.create_superuser("made-up-editor"))
    client.cookies["django_language"] = "ja"
    infected = samples.upload(samples.photograph(comment=TRIAL))
    page = client.post("/admin/media/image/add/", {**WORDS, "file": infected}).content.decode()
    assert "ウイルス対策ソフトが、このファイルに有害なものを見つけました。" in page
    assert "いま書いた名前" in page
    assert Image.objects.count() == 0
    with pytest.raises(ValidationError) as refused:
        samples.library_image(samples.photograph(comment=TRIAL))  # nor on any other way in
    assert refused.value.code == "infected"


def test_a_scanner_that_is_down_or_gives_up_lets_nothing_through(scanner: Scanner) -> None:
    scanner.most = 100
    assert refusal(samples.photograph()) == "not-scanned"
    scanner.close()
    assert refusal(samples.photograph()) == "not-scanned"


def test_without_a_scanner_nobody_is_asked(settings: Settings) -> None:
    assert settings.CLAMD == ""
    assert read_picture(io.BytesIO(samples.photograph())).width == 1600
