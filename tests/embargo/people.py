"""Who takes part in the story of a release: each a browser of its own at a real server, without a browser."""

import io
import os
import re
import secrets
import time
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pikepdf
import requests
from PIL import Image as Pillow

from portal.japan.clock import JST
from tests.html_form import HtmlForm

#: What Django's mail in files has behind each letter.
LETTER_ENDS = b"\n-----"
MARK, MARK_EN = "試験極秘発表", "Zqxrelease"


class Person:
    """`address`: of the site. Redirects are followed."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.session = requests.Session()

    def get(self, path: str, **options: Any) -> requests.Response:
        return self.session.get(urljoin(self.address, path), timeout=120, **options)

    def send(self, path: str, form: dict[str, Any], **options: Any) -> requests.Response:
        return self.session.post(urljoin(self.address, path), data=form, timeout=120, **options)

    def fill(self, path: str, field: str, values: dict[str, Any], **options: Any) -> requests.Response:
        """Opens a page, fills in the form that has this field, and sends it where it stands."""
        form = HtmlForm.of(self.get(path).text, field)
        return self.send(path, {**form, **values}, **options)


class Officer(Person):
    """Signs in to the desk, and does there what a press officer does."""

    def sign_in(self, name: str, password: str) -> None:
        self.session.cookies.set("django_language", "en")
        page = self.fill("/admin/login/?next=/admin/", "password", {"username": name, "password": password})
        assert page.url.endswith("/admin/"), page.text

    def save(self, model: str, field: str, values: dict[str, Any], key: int | None = None, **options: Any) -> int:
        """Adds, or changes, and gives the key of the row. Fails with what the desk says against it."""
        path = f"/admin/{model}/{f'{key}/change' if key else 'add'}/"
        page = self.fill(path, field, {**values, "_continue": "1"}, **options)
        complaints = re.findall(r'class="errorlist[^"]*"[^>]*>(.*?)</ul>', page.text, re.DOTALL)
        if complaints or not page.ok:
            raise AssertionError(f"The desk says to {path}: {page.status_code} {complaints}")
        found = re.search(rf"/admin/{model}/(\d+)/change/", page.url)
        assert found is not None, page.url
        return int(found[1])

    def upload_picture(self, number: int) -> int:
        words = {
            "title": f"{MARK}の写真{number}",
            "alt_ja": f"{MARK}の図{number}",
            "alt_en": f"{MARK_EN} drawing {number}",
            "credit_ja": f"試験係{number}",
            "credit_en": f"Test desk {number}",
            "licence": "pdl-1.0",
        }
        return self.save("media/image", "title", words, files={"file": (f"{MARK}-{number}.jpg", drawing(number))})

    def upload_document(self) -> int:
        words = {"title_ja": f"{MARK}の別紙", "title_en": f"{MARK_EN} annex", "language": "ja"}
        return self.save("media/document", "title_ja", words, files={"file": (f"{MARK}.pdf", large_pdf())})

    def prepare_release(self, kind: int, pictures: list[int], document: int, at: datetime) -> int:
        photos = {f"photos-{number}-image": str(key) for number, key in enumerate(pictures)}
        photos |= {f"photos-{number}-order": str(number) for number in range(len(pictures))}
        texts = {
            f"{name}_{language}": f"{mark} {name} ({note})"
            for name in ("title", "summary", "subtitle")
            for language, mark, note in (("ja", MARK, "試験のための項目"), ("en", MARK_EN, "made up for a test"))
        }
        values = {
            **texts,
            "body_ja": f"<p>{MARK}の本文。試験のための項目。</p>",
            "body_en": f"<p>{MARK_EN} text, made up for a test.</p>",
            "slug": "zqxrelease",
            "press_kind": str(kind),
            "issued_on": f"{at.astimezone(JST):%Y-%m-%d}",
            "state": "approved",
            **moment("publish_at", at),
            "photos-TOTAL_FORMS": str(len(pictures)),
            **photos,
            "attachments-TOTAL_FORMS": "1",
            "attachments-0-title_ja": f"{MARK}の別紙",
            "attachments-0-title_en": f"{MARK_EN} annex",
            "attachments-0-document": str(document),
            "attachments-0-order": "0",
            "opening-TOTAL_FORMS": "1",
            **moment("opening-0-opens_at", datetime(2026, 1, 1, tzinfo=JST)),
            "opening-0-note_ja": "試験のための注記。",
        }
        return self.save("press/pressrelease", "title_ja", values)

    def move_release(self, key: int, at: datetime) -> None:
        self.save("press/pressrelease", "title_ja", moment("publish_at", at), key)

    def accredit(self, name: str, email: str) -> None:
        values = {
            "name": "試験通信社",
            "accredited_until": "2099-12-31",
            "journalists-TOTAL_FORMS": "1",
            "journalists-0-name": name,
            "journalists-0-email": email,
            "journalists-0-language": "ja",
        }
        self.save("embargo/outlet", "name", values)


class Journalist(Person):
    def sign_in(self, email: str, mailbox: Path) -> str:
        """Asks for a link, finds it in the mail, presses its button. Gives the link."""
        before = set(mailbox.glob("*"))
        page = self.get("/ja/press/embargo/").text
        self.send("/ja/press/embargo/link/", {**HtmlForm.of(page, "email"), "email": email})
        letter = arrived(mailbox, before)
        (link,) = re.findall(r"^http\S+$", decoded(letter), re.MULTILINE)
        assert "embargo" in self.get(link).url
        (form,) = [found for found in forms(self.get(link).text) if set(found) == {"csrfmiddlewaretoken"}]
        self.send(link, form)
        return link


def arrived(mailbox: Path, before: set[Path]) -> bytes:
    """The letter that was not there before, once all of it is: it is written after the answer has gone out."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = [letter.read_bytes() for letter in set(mailbox.glob("*")) - before]
        if len(found) == 1 and LETTER_ENDS in found[0]:
            return found[0]
        time.sleep(0.05)
    raise AssertionError(f"no letter has come to {mailbox}")


def forms(html: str) -> list[dict[str, list[str]]]:
    reader = HtmlForm()
    reader.feed(html)
    return reader.forms


def decoded(letter: bytes) -> str:
    from email import message_from_bytes, policy  # noqa: PLC0415

    return message_from_bytes(letter.split(LETTER_ENDS)[0], policy=policy.default).get_content()  # type: ignore[attr-defined]


def moment(field: str, at: datetime) -> dict[str, str]:
    local = at.astimezone(JST)
    return {f"{field}_0": f"{local:%Y-%m-%d}", f"{field}_1": f"{local:%H:%M:%S}"}


def drawing(number: int) -> bytes:
    """A drawing of our own, unlike the others."""
    picture = Pillow.new("RGB", (700, 450), (20 * number % 256, 90, 160))
    picture.paste((250, 180, 40), (50 * number, 50, 50 * number + 100, 300))
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=80)
    return buffer.getvalue()


def large_pdf(size: int = 24_000_000) -> bytes:
    """Large enough that a visitor who leaves has not got all of it."""
    document = pikepdf.new()
    document.add_blank_page()
    stream = document.make_stream(os.urandom(size))
    document.pages[0].Resources = pikepdf.Dictionary(Properties=pikepdf.Dictionary(Made_up=stream))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def password() -> str:
    return secrets.token_urlsafe(24)
