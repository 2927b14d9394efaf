"""Every content type at the desk: its list tells state, languages and dates, its filters follow the law, its preview is staff's alone."""

import re
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from portal.publishing.publishable import Publishable
from tests.factories import EARLIER, NOW, make

pytestmark = pytest.mark.django_db

STATES: dict[str, dict[str, Any]] = {
    "draft": {"state": "draft", "publish_at": None},
    "review": {"state": "review"},
    "scheduled": {"publish_at": NOW.replace(year=2027)},
    "public": {},
    "expired": {"expire_at": NOW},
    "withdrawn": {"state": "withdrawn", "withdrawal_reason_ja": "誤りのため"},
}


@pytest.fixture
def desk(client: Client) -> Client:
    """A member of staff who may do everything, with the desk in English."""
    client.force_login(User.objects.create_superuser("hanako", "", "a password for tests only"))
    client.cookies["django_language"] = "en"
    return client


def address(model: type[Publishable], page: str, *args: object) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def without_tags(html: str) -> str:
    return re.sub("<[^>]*>", "", html)


def listed(desk: Client, model: type[Publishable], **query: str) -> set[int]:
    """Keys of the items that the list shows for this query."""
    page = desk.get(address(model, "changelist"), query)
    assert page.status_code == 200
    return {item.pk for item in page.context["cl"].result_list}


def test_the_list_says_state_languages_and_dates(model: type[Publishable], desk: Client) -> None:
    item = make(model, state="draft")
    page = desk.get(address(model, "changelist")).content.decode()
    row = next(row for row in re.findall("<tr.*?</tr>", page, re.DOTALL) if f">{item.title_en}<" in row)  # type: ignore[attr-defined]
    for words in ("Draft", "Japanese", "English", "1 May 2026", "15 June 2026"):
        assert words in row
    assert {"State", "Languages", "Publish at", "Last updated"} <= set(re.findall('data-label="(.*?)"', row))
    assert {"draft", "review", "scheduled", "public", "expired", "withdrawn"} == set(
        re.findall(r"\?standing=(\w+)", page)
    )


@pytest.mark.parametrize("state", STATES)
def test_the_filter_of_states_gives_that_state_alone(model: type[Publishable], state: str, desk: Client) -> None:
    items = {name: make(model, **values) for name, values in STATES.items()}
    assert listed(desk, model, standing=state) == {items[state].pk}


def test_what_is_not_translated_is_found(model: type[Publishable], desk: Client) -> None:
    whole = make(model)
    without_english = make(model, body_en="")
    assert listed(desk, model, untranslated="en") == {without_english.pk}
    assert listed(desk, model, untranslated="ja") == set()
    assert listed(desk, model, untranslated="no") == {whole.pk}


def test_items_are_found_by_year_and_by_words_of_either_language(model: type[Publishable], desk: Client) -> None:
    item = make(model, title_ja="試験のための帆立", title_en="Made-up scallop")
    make(model, publish_at=EARLIER.replace(year=2024))
    assert listed(desk, model, year="2026") == {item.pk}
    assert listed(desk, model, q="帆立") == listed(desk, model, q="scallop") == {item.pk}
    assert len(listed(desk, model, year="0000")) == 2


def test_places_and_topics_are_found_by_typing_and_the_address_is_proposed(
    model: type[Publishable], desk: Client
) -> None:
    found = admin.site.get_model_admin(model)
    request = desk.get(address(model, "add")).wsgi_request
    by_typing = set(found.get_autocomplete_fields(request))
    fields = [*model._meta.fields, *model._meta.many_to_many]
    wanted = {
        field.name
        for field in fields
        if field.related_model is not None
        and field.related_model.__name__ in ("Municipality", "Prefecture", "Topic", "Programme")
        and field.editable
    }
    assert wanted <= by_typing
    # From the English title; the address of a year is the year itself.
    from_what = "fiscal_year" if model._meta.label in ("awards.AwardYear", "handson.ProgrammeYear") else "title_en"
    assert found.get_prepopulated_fields(request)["slug"] == (from_what,)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_preview_is_never_kept_and_opens_for_staff_alone(
    page_model: type[Publishable], language: str, desk: Client
) -> None:
    item = make(page_model, state="draft")
    preview = address(page_model, "preview", item.pk, language)
    response = desk.get(preview)
    assert response.status_code == 200
    assert f'<html lang="{language}">' in response.content.decode()
    page = without_tags(response.content.decode())
    assert any(without_tags(getattr(item, f"{name}_{language}")) in page for name in ("title", "summary", "body"))
    assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
    assert response["X-Robots-Tag"] == "noindex"
    stranger, visitor = Client(), Client()
    stranger.force_login(User.objects.create_user("taro", "", "a password for tests only"))
    for outsider in (stranger, visitor):
        refused = outsider.get(preview)
        assert refused.status_code == 302
        assert refused["Location"].startswith(reverse("admin:login"))
