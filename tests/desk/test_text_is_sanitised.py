"""What an editor may type is all that is ever stored or shown, whichever way it comes in: form, save(), update(), loader; and on the way out."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse

from portal.desk.records import Batch, Content
from portal.news.models import NewsItem
from tests.factories import make

pytestmark = pytest.mark.django_db

BAD = (
    '<h1>Big</h1><h2 style="color:red" onclick="alert(1)">Head</h2><script>alert(1)</script><style>p{}</style>'
    '<p>Text <a href="javascript:alert(1)">one</a> <a href="//evil.example/">two</a> <a href="/ja/news/">three</a></p>'
    '<iframe src="https://evil.example/"></iframe><img src="https://evil.example/x.png"><svg onload="alert(1)"></svg>'
    '<figure><img data-file="1x" src="x" onerror="alert(1)"><figcaption>Words</figcaption></figure>'
)
FORBIDDEN = re.compile(
    r"<(h1|script|style|iframe|svg)|\bon\w+=|style=|javascript:|evil\.example|src=|alert\(|data-file=\"1x\"", re.I
)
KEPT = ("<h2>Head</h2>", 'href="/ja/news/"', "<figcaption>Words</figcaption>", "Big")


def is_clean(html: str) -> bool:
    assert [words for words in KEPT if words not in html] == []
    return FORBIDDEN.search(html) is None


def stored(item: NewsItem) -> list[str]:
    """What the row really holds, past every field of the model."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT body_ja, body_en FROM news_newsitem WHERE id = %s", [item.pk])
        return list(cursor.fetchone())


def test_the_sample_is_bad() -> None:
    assert len(set(FORBIDDEN.findall(BAD))) > 5


def test_by_save() -> None:
    item = make(NewsItem, body_ja=BAD, body_en=BAD)
    assert all(map(is_clean, stored(item)))
    assert is_clean(item.body_ja)  # the object in memory is what the row is


def test_by_update() -> None:
    item = make(NewsItem)
    NewsItem.objects.filter(pk=item.pk).update(body_ja=BAD, body_en=BAD)
    assert all(map(is_clean, stored(item)))


def test_by_the_form(admin_client: Client) -> None:
    item = make(NewsItem, state="draft")
    form = admin_client.get(reverse("admin:news_newsitem_change", args=[item.pk])).context["adminform"].form
    values: dict[str, Any] = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    sent = {name: value for name, value in values.items() if value not in (None, []) and "_at" not in name}
    response = admin_client.post(
        reverse("admin:news_newsitem_change", args=[item.pk]), {**sent, "body_ja": BAD, "body_en": BAD}
    )
    assert response.status_code == 302
    assert all(map(is_clean, stored(item)))


def test_by_the_loader() -> None:
    batch = Batch(Content(settings.CONTENT_DIR), collection="news", key="made-up")
    values = {"slug": "made-up", "title_ja": "試験", "category": "notice", "body_ja": BAD, "body_en": BAD}
    item = batch.put(NewsItem, {**values, **batch.publication(None)})
    assert item is not None
    assert all(map(is_clean, stored(item)))
    batch.put(NewsItem, {**values, **batch.publication(None)})
    assert batch.kept == []  # what was cleaned is not taken for an edit by staff


@pytest.mark.parametrize("language", ["ja", "en"])
def test_on_the_way_out(client: Client, language: str) -> None:
    """A row may be older than today's rules, or written by somebody with the database's own tools."""
    item = make(NewsItem)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE news_newsitem SET body_ja = %s, body_en = %s WHERE id = %s", [BAD, BAD, item.pk])
    page = client.get(f"/{language}/news/{item.slug}/").content.decode()
    shown = page[page.index("Big") - 20 : page.index("three</a>") + 200]
    assert FORBIDDEN.search(shown) is None
    assert "evil.example" not in page
    assert "alert(1)" not in page
