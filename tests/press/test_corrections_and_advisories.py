"""What was wrong is said openly; what can be covered stands first, with a status that follows from the clock."""

import json
import re
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation

from portal.japan.clock import JST
from portal.press.models import Correction, PressRelease
from portal.publishing import catalogue
from portal.publishing.generation import next_boundary
from tests.factories import NOW, make


@pytest.fixture
def release(db: None) -> PressRelease:
    found: PressRelease = make(PressRelease, slug="made-up")
    words = {"what_ja": "件数の誤り", "what_en": "A wrong number", "old_ja": "十二件", "new_ja": "十三件"}
    make(Correction, release=found, corrected_at=NOW, **words)
    catalogue.record(found)
    return found


def structured(page: str) -> dict[str, Any]:
    blocks = [json.loads(found) for found in re.findall(r"<script type=.application/ld\+json.>(.*?)</script>", page)]
    return next(block for block in blocks if block["@type"] == "NewsArticle")


def test_a_correction_stands_on_top_with_the_old_and_the_new_at_the_end(release: PressRelease, client: Client) -> None:
    with time_machine.travel(NOW, tick=False):
        page = client.get("/ja/press/made-up/").content.decode()
    body = str(getattr(release, "body_ja"))  # noqa: B009 - a column made by modeltranslation
    assert (
        page.index("件数の誤り") < page.index(body) < page.index("<del>十二件</del>") < page.index("<ins>十三件</ins>")
    )
    assert structured(page)["dateModified"] == NOW.isoformat()
    assert structured(page)["correction"] == ["件数の誤り"]


def test_it_appears_at_its_time_and_no_kept_page_outlives_it(release: PressRelease, client: Client) -> None:
    with time_machine.travel(NOW - timedelta(seconds=1), tick=False):
        response = client.get("/ja/press/made-up/")
        assert "件数の誤り" not in response.content.decode()
        assert next_boundary() == NOW
        assert response["Cache-Control"] == "public, max-age=1"


def test_the_reader_of_a_record_can_link_to_each_part(release: PressRelease, client: Client) -> None:
    key = Correction.objects.get().key
    with time_machine.travel(NOW, tick=False):
        page = client.get("/ja/press/made-up/").content.decode()
    assert f'id="{key}"' in page
    assert f'href="#{key}"' in page


def advisory(**values: Any) -> PressRelease:
    day = {"occasion_on": date(2026, 6, 20), "start_time": time(10), "end_time": time(12)}
    found: PressRelease = make(PressRelease, **{**day, "register_by": datetime(2026, 6, 18, 17, tzinfo=JST), **values})
    return found


@pytest.mark.parametrize(
    ("at", "status"),
    [
        (datetime(2026, 6, 4, 16, 59, tzinfo=JST), "open"),
        (datetime(2026, 6, 4, 17, tzinfo=JST), "closing-soon"),
        (datetime(2026, 6, 18, 16, 59, tzinfo=JST), "closing-soon"),
        (datetime(2026, 6, 18, 17, tzinfo=JST), "closed"),
        (datetime(2026, 6, 20, 11, 59, tzinfo=JST), "closed"),
        (datetime(2026, 6, 20, 12, tzinfo=JST), "held"),
    ],
)
@pytest.mark.django_db
def test_the_status_of_an_invitation_follows_from_the_clock(at: datetime, status: str) -> None:
    with time_machine.travel(at, tick=False):
        assert advisory().status() == status


@pytest.mark.django_db
def test_without_registration_an_occasion_is_announced() -> None:
    with time_machine.travel(NOW, tick=False):
        assert advisory(register_by=None).status() == "announced"


@pytest.mark.django_db
def test_invitations_stand_first_until_their_day_is_over(client: Client) -> None:
    later = advisory(occasion_on=date(2026, 6, 21), title_en="Later")
    sooner = advisory(title_en="Sooner")
    make(PressRelease, title_en="A made-up result")
    with time_machine.travel(NOW, tick=False):
        response = client.get("/en/press/")
        assert [item for item, _card in response.context["advisories"]] == [sooner, later]
        page = response.content.decode()
        assert page.index('id="advisories"') < page.index('id="releases"')
    with time_machine.travel(datetime(2026, 6, 22, tzinfo=JST), tick=False):
        assert 'id="advisories"' not in client.get("/en/press/").content.decode()


@pytest.mark.django_db
def test_an_invitation_that_is_not_public_is_not_announced(client: Client) -> None:
    advisory(title_en="Unspoken", state="draft")
    with time_machine.travel(NOW, tick=False):
        assert "Unspoken" not in client.get("/en/press/").content.decode()


@pytest.mark.django_db
def test_registration_needs_an_occasion() -> None:
    release = advisory()
    release.occasion_on = None
    with translation.override("en"), pytest.raises(ValidationError, match="on which day"):
        release.full_clean(exclude=["title", "title_en"])


@pytest.mark.django_db
def test_a_page_of_the_press_room_keeps_its_address() -> None:
    release = advisory(slug="kit")
    with translation.override("en"), pytest.raises(ValidationError, match="belongs to another page of Press"):
        release.full_clean(exclude=["title", "title_en"])
