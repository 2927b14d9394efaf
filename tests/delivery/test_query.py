"""Addresses hold what a visitor chose and nothing else."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("/ja/events/?year=&prefecture=", "/ja/events/"),
        ("/ja/events/?year=2018&prefecture=&page=2", "/ja/events/?year=2018&page=2"),
        ("/en/search/?q=", "/en/search/"),
        ("/en/search/?q=%E5%BE%A9%E8%88%88+%3D&section=", "/en/search/?q=%E5%BE%A9%E8%88%88+%3D"),
        ("/ja/%E5%BE%A9/?a=", "/ja/%E5%BE%A9/"),
        ("/ja//evil.example/?a=", "/ja//evil.example/"),
    ],
)
def test_what_is_empty_is_left_out(client: Client, asked: str, leads_to: str) -> None:
    answer = client.get(asked)
    assert (answer.status_code, answer["Location"]) == (301, leads_to)
    assert answer["Cache-Control"].startswith("public, max-age=")
    assert not answer.cookies


@pytest.mark.parametrize("asked", ["/ja/events/?year=2018", "/ja/search/?q=%3D", "/ja/search/?q==", "/ja/events/?x"])
def test_what_says_something_stays(client: Client, asked: str) -> None:
    assert client.get(asked).status_code == 200


def test_staff_pages_keep_their_own_ways(client: Client) -> None:
    assert client.get("/admin/login/?next=").status_code == 200
