"""What holds nothing is neither drawn nor linked, and appears with its first published item."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from initiatives.models import Invitation
from portal.news.models import NewsItem
from tests.document import Document
from tests.factories import NOW, make

pytestmark = pytest.mark.django_db


def document(client: Client, path: str) -> Document:
    response = client.get(path)
    assert response.status_code == 200, path
    return Document.of(response.content.decode())


def links(client: Client, path: str, *beginnings: str) -> set[str]:
    return {link for link in document(client, path).links if link.startswith(beginnings)}


def named(client: Client) -> list[set[str]]:
    """Sections of the site map, feeds of sections, data sets, parts of the home page."""
    return [
        links(client, "/en/sitemap/", "/en/news/", "/en/events/", "/en/press/", "/en/initiatives/", "/en/awards/"),
        links(client, "/en/subscribe/", "/en/feeds/") - {"/en/feeds/all.atom"},
        links(client, "/en/data/", "/en/data/"),
        {text for level, text in document(client, "/en/").headings if level == 2},
    ]


@time_machine.travel(NOW, tick=False)
def test_a_section_appears_with_its_first_published_item(client: Client) -> None:
    make(NewsItem, state="draft", publish_at=None)
    make(NewsItem, publish_at=NOW + timedelta(seconds=1))
    assert named(client) == [set(), set(), set(), set()]
    item = make(NewsItem, slug="first")
    assert named(client) == [
        {"/en/news/", "/en/news/first/"},
        {"/en/feeds/news.atom"},
        {"/en/data/news-newsitem.csv", "/en/data/news-newsitem.json"},
        {"News"},
    ]
    item.state, item.withdrawal_reason_ja = "withdrawn", "試験のため"
    item.save()
    assert named(client) == [set(), set(), set(), set()]


@time_machine.travel(NOW, tick=False)
def test_invitations_are_drawn_once_there_is_one(client: Client) -> None:
    make(Invitation, slug="later", publish_at=NOW + timedelta(seconds=1))
    assert "invitations" not in document(client, "/en/initiatives/tohoku-moment/").ids
    assert client.get("/en/initiatives/tohoku-moment/later/").status_code == 404
    make(Invitation, slug="first")
    page = document(client, "/en/initiatives/tohoku-moment/")
    assert "invitations" in page.ids
    assert "/en/initiatives/tohoku-moment/first/" in page.links
