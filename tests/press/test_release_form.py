"""What a press officer does with a release at the desk: an attachment is called as its document is, and the page is offered only where there is one."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from portal.media.models import Document
from portal.press.models import PressAttachment, PressRelease
from tests.factories import NOW, make
from tests.html_form import HtmlForm
from tests.media import samples
from tests.media.test_library import pdf

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon_in_june")]


def test_an_attachment_takes_the_title_of_its_document(staff: Client) -> None:
    document = Document(title_ja="別紙", title_en="Annex", file=samples.upload(pdf()))
    document.save()
    release = make(PressRelease)
    address = reverse("admin:press_pressrelease_change", args=[release.pk])
    form = HtmlForm.of(staff.get(address).content.decode(), "title_ja") | {"attachments-TOTAL_FORMS": ["2"]}
    order = {f"attachments-{number}-order": [str(number)] for number in range(2)}
    named = {**order, "attachments-0-document": [str(document.pk)], "attachments-1-title_ja": ["別名"]}
    without = {**form, **named, "attachments-1-title_ja": [""], "attachments-1-title_en": ["Only English"]}
    refused = staff.post(address, without).content.decode()
    assert "Choose a document, or say what the attachment is called." in refused
    assert PressAttachment.objects.count() == 0
    assert staff.post(address, {**form, **named}).status_code == 302
    assert [(each.title_ja, each.title_en) for each in PressAttachment.objects.all()] == [
        ("別紙", "Annex"),
        ("別名", None),
    ]


def test_the_form_leads_to_the_page_only_while_visitors_see_it(staff: Client) -> None:
    release = make(PressRelease, slug="made-up", publish_at=NOW + timedelta(seconds=1))
    address = reverse("admin:press_pressrelease_change", args=[release.pk])
    preview = reverse("admin:press_pressrelease_preview", args=[release.pk, "en"])
    early = staff.get(address).content.decode()
    assert (f'<a href="{preview}">Preview</a>' in early, "/en/press/made-up/" in early) == (True, False)
    with time_machine.travel(NOW + timedelta(seconds=1), tick=False):
        assert (
            '<a href="/en/press/made-up/" class="viewsitelink">See on site</a>' in staff.get(address).content.decode()
        )
