"""The site under audit: the real server, with static files as production has them, and every page that links lead to."""

import contextlib
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from tests.browser.page_types import LANGUAGES, PAGE_TYPES, PageType
from tests.browser.served import made_once, served
from tools.audit.parts import FOLDER

LINK = re.compile(r"""<a\b[^>]*?\bhref="([^"]*)\"""")
OUTSIDE = ("/admin/", "/media/", "/static/")


class Answer(NamedTuple):
    status: int
    kind: str
    encoding: str
    body: bytes


@contextlib.contextmanager
def audited_site(afresh: bool = True) -> Iterator[str]:
    """The address of the site, with a database of its own."""
    database = FOLDER / "browser.sqlite3"
    if afresh:
        for path in FOLDER.glob("browser.sqlite3*"):
            path.unlink()
    with served(
        made_once(FOLDER), DJANGO_SETTINGS_MODULE="portal.settings.dev", DATABASE_URL=f"sqlite:///{database}"
    ) as url:
        yield url


def get(url: str, encoding: str = "identity") -> Answer:
    request = urllib.request.Request(url, headers={"Accept-Encoding": encoding})  # noqa: S310  (our own server)
    try:
        with urllib.request.urlopen(request, timeout=60) as response:  # noqa: S310
            return Answer(
                response.status, _kind(response), response.headers.get("Content-Encoding", ""), response.read()
            )
    except urllib.error.HTTPError as error:
        return Answer(error.code, _kind(error), error.headers.get("Content-Encoding", ""), error.read())


def _kind(response: object) -> str:
    headers = getattr(response, "headers", {})
    return str(headers.get("Content-Type", "")).split(";")[0]


def chosen_pages(names: list[str]) -> list[tuple[str, str, PageType]]:
    """(name, language, type) of each page; all of them where no name is given."""
    if unknown := set(names) - set(PAGE_TYPES):
        sys.exit(f"There is no type of page called {', '.join(sorted(unknown))}. There are: {', '.join(PAGE_TYPES)}.")
    return [(name, language, PAGE_TYPES[name]) for name in names or PAGE_TYPES for language in LANGUAGES]


def crawl(site: str) -> dict[str, bytes]:
    """Every HTML page that answers 200, by path: reached from the two home pages through links alone."""
    found: dict[str, bytes] = {}
    waiting = deque(f"/{language}/" for language in LANGUAGES)
    known = set(waiting)
    while waiting:
        path = waiting.popleft()
        answer = get(f"{site}{path}")
        if answer.status != 200 or answer.kind != "text/html":
            continue
        found[path] = answer.body
        for link in LINK.findall(answer.body.decode()):
            parts = urlsplit(urldefrag(urljoin(f"{site}{path}", unescape(link))).url)
            target = f"{parts.path}?{parts.query}" if parts.query else parts.path
            if f"{parts.scheme}://{parts.netloc}" == site and not target.startswith(OUTSIDE) and target not in known:
                known.add(target)
                waiting.append(target)
    return found


def run(*command: str, timeout: int = 600) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, timeout=timeout, check=False)
