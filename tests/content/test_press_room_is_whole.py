"""Of the loaded content: every release has its text and its PDF in both languages, and the site has a kit with pictures."""

import io
from typing import Any
from zipfile import ZipFile

import pikepdf
import pytest
from django.test import Client

from portal.desk.load import load_content
from portal.media.models import Image
from portal.press.models import PhotoSet, PressRelease


def test_every_loaded_release_has_text_and_pdf_in_both_languages(loaded: None, client: Client) -> None:
    releases = list(PressRelease.objects.published())
    assert len(releases) == 26
    for release in releases:
        for language in ("ja", "en"):
            address = f"/{language}/press/{release.slug}"
            assert release.title_ja in client.get(f"/ja/press/{release.slug}/release.txt").getvalue().decode()  # type: ignore[attr-defined]
            with pikepdf.open(io.BytesIO(client.get(f"{address}/release.pdf").getvalue())) as pdf:
                assert str(pdf.Root.Lang).startswith(language), address
                assert pdf.open_metadata()["pdfuaid:part"] == "1", address


def test_the_portal_has_a_kit_with_pictures(loaded: None, client: Client) -> None:
    assert PhotoSet.objects.published().count() == 1
    response: Any = client.get("/ja/press/kit/kit.zip", follow=True)
    names = ZipFile(io.BytesIO(response.getvalue())).namelist()
    assert len([name for name in names if name.endswith(".jpg")]) == 3


@pytest.mark.parametrize("path", ["awards/2024", "press/pr-020"])
def test_items_of_other_sections_have_kits_as_well(loaded: None, client: Client, path: str) -> None:
    assert client.get(f"/en/press/kit/{path}/").status_code == 200
    response: Any = client.get(f"/en/press/kit/{path}/kit.zip", follow=True)
    assert ZipFile(io.BytesIO(response.getvalue())).testzip() is None


def test_loading_again_brings_no_new_pictures(loaded: None) -> None:
    before = set(Image.objects.values_list("token", flat=True))
    load_content()
    assert set(Image.objects.values_list("token", flat=True)) == before
