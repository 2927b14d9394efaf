"""Too much is refused before it is read: the body of these requests is never sent, or would fail if a byte of it were asked for."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.test.client import FakePayload

MEGABYTE = 1024 * 1024
FORM = "multipart/form-data; boundary=x"


class Unread(FakePayload):
    """A body that is there and must not be touched."""

    def read(self, *args: Any, **kwargs: Any) -> bytes:
        raise AssertionError("a byte of the body was read")


def post(client: Client, path: str, length: int | str, content_type: str = FORM) -> Any:
    """Announces a body of `length` bytes."""
    return client.generic(
        "POST",
        path,
        b"",
        content_type,
        **{"wsgi.input": Unread(b""), "CONTENT_LENGTH": str(length), "CONTENT_TYPE": content_type},
    )


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/ja/feedback/", "/ja/press/embargo/", "/admin/login/", "/ja/", "/nowhere/"])
@pytest.mark.parametrize("length", [MEGABYTE + 1, 1024 * MEGABYTE, 10**17])
def test_a_stranger_may_send_a_megabyte(path: str, length: int, client: Client) -> None:
    answer = post(client, path, length)
    page = answer.content.decode()
    assert answer.status_code == 413
    assert "1 MBを超えています" in page
    assert "no-store" in answer["Cache-Control"]
    assert not answer.cookies


@pytest.mark.django_db
def test_the_sentence_is_in_the_visitors_language(client: Client) -> None:
    assert "What you sent is larger than 1 MB." in post(client, "/en/", 2 * MEGABYTE).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("length", ["many", "-1", "1e9", "9" * 40])
def test_a_length_that_is_no_number_is_refused(length: str, client: Client) -> None:
    assert post(client, "/ja/", length).status_code == 413


@pytest.fixture
def staff(client: Client, db: None) -> Client:
    client.force_login(User.objects.create_superuser("made-up-editor", password="not a password"))
    return client


def test_staff_may_send_two_hundred(staff: Client) -> None:
    answer = post(staff, "/admin/media/image/add/", 200 * MEGABYTE + 1)
    assert answer.status_code == 413
    assert "200 MBを超えています" in answer.content.decode()
    with pytest.raises(AssertionError, match="a byte of the body was read"):
        post(staff, "/admin/media/image/add/", 200 * MEGABYTE)


@pytest.mark.django_db
def test_who_is_no_longer_staff_may_not(staff: Client) -> None:
    User.objects.update(is_active=False)
    assert post(staff, "/admin/media/image/add/", 2 * MEGABYTE).status_code == 413


def test_a_thousand_and_one_fields_are_refused(staff: Client) -> None:
    fields = {f"field-{number}": "x" for number in range(1001)}
    assert staff.post("/admin/media/image/add/", fields).status_code == 400
    assert staff.post("/admin/media/image/add/", dict(list(fields.items())[:999])).status_code == 200
