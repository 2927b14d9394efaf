"""A picture under embargo says so in its own metadata, wherever it goes; the same picture says nothing of it once it is public."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import time_machine
from django.test import Client

from portal.embargo.models import Opening
from portal.media.models import Document, Image
from tests.embargo.conftest import T
from tests.embargo.test_files import BASE, body, paper, picture
from tests.media.test_credit import told_of_all

__all__ = ["paper", "picture"]  # fixtures
STATED = (
    "2026年6月15日(月)13時00分(日本時間)解禁。それまで報道・転送をしないでください。 / "
    "Embargoed until 13:00, Monday 15 June 2026 (Japan time). Not to be published or passed on before."
)
#: Where picture desks read it: IPTC for JPEG, XMP for all.
INSTRUCTIONS = {"IPTC:SpecialInstructions", "XMP-photoshop:Instructions"}


@pytest.mark.needs("exiftool")
def test_every_form_of_a_picture_states_the_embargo_until_it_is_public(
    picture: Image, paper: Document, opening: Opening, signed_in: Callable[[], Client], tmp_path: Path
) -> None:
    client = signed_in()
    addresses = {f"{size}.{kind}": (size, kind) for size, kind in ((480, "jpg"), (480, "avif"), (0, "jpg"))}
    files = {
        name: body(client.get(f"{BASE}images/{picture.token}-{size or 'original'}.{kind}"))
        for name, (size, kind) in addresses.items()
    }
    files["page.jpg"] = body(client.get(f"{BASE}documents/{paper.pk}/cover.jpg"))
    kit = zipfile.ZipFile(io.BytesIO(body(client.get(f"{BASE}kit.zip"))))
    (in_kit,) = [name for name in kit.namelist() if name.endswith(".jpg")]
    files["kit.jpg"] = kit.read(in_kit)
    for name, found in told_of_all(files, tmp_path).items():
        own = INSTRUCTIONS if name.endswith(".jpg") else {"XMP-photoshop:Instructions"}
        assert {key: found[key] for key in INSTRUCTIONS & set(found)} == dict.fromkeys(own, STATED), name
        assert found["XMP-xmpRights:UsageTerms"].startswith(STATED), name
        assert (name, found.get("XMP-photoshop:Credit")) == (name, None if name == "page.jpg" else "試験係")

    with time_machine.travel(T, tick=False):
        public = {
            name: body(Client().get(picture.rendition_url(size, kind))) for name, (size, kind) in addresses.items()
        }
        public["page.jpg"] = body(Client().get(paper.cover_url))
    assert set(public) < set(files)
    for name, found in told_of_all(public, tmp_path).items():
        assert INSTRUCTIONS & set(found) == set(), name
        assert "解禁" not in "".join(map(str, found.values())), name
