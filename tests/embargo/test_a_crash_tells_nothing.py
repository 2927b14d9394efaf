"""When something breaks while a release under embargo is read, the page that answers, the log and a mail hold no word of it."""

import logging
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.utils.log import AdminEmailHandler

from portal.embargo.models import Opening
from portal.press.models import PressQuestion
from tests.embargo.conftest import SECRET

PAGE = "/ja/press/embargo/releases/made-up-secret/"
WORDS = ("極秘の本文", "極秘の問い", SECRET, "A secret release")


@pytest.fixture
def broken(opening: Opening) -> Opening:
    """The release can be found, and while it is being read a table is gone."""
    opening.release.body_ja = "<p>極秘の本文</p>"
    opening.release.save()
    PressQuestion.objects.create(release=opening.release, question_ja="<p>極秘の問い</p>")
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE press_pressparticular RENAME TO press_gone")
    return opening


def test_page_log_and_mail_are_silent(
    broken: Opening, signed_in: Callable[[], Client], caplog: pytest.LogCaptureFixture, settings: Any
) -> None:
    """Nor do they tell the key of the session, with which one could read on."""
    settings.ADMINS = [("試験", "admin@example.org")]
    handler, logger = AdminEmailHandler(), logging.getLogger("django.request")
    client = signed_in()
    key = client.cookies["journalist-key"].value
    mail.outbox.clear()
    client.raise_request_exception = False
    logger.addHandler(handler)
    try:
        response = client.get(PAGE)
    finally:
        logger.removeHandler(handler)
    assert (response.status_code, response["Cache-Control"]) == (500, "no-store")
    logged = [logging.Formatter("%(message)s").format(record) for record in caplog.records]
    mailed = [f"{message.subject}\n{message.body}" for message in mail.outbox]
    assert [any("press_pressparticular" in text for text in told) for told in (logged, mailed)] == [True, True]
    told = [response.content.decode(), *logged, *mailed]
    assert [word for word in (*WORDS, key) for text in told if word in text] == []
