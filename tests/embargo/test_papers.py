"""Text, PDF and kit of a release under embargo: the same as later for everybody, but each says inside and in its name until when it may not be used."""

import io
import zipfile
from collections.abc import Callable
from urllib.parse import unquote

import pypdfium2
import pytest
import time_machine
from django.test import Client

from portal.embargo.models import Access, Opening
from portal.press.models import KitEdition
from tests.embargo.conftest import SECRET, T
from tests.embargo.test_files import BASE, body, of_document, paper, picture

__all__ = ["paper", "picture"]  # fixtures
STATED = {
    "ja": "2026年6月15日(月)13時00分",
    "en": "13:00, Monday 15 June 2026",
}


def first_page(pdf: bytes) -> str:
    page = pypdfium2.PdfDocument(pdf)[0]
    return page.get_textpage().get_text_bounded().replace("\r", "").replace("\n", "")


def name_of(response: object) -> str:
    return unquote(response["Content-Disposition"])  # type: ignore[index]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_text_begins_with_the_embargo(opening: Opening, signed_in: Callable[[], Client], language: str) -> None:
    response = signed_in().get(BASE.replace("/ja/", f"/{language}/") + "release.txt")
    assert name_of(response) == f'attachment; filename="EMBARGOED-20260615-1300-JST-made-up-secret-{language}.txt"'
    text = body(response).decode()
    assert STATED[language] in text.splitlines()[0]
    assert getattr(opening.release, f"title_{language}") in text


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_first_page_of_the_pdf_states_it(opening: Opening, signed_in: Callable[[], Client], language: str) -> None:
    response = signed_in().get(BASE.replace("/ja/", f"/{language}/") + "release.pdf")
    assert name_of(response) == f'attachment; filename="EMBARGOED-20260615-1300-JST-made-up-secret-{language}.pdf"'
    assert STATED[language].replace(" ", "") in first_page(body(response)).replace(" ", "")


def test_a_document_gets_a_page_in_front(paper: object, signed_in: Callable[[], Client]) -> None:
    content = body(signed_in().get(of_document(paper)))  # type: ignore[arg-type]
    words = first_page(content).replace(" ", "")
    assert STATED["ja"] in words
    assert "極秘の別紙" in words
    assert len(pypdfium2.PdfDocument(content)) == 3
    with time_machine.travel(T, tick=False):
        public = body(Client().get(paper.get_absolute_url()))  # type: ignore[attr-defined]
    assert len(pypdfium2.PdfDocument(public)) == 2


def test_another_instant_makes_other_files(paper: object, opening: Opening, signed_in: Callable[[], Client]) -> None:
    client = signed_in()
    client.get(of_document(paper))  # type: ignore[arg-type]
    opening.release.publish_at = T.replace(minute=45)
    opening.release.save()
    for address in (of_document(paper), f"{BASE}release.pdf"):  # type: ignore[arg-type]
        response = client.get(address)
        assert "20260615-1345" in name_of(response)
        assert "13時45分" in first_page(body(response)).replace(" ", "")


def test_the_kit_holds_everything_and_says_so_in_front(
    picture: object, paper: object, opening: Opening, signed_in: Callable[[], Client]
) -> None:
    response = signed_in().get(f"{BASE}kit.zip")
    assert name_of(response).startswith(
        'attachment; filename="EMBARGOED-20260615-1300-JST-new-tohoku-press-made-up-secret-'
    )
    kit = zipfile.ZipFile(io.BytesIO(body(response)))
    names = {name.partition("/")[2]: name for name in kit.namelist()}
    assert {name.partition("/")[0] for name in kit.namelist()} == {"EMBARGO-new-tohoku-press-made-up-secret"}
    readme = kit.read(names["README.txt"]).decode()
    assert STATED["ja"] in readme.splitlines()[0]
    assert STATED["en"] in readme
    assert SECRET in kit.read(names["texts/text-ja.txt"]).decode()
    assert STATED["en"].replace(" ", "") in first_page(kit.read(names["texts/text-en.pdf"])).replace(" ", "")
    assert [name for name in names if name.startswith(("documents/", "photos/")) and name.endswith((".pdf", ".jpg"))]


def test_each_is_recorded_with_its_bytes(opening: Opening, signed_in: Callable[[], Client]) -> None:
    client = signed_in()
    sizes = [len(body(client.get(f"{BASE}{name}"))) for name in ("release.txt", "release.pdf", "kit.zip")]
    rows = Access.objects.order_by("pk").values_list("kind", "bytes_sent", "bytes_asked", "is_complete")
    assert list(rows) == [("download", size, size, True) for size in sizes]


def test_nobody_else_gets_any_of_them_before(
    paper: object, picture: object, opening: Opening, signed_in: Callable[[], Client]
) -> None:
    """Not even by the hash that the journalist's kit has; afterwards the public ones do not speak of an embargo."""
    signed_in().get(f"{BASE}kit.zip")
    edition = KitEdition.objects.get()
    own = ("release.txt", "release.pdf", "kit.zip")
    stranger = Client()
    assert [stranger.get(f"{BASE}{name}").status_code for name in own] == [302] * 3
    public = [
        "/ja/press/made-up-secret/release.txt",
        "/ja/press/made-up-secret/release.pdf",
        "/ja/press/kit/press/made-up-secret/",
        "/ja/press/kit/press/made-up-secret/kit.zip",
        f"/ja/press/kit/press/made-up-secret/kit-{edition.digest}.zip",
    ]
    assert [stranger.get(address).status_code for address in public] == [404] * 5
    with time_machine.travel(T, tick=False):
        answers = [stranger.get(address, follow=True) for address in public]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 404]
        assert STATED["ja"] not in body(answers[0]).decode()
        assert b"EMBARGO" not in body(answers[3])


def test_afterwards_they_lead_to_the_public_ones(opening: Opening, signed_in: Callable[[], Client]) -> None:
    client = signed_in()
    with time_machine.travel(T, tick=False):
        found = [client.get(f"{BASE}{name}")["Location"] for name in ("release.txt", "release.pdf", "kit.zip")]
    assert found == [
        "/ja/press/made-up-secret/release.txt",
        "/ja/press/made-up-secret/release.pdf",
        "/ja/press/kit/press/made-up-secret/kit.zip",
    ]


def test_the_page_offers_them(opening: Opening, signed_in: Callable[[], Client]) -> None:
    page = signed_in().get(BASE).content.decode()
    assert [f'href="{BASE}{name}"' in page for name in ("release.pdf", "release.txt", "kit.zip")] == [True] * 3
    assert "/ja/press/made-up-secret/release" not in page
