"""A page whose bytes come in pieces, as over a slow line, does not move under the eyes of its reader."""

import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import WATCH_SHIFTS, WIDE

USED = "/en/press/embargo/sign-in/made-up/"
PIECES, SECONDS_BETWEEN = 12, 0.05


@pytest.fixture(scope="module")
def slow_line(real_site: str) -> Iterator[str]:
    """The real site behind a line that lets HTML through in pieces, and everything else whole."""

    class Line(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = urllib.request.Request(f"{real_site}{self.path}", headers={"Accept-Encoding": "identity"})
            try:
                answer = urllib.request.urlopen(asked)
            except urllib.error.HTTPError as error:
                answer = error
            body, content_type = answer.read(), answer.headers["Content-Type"]
            self.send_response(answer.status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            size = len(body) // PIECES + 1 if content_type.startswith("text/html") else len(body) or 1
            for start in range(0, len(body), size):
                self.wfile.write(body[start : start + size])
                if size < len(body):
                    time.sleep(SECONDS_BETWEEN)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Line)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


# Each moved while it came: its header, its head, a table whose columns grew, a foot that stood at the end of the window.
@pytest.mark.parametrize(
    "path", ["/en/events/?month=2018-11", "/ja/awards/", "/en/press/", "/ja/feedback/thanks/", USED]
)
def test_what_comes_in_pieces_does_not_move(slow_line: str, browser: Browser, path: str) -> None:
    context = browser.new_context(viewport=WIDE)
    context.add_init_script(WATCH_SHIFTS)
    page = context.new_page()
    page.goto(f"{slow_line}{path}", wait_until="load")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("window.shifts") == 0
    context.close()
