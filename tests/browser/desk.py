"""A staff member at the desk, in a real browser that writes down every complaint and every request to somebody else."""

from urllib.parse import urlsplit

from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import BrowserContext, Locator, Page
from pytest_django.live_server_helper import LiveServer

EDITED = "[data-django-prose-editor-configurable]:not([id*=__prefix__])"
NAME, PASSWORD = "hanako", "a password for tests only"


def staff() -> User:
    return User.objects.create_superuser(NAME, "", PASSWORD)


def signed_in(server: LiveServer, language: str = "en") -> list[dict[str, str]]:
    """The cookies of a new staff member, without the form."""
    client = Client()
    client.force_login(staff())
    chosen = {"name": "django_language", "value": language, "url": f"{server.url}/admin/"}
    return [
        chosen,
        *({"name": name, "value": cookie.value, "url": server.url} for name, cookie in client.cookies.items()),
    ]


def editor(page: Page, name: str) -> Locator:
    """The text editor of this name: not the plain field that stands there until the editor has come."""
    return page.get_by_role("textbox", name=name).and_(page.locator("[contenteditable=true]"))


def wait_for_editors(page: Page) -> None:
    page.wait_for_function(
        "selector => [...document.querySelectorAll(selector)].every(area => area.closest('.prose-editor'))", arg=EDITED
    )


class Witness:
    """What a page complained of, and which hosts it asked."""

    def __init__(self, page: Page | BrowserContext) -> None:
        self.complaints: list[str] = []
        self.hosts: set[str] = set()
        page.on("request", self.note_request)
        page.on("console", lambda message: self.note(message.text) if message.type in ("error", "warning") else None)
        if isinstance(page, Page):
            page.on("pageerror", lambda error: self.note(str(error)))
        else:
            page.on("weberror", lambda error: self.note(str(error.error)))

    def note(self, words: str) -> None:
        self.complaints.append(words)

    def note_request(self, request: object) -> None:
        url = urlsplit(request.url)  # type: ignore[attr-defined]
        if url.scheme in ("http", "https"):
            self.hosts.add(url.netloc)

    def saw_nothing_but(self, server: LiveServer) -> bool:
        assert self.complaints == []
        assert self.hosts <= {urlsplit(server.url).netloc}
        return True
