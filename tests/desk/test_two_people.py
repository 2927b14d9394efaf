"""Two people at one item: the second is told before anything of the first is replaced, and loses nothing that was typed."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from portal.news.models import NewsItem
from tests.factories import make
from tests.html_form import HtmlForm

pytestmark = pytest.mark.django_db


def test_who_saves_second_is_told_what_the_first_has_changed(staff: Client) -> None:
    item = make(NewsItem, title_ja="会議の記録", summary_ja="はじめの要約")
    address = f"/admin/news/newsitem/{item.pk}/change/"
    other = Client()
    other.force_login(User.objects.create_superuser("hanako", first_name="花子", last_name="石巻"))
    mine, theirs = (HtmlForm.of(client.get(address).content.decode(), "title_ja") for client in (staff, other))

    assert other.post(address, theirs | {"title_ja": ["会議の記録と写真"]}).status_code == 302
    refused = staff.post(address, mine | {"summary_ja": ["書きなおした要約"]}).content.decode()
    assert NewsItem.objects.get().summary_ja == "はじめの要約"
    assert "花子" in refused
    assert f'<a href="{address}" target="_blank">' in refused
    again = HtmlForm.of(refused, "title_ja")
    assert again["summary_ja"] == ["書きなおした要約"]

    assert staff.post(address, again | {"title_ja": ["会議の記録と写真"]}).status_code == 302
    item.refresh_from_db()
    assert (item.title_ja, item.summary_ja) == ("会議の記録と写真", "書きなおした要約")


def test_a_slip_of_ones_own_is_no_second_person(staff: Client) -> None:
    item = make(NewsItem, title_ja="会議の記録")
    address = f"/admin/news/newsitem/{item.pk}/change/"
    form = HtmlForm.of(staff.get(address).content.decode(), "title_ja")
    refused = staff.post(address, form | {"title_ja": [""]})
    again = HtmlForm.of(refused.content.decode(), "title_ja")
    assert staff.post(address, again | {"title_ja": ["会議"]}).status_code == 302
