"""What a press officer does: accredits, opens a release, sends links, revokes, and reads who has read."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.core import mail
from django.test import Client
from django.urls import reverse

from portal.embargo.models import Access, Journalist, Opening, Outlet
from portal.press.models import PressRelease
from tests.embargo.conftest import T, link_in
from tests.factories import NOW
from tests.html_form import HtmlForm

PAGE = "/ja/press/embargo/releases/made-up-secret/"
IN_ENGLISH = {"django_language": "en"}


@pytest.fixture
def officer(db: None) -> User:
    """Accredits and publishes; no more."""
    user = User.objects.create_user("officer", is_staff=True)
    user.user_permissions.set(
        Permission.objects.filter(content_type__app_label__in=("embargo", "press", "media", "places", "topics"))
    )
    return user


@pytest.fixture
def desk(officer: User) -> Client:
    client = Client()
    client.force_login(officer)
    client.cookies["django_language"] = "en"
    return client


def act(desk: Client, action: str, *journalists: Journalist) -> str:
    """Does it to the journalists as the list offers it, and gives what the desk then says."""
    data = {"action": action, "_selected_action": [journalist.pk for journalist in journalists]}
    return desk.post(reverse("admin:embargo_journalist_changelist"), data, follow=True).content.decode()


def test_accrediting_an_outlet_and_its_journalist(desk: Client, officer: User) -> None:
    address = reverse("admin:embargo_outlet_add")
    form = HtmlForm.of(desk.get(address).content.decode(), "name")
    form |= {
        "name": ["試験放送"],
        "accredited_until": ["2026-06-30"],
        "journalists-TOTAL_FORMS": ["1"],
        "journalists-0-name": ["試験 太郎"],
        "journalists-0-email": ["Taro@TV.example"],
        "journalists-0-language": ["en"],
    }
    assert desk.post(address, form).status_code == 302
    journalist = Journalist.objects.get()
    assert (journalist.email, journalist.outlet.name, journalist.accredited_by) == (
        "taro@tv.example",
        "試験放送",
        officer,
    )
    assert "Accredited" in desk.get(reverse("admin:embargo_journalist_change", args=[journalist.pk])).content.decode()


def test_one_address_is_one_journalist(desk: Client, journalist: Journalist) -> None:
    address = reverse("admin:embargo_journalist_add")
    form = HtmlForm.of(desk.get(address).content.decode(), "name")
    form |= {"name": ["別の記者"], "outlet": [str(journalist.outlet_id)], "email": ["REPORTER@paper.example"]}
    answer = desk.post(address, form)
    assert "Another journalist already has this e-mail address." in answer.content.decode()
    assert 'value="別の記者"' in answer.content.decode()


def test_the_list_says_who_is_accredited(desk: Client, journalist: Journalist) -> None:
    ended = Journalist.objects.create(
        name="期限の記者", outlet=journalist.outlet, email="b@paper.example", accredited_until=NOW - timedelta(days=1)
    )
    revoked = Journalist.objects.create(
        name="取消の記者", outlet=journalist.outlet, email="c@paper.example", revoked_at=NOW
    )
    for chosen, expected in (("held", journalist), ("ended", ended), ("revoked", revoked)):
        page = desk.get(reverse("admin:embargo_journalist_changelist"), {"accreditation": chosen})
        assert [row.pk for row in page.context["cl"].result_list] == [expected.pk]


def test_sending_a_link_from_the_desk(desk: Client, journalist: Journalist, officer: User) -> None:
    assert "A link was sent to 試験 記者 (試験新聞社)." in act(desk, "send_links", journalist)
    link = journalist.links.get()
    assert (link.sent_by, link.sent_at) == (officer, NOW)
    assert Client().post(link_in(mail.outbox[0].body)).status_code == 303


def test_no_link_is_sent_to_who_is_not_accredited(desk: Client, journalist: Journalist) -> None:
    act(desk, "revoke", journalist)
    said = act(desk, "send_links", journalist)
    assert "試験 記者 (試験新聞社) is not accredited now; no link was sent." in said
    assert mail.outbox == []


def test_a_mail_that_cannot_be_sent_is_said(desk: Client, journalist: Journalist, settings: Any) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = (
        "django.core.mail.backends.smtp.EmailBackend",
        "127.0.0.1",
        9,
    )
    assert "could not be sent. Try again in a while." in act(desk, "send_links", journalist)
    page = desk.get(reverse("admin:embargo_journalist_change", args=[journalist.pk])).content.decode()
    assert "could not be mailed" in page


def test_revoking_and_accrediting_again(
    desk: Client, journalist: Journalist, opening: Opening, signed_in: Callable[[], Client], officer: User
) -> None:
    client = signed_in()
    assert client.get(PAGE).status_code == 200
    assert "1 accreditation is revoked." in act(desk, "revoke", journalist)
    assert client.get(PAGE).status_code == 302
    assert "1 journalist is accredited." in act(desk, "accredit_again", journalist)
    assert client.get(PAGE).status_code == 302
    assert signed_in().get(PAGE).status_code == 200
    history = desk.get(reverse("admin:embargo_journalist_history", args=[journalist.pk])).content.decode()
    assert history.count("Changed Revoked at.") + history.count("Changed revoked_at.") == 2


# The release


def open_release(desk: Client, release: PressRelease, day: str, time: str) -> Any:
    address = reverse("admin:press_pressrelease_change", args=[release.pk])
    form = HtmlForm.of(desk.get(address).content.decode(), "title_ja")
    form |= {
        "opening-TOTAL_FORMS": ["1"],
        "opening-0-opens_at_0": [day],
        "opening-0-opens_at_1": [time],
        "opening-0-note_ja": ["写真の問い合わせは担当まで。"],
    }
    return desk.post(address, form)


def test_opening_a_release_from_its_own_form(
    desk: Client, release: PressRelease, signed_in: Callable[[], Client]
) -> None:
    assert open_release(desk, release, "2026-06-15", "12:00:00").status_code == 302
    assert Opening.objects.get().opens_at == NOW
    assert "写真の問い合わせは担当まで。" in signed_in().get(PAGE).content.decode()


def test_opening_after_publication_is_refused_in_words(desk: Client, release: PressRelease) -> None:
    answer = open_release(desk, release, "2026-06-15", "13:00:00").content.decode()
    assert "Journalists must be able to read before the time of publication." in answer
    assert "写真の問い合わせは担当まで。" in answer
    assert Opening.objects.count() == 0


def test_a_release_without_a_time_cannot_be_opened(desk: Client, release: PressRelease) -> None:
    PressRelease.objects.filter(pk=release.pk).update(state="draft", publish_at=None)
    answer = open_release(desk, release, "2026-06-15", "12:00:00").content.decode()
    assert "Give the release its time of publication first" in answer


def test_who_has_read_stands_on_the_release_and_on_the_journalist(
    desk: Client, opening: Opening, journalist: Journalist, signed_in: Callable[[], Client]
) -> None:
    of_release = reverse("admin:press_pressrelease_change", args=[opening.release_id])
    assert "試験 記者" not in desk.get(of_release).content.decode()
    client = signed_in()
    client.get(PAGE)
    client.get(PAGE.replace("/ja/", "/en/"))
    row = re.findall('<td data-label="(.*?)"><div>(.*?)</div>', desk.get(of_release).content.decode())
    assert row[:3] == [("Journalist", "試験 記者 (試験新聞社)"), ("Read", "2"), ("Downloaded", "0")]
    of_journalist = desk.get(reverse("admin:embargo_journalist_change", args=[journalist.pk])).content.decode()
    assert of_journalist.count('<td data-label="Kind"><div>Read</div></td>') == 2
    every = desk.get(reverse("admin:embargo_access_changelist"), {"release__id__exact": opening.release_id})
    assert len(every.context["cl"].result_list) == 2


def test_the_record_cannot_be_changed(desk: Client, opening: Opening, signed_in: Callable[[], Client]) -> None:
    signed_in().get(PAGE)
    row = Access.objects.get()
    before = list(Access.objects.values_list())
    for name, args in (("add", []), ("change", [row.pk]), ("delete", [row.pk])):
        assert desk.post(reverse(f"admin:embargo_access_{name}", args=args), {"post": "yes"}).status_code == 403
    assert list(Access.objects.values_list()) == before


def test_who_has_read_stays_when_the_journalist_shall_go(
    desk: Client, opening: Opening, journalist: Journalist, signed_in: Callable[[], Client]
) -> None:
    signed_in().get(PAGE)
    desk.post(reverse("admin:embargo_journalist_delete", args=[journalist.pk]), {"post": "yes"})
    assert [row.journalist for row in Access.objects.all()] == [journalist]


@pytest.mark.parametrize("name", ["embargo_outlet", "embargo_journalist", "embargo_access"])
def test_other_staff_see_nothing_of_it(db: None, journalist: Journalist, name: str) -> None:
    user = User.objects.create_user("editor", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="press"))
    client = Client()
    client.force_login(user)
    assert client.get(reverse(f"admin:{name}_changelist")).status_code == 403
    assert "記者" not in client.get(reverse("admin:index")).content.decode()


def test_a_journalist_is_no_staff(opening: Opening, signed_in: Callable[[], Client]) -> None:
    answer = signed_in().get("/admin/")
    assert (answer.status_code, answer["Location"]) == (302, "/admin/login/?next=/admin/")


def test_the_outlet_shows_how_many_it_has(desk: Client, journalist: Journalist) -> None:
    assert Outlet.objects.get().journalists.count() == 1
    page = desk.get(reverse("admin:embargo_outlet_changelist")).content.decode()
    assert '<td class="field-journalists_counted" data-label="Journalists"><div>1</div></td>' in page


def test_opening_lasts_until_the_instant_alone(opening: Opening) -> None:
    assert [opening.is_readable(at) for at in (opening.opens_at, T - timedelta(microseconds=1), T)] == [
        True,
        True,
        False,
    ]
