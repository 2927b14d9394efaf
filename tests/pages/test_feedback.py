""" "Was this page useful?" stores the page and the day, nothing about the person, and takes answers from this site alone."""

import pytest
from django.test import Client

from portal.pages.models import Feedback
from portal.publishing.generation import generation

PAGE = {"page": "/en/news/", "useful": "no"}


@pytest.mark.django_db
def test_an_answer_from_the_page_is_kept_without_a_cookie() -> None:
    response = Client(enforce_csrf_checks=True).post("/en/feedback/", PAGE, headers={"origin": "http://testserver"})
    assert (response.status_code, response["Location"]) == (303, "/en/feedback/thanks/?page=%2Fen%2Fnews%2F")
    assert not response.cookies
    assert list(Feedback.objects.values_list("page", "language", "is_useful")) == [("/en/news/", "en", False)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "headers",
    [{}, {"origin": "https://evil.example"}, {"origin": "null"}, {"origin": "http://testserver.evil.example"}],
)
def test_a_foreign_or_missing_origin_is_refused(client: Client, headers: dict[str, str]) -> None:
    assert client.post("/ja/feedback/", PAGE, headers=headers).status_code == 403
    assert Feedback.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    "page", ["https://evil.example/", "//evil.example", "/ja//evil", "/admin/", "/ja/" + "x" * 400, "/ja/\n", ""]
)
def test_what_is_no_page_of_this_site_is_dropped(client: Client, page: str) -> None:
    response = client.post("/ja/feedback/", {"page": page, "useful": "yes"}, headers={"origin": "http://testserver"})
    assert (response.status_code, response["Location"]) == (303, "/ja/feedback/thanks/")
    assert Feedback.objects.count() == 0


@pytest.mark.django_db
def test_an_answer_is_no_change_of_content(client: Client) -> None:
    before = generation()
    client.post("/ja/feedback/", PAGE, headers={"origin": "http://testserver"})
    assert generation() == before
    assert client.get("/ja/feedback/").status_code == 405
