"""Staff see an unpublished event as visitors will, in either language; nobody keeps a copy and nobody else sees it."""

import pytest
from django.test import Client
from django.urls import reverse

from events.models import Event
from tests.factories import make


@pytest.mark.parametrize(("language", "title"), [("ja", "試し見の会"), ("en", "Preview evening")])
def test_a_draft_is_previewed_in_both_languages(
    admin_client: Client, client: Client, language: str, title: str
) -> None:
    event = make(Event, state="draft", title_ja="試し見の会", title_en="Preview evening", starts="2026-12-05")
    address = reverse("admin:events_event_preview", args=[event.pk, language])
    response = admin_client.get(address)
    page = response.content.decode()
    assert response.status_code == 200
    assert f'<html lang="{language}">' in page
    assert title in page[page.index("<title") : page.index("</title>")]
    assert "no-store" in response["Cache-Control"]
    assert client.get(address).status_code == 302
    assert client.get(f"/{language}/events/{event.slug}/").status_code == 404
