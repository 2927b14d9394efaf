"""A withdrawn release stays readable, and so do the papers that its page still names; its files go where the page would go."""

import pytest
from django.test import Client

from portal.media.models import Document
from portal.press.models import PressAttachment, PressRelease
from tests.factories import NOW, make
from tests.media import samples
from tests.media.test_library import pdf

pytestmark = pytest.mark.django_db
WITHDRAWN = {"state": "withdrawn", "withdrawal_reason_ja": "数値に誤りがあったため"}


def attached(release: PressRelease) -> str:
    document = Document(title_ja="別紙", title_en="Annex", file=samples.upload(pdf()))
    document.save()
    make(PressAttachment, release=release, title_ja="別紙", title_en="Annex", document=document)
    return document.get_absolute_url()


def test_the_paper_is_still_handed_out(client: Client) -> None:
    release = make(PressRelease)
    address = attached(release)
    for name, value in WITHDRAWN.items():
        setattr(release, name, value)
    release.save()
    page = client.get(release.get_absolute_url())
    assert page.status_code == 200
    assert address in page.content.decode()
    assert client.get(address).status_code == 200


def test_a_paper_taken_off_the_withdrawn_release_is_gone(client: Client) -> None:
    release = make(PressRelease, **WITHDRAWN)
    address = attached(release)
    assert client.get(address).status_code == 200
    release.attachments.all().delete()
    assert client.get(address).status_code == 404


def test_withdrawn_before_it_was_public_it_hands_out_nothing(client: Client) -> None:
    release = make(PressRelease, **WITHDRAWN, publish_at=NOW.replace(year=2126))
    assert client.get(attached(release)).status_code == 404
