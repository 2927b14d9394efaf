"""One box of the desk over everything: drafts too, for whom may see them, and for nobody else."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from portal.news.models import NewsItem
from portal.publishing.law import State
from portal.topics.models import Term
from tests.factories import make

pytestmark = pytest.mark.django_db
SECRET = "ハンズオンの合言葉"


@pytest.fixture(autouse=True)
def content() -> None:
    make(NewsItem, title_ja="塩竈の市", title_en="Market of Shiogama")
    make(NewsItem, title_ja=SECRET, title_en="Watchword", state=State.DRAFT)
    make(Term, name_ja="ハンズオン支援", name_en="Hands-on support")


def found(client: Client, text: str) -> dict[str, list[str]]:
    response = client.get("/admin/find/", {"q": text})
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    return {group.name: [line.title for line in group.lines] for group in response.context["groups"]}


def test_an_administrator_finds_drafts_terms_and_public_pages_in_any_width(client: Client) -> None:
    client.force_login(User.objects.create_superuser("staff"))
    assert any(SECRET in lines for lines in found(client, "ﾊﾝｽﾞｵﾝ").values())
    assert any("ハンズオン支援" in lines for lines in found(client, "はんずおん").values())
    assert "塩竈の市" in next(iter(found(client, "shiogama").values()))
    assert found(client, "ない言葉") == {}
    assert found(client, "") == {}


def test_who_may_not_see_a_kind_does_not_find_it(client: Client) -> None:
    person = User.objects.create_user("terms only", is_staff=True)
    person.user_permissions.add(Permission.objects.get(codename="view_term"))
    client.force_login(person)
    lines = [line for lines in found(client, "ハンズオン").values() for line in lines]
    assert "ハンズオン支援" in lines
    assert SECRET not in lines


def test_a_visitor_is_asked_to_sign_in(client: Client) -> None:
    response = client.get("/admin/find/", {"q": SECRET})
    assert response.status_code == 302
    assert SECRET not in response.content.decode()


def test_the_box_stands_on_every_page_of_the_desk(client: Client) -> None:
    client.force_login(User.objects.create_superuser("staff"))
    for address in ("/admin/", "/admin/news/newsitem/"):
        assert 'action="/admin/find/"' in client.get(address).content.decode()
