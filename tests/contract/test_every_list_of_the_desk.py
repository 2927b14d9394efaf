"""Every list of the desk, of content or not: under the name of what is listed, with the filter of states where there are states, and searched where it may grow."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Model
from django.templatetags.static import static
from django.test import Client
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import override

from portal.desk.admin_filters import StandingFilter
from portal.desk.publishable_admin import PublishableAdmin
from portal.pages.models import Feedback
from portal.publishing.publishable import Publishable

#: One row for the portal, for a year, or for what a decision named: a page holds them for good, and nobody needs to search.
SHORT = {
    "accessibility.Evaluation",
    "events.YearlyFigure",
    "initiatives.Council",
    "initiatives.LeadingModelProject",
    "initiatives.MatchingFigure",
    "initiatives.MatchingRemark",
    "initiatives.MatchingReportMeeting",
    "initiatives.MemberCount",
    "initiatives.Showing",
    "initiatives.Society",
    "initiatives.TohokuMoment",
    "press.PressContact",
    "press.ShortText",
    "topics.FiscalYear",
}


def lists() -> list[tuple[type[Model], admin.ModelAdmin]]:
    return list(admin.site._registry.items())


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_list_is_headed_by_what_is_listed(client: Client, language: str) -> None:
    client.force_login(User.objects.create_superuser("hanako", "", "a password for tests only"))
    client.cookies["django_language"] = language
    shown, wanted = {}, {}
    for model, _admin in lists():
        label = model._meta.label
        address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        page = client.get(address).content.decode()
        shown[label] = page.partition("<h1>")[2].partition("</h1>")[0]
        with override(language):
            wanted[label] = capfirst(str(model._meta.verbose_name_plural))
    assert shown == wanted


def test_what_has_a_state_is_filtered_by_it() -> None:
    content = {model for model, found in lists() if isinstance(found, PublishableAdmin)}
    assert content == {model for model, _admin in lists() if issubclass(model, Publishable)}
    assert [m._meta.label for m, found in lists() if m in content and StandingFilter not in found.list_filter] == []


def test_a_list_that_may_grow_is_searched() -> None:
    assert {model._meta.label for model, found in lists() if not found.search_fields} == SHORT


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "words"), [("ja", ("はい", "いいえ", "英語")), ("en", ("Yes", "No", "English"))])
def test_claims_and_languages_are_told_in_words(client: Client, language: str, words: tuple[str, ...]) -> None:
    client.force_login(User.objects.create_superuser("hanako", "", "a password for tests only"))
    client.cookies["django_language"] = language
    for is_useful in (True, False):
        Feedback.objects.create(page="/en/", language="en", is_useful=is_useful)
    page = client.get(reverse("admin:pages_feedback_changelist")).content.decode()
    yes, no, name = words
    icons = [
        f'<img src="{static(f"admin/img/icon-{sign}.svg")}" alt="{word}">' for sign, word in (("yes", yes), ("no", no))
    ]
    assert [page.count(icon) for icon in icons] == [1, 1]
    assert page.count(f"<div>{name}</div>") == 2
