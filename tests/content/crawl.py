"""Follows every internal link of the site from its two home pages, as a visitor or a search engine would."""

from collections import deque
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from django.db import connection
from django.test import Client

from tests.document import Document

ORIGIN = "http://testserver"
START = ("/ja/", "/en/")
#: Staff's own pages, and forms' targets, are no part of what is crawled.
OUTSIDE = ("/admin/",)


@dataclass
class Answer:
    """`document` only for HTML. `moved_to`: where a redirect leads. `queries`: how many the database was asked."""

    status: int
    content_type: str
    moved_to: str = ""
    document: Document | None = None
    queries: int = 0


@dataclass
class Crawl:
    """`found_on`: the first page that links to an address. `fragments`: (page, address, #fragment) of every link that has one."""

    answers: dict[str, Answer] = field(default_factory=dict)
    found_on: dict[str, str] = field(default_factory=dict)
    fragments: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def pages(self) -> dict[str, Document]:
        """Every HTML page that answered 200, by its address."""
        return {
            path: answer.document
            for path, answer in self.answers.items()
            if answer.document is not None and answer.status == 200
        }

    def in_language(self, language: str) -> dict[str, Document]:
        return {path: page for path, page in self.pages.items() if path.startswith(f"/{language}/")}


def crawl(client: Client) -> Crawl:
    found = Crawl()
    waiting = deque(START)
    found.found_on = dict.fromkeys(START, "")
    while waiting:
        path = waiting.popleft()
        answer = ask(client, path)
        found.answers[path] = answer
        links = [answer.moved_to] if answer.moved_to else []
        if answer.document is not None:
            links += [*answer.document.links, *answer.document.resources, *answer.document.alternates.values()]
        for link in links:
            target, fragment = internal(path, link)
            if not target:
                continue
            if fragment:
                found.fragments.append((path, target, fragment))
            if target not in found.found_on:
                found.found_on[target] = path
                waiting.append(target)
    return found


def internal(page: str, link: str) -> tuple[str, str]:
    """(address, fragment) of a link on this site; ("", "") for one that leads elsewhere."""
    address, fragment = urldefrag(urljoin(f"{ORIGIN}{page}", link))
    parts = urlsplit(address)
    if f"{parts.scheme}://{parts.netloc}" != ORIGIN or parts.path.startswith(OUTSIDE):
        return "", ""
    return f"{parts.path}?{parts.query}" if parts.query else parts.path, fragment


@dataclass
class Questions:
    """Counts what the database is asked. Django's own log of queries ends after 9000, which a crawl soon has."""

    count: int = 0

    def __call__(self, execute: Any, *args: Any) -> Any:
        self.count += 1
        return execute(*args)


def ask(client: Client, path: str) -> Answer:
    asked = Questions()
    with connection.execute_wrapper(asked):
        response = client.get(path)
        body = response.getvalue()
    content_type = response.headers.get("Content-Type", "")
    answer = Answer(response.status_code, content_type, response.headers.get("Location", ""), queries=asked.count)
    if content_type.startswith("text/html") and not answer.moved_to:
        answer.document = Document.of(body.decode())
    return answer
