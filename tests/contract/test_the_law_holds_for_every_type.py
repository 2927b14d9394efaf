"""State and clock decide what an address answers, what lists hold and what the catalogue gives: all three agree, to the microsecond."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import translation

from portal.publishing import law
from portal.publishing.models import CatalogueEntry
from portal.publishing.publishable import Publishable
from tests.factories import EARLIER, NOW, make

TICK = timedelta(microseconds=1)
SECRET = "秘密の合言葉"

CASES: dict[str, tuple[dict[str, Any], int]] = {
    "draft": ({"state": "draft"}, 404),
    "in review": ({"state": "review"}, 404),
    "approved for later": ({"publish_at": NOW + TICK}, 404),
    "approved for this very instant": ({"publish_at": NOW}, 200),
    "public": ({}, 200),
    "public until later": ({"expire_at": NOW + TICK}, 200),
    "expired at this very instant": ({"expire_at": NOW}, 410),
    "withdrawn": ({"state": "withdrawn", "withdrawal_reason_ja": "誤りのため"}, 410),
    "withdrawn before it was public": (
        {"state": "withdrawn", "withdrawal_reason_ja": "誤りのため", "publish_at": NOW + TICK},
        404,
    ),
}


@pytest.mark.django_db
@pytest.mark.parametrize("case", CASES)
def test_database_and_object_agree_on_what_is_public(model: type[Publishable], case: str) -> None:
    values, expected = CASES[case]
    item = make(model, **values)
    is_public = expected == 200
    assert item.is_public() == is_public
    assert (item in model._default_manager.published()) == is_public
    rows = CatalogueEntry.objects.published().filter(object_id=item.pk, type_name=model._meta.label_lower)
    assert rows.count() == (2 if is_public else 0)


@pytest.mark.django_db
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_address_answers_as_the_law_says(
    page_model: type[Publishable], case: str, language: str, client: Client
) -> None:
    values, expected = CASES[case]
    if expected == 410 and values.get("state") == "withdrawn" and page_model.readable_when_withdrawn:
        expected = 200
    item = make(page_model, **values)
    with translation.override(language):
        response = client.get(item.get_absolute_url())
    assert response.status_code == expected


@pytest.mark.django_db
def test_what_is_gone_says_why_and_keeps_its_text_to_itself(closing_model: type[Publishable], client: Client) -> None:
    item = make(
        closing_model,
        state="withdrawn",
        withdrawal_reason_ja="数値の誤り",
        successor="/news/",
        body_ja=f"<p>{SECRET}</p>",
    )
    with translation.override("ja"):
        page = client.get(item.get_absolute_url()).content.decode()
    assert "数値の誤り" in page
    assert item.title_ja in page
    assert 'href="/ja/news/"' in page
    assert SECRET not in page


@pytest.mark.django_db
def test_nothing_tells_of_what_is_not_public(model: type[Publishable], client: Client) -> None:
    make(model, title_ja=SECRET, title_en="Unspoken", publish_at=NOW + TICK)
    places = [
        "/ja/",
        "/ja/news/",
        "/ja/sitemap/",
        "/ja/calls/",
        "/ja/places/",
        "/sitemap.xml",
        "/ja/feeds/all.atom",
        "/ja/events/",
    ]
    assert [path for path in places if SECRET in client.get(path).content.decode()] == []


@pytest.mark.django_db
def test_hidden_items_answer_as_if_they_never_existed(page_model: type[Publishable], client: Client) -> None:
    item = make(page_model, publish_at=NOW + TICK)
    with translation.override("ja"):
        address = item.get_absolute_url()
    other_slug = "x".join(item.slug) if not item.slug.isdigit() else "1881"
    elsewhere = address.replace(item.slug, other_slug)
    hidden, never = client.get(address), client.get(elsewhere)
    assert (hidden.status_code, never.status_code) == (404, 404)
    assert hidden.content.replace(item.slug.encode(), b"") == never.content.replace(other_slug.encode(), b"")
    for response in (hidden, never):
        del response.headers["ETag"]
        del response.headers["Content-Length"]
    assert hidden.headers == never.headers


@pytest.mark.django_db
def test_it_appears_at_its_instant_and_not_before(page_model: type[Publishable], client: Client) -> None:
    start = NOW + timedelta(minutes=2)
    item = make(page_model, publish_at=start)
    with translation.override("ja"):
        address = item.get_absolute_url()
    answers = []
    for at in (start - TICK, start, start + TICK):
        with time_machine.travel(at, tick=False):
            answers.append(client.get(address).status_code)
    assert answers == [404, 200, 200]


@pytest.mark.django_db
def test_no_kept_copy_outlives_the_next_change(page_model: type[Publishable], client: Client) -> None:
    make(page_model, publish_at=NOW + timedelta(seconds=7))
    assert client.get("/ja/news/")["Cache-Control"] == "public, max-age=7"


@pytest.mark.django_db
def test_what_it_belongs_to_takes_it_along(model: type[Publishable]) -> None:
    """An item is never more visible than what it belongs to, in the database, in the object and in the catalogue."""
    item = make(model)
    for name in model.published_with:
        parent = getattr(item, name)
        for values in ({"publish_at": NOW + TICK}, {"publish_at": EARLIER, "expire_at": NOW}):
            for field, value in values.items():
                setattr(parent, field, value)
            parent.save()
            fresh = model._default_manager.get(pk=item.pk)
            assert not fresh.is_public()
            assert fresh not in model._default_manager.published()
            rows = CatalogueEntry.objects.published().filter(object_id=item.pk, type_name=model._meta.label_lower)
            assert not rows.exists()


@pytest.mark.django_db
def test_what_was_public_is_not_hidden_again(model: type[Publishable]) -> None:
    item = make(model)
    item.state = law.State.DRAFT
    with pytest.raises(Exception, match=r".") as refusal:
        item.clean()
    assert "state" in refusal.value.message_dict  # type: ignore[attr-defined]
