"""What many pages show is fetched once, and is right at once after every change, at every instant, and in every process."""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from django.core import serializers
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from portal.pages.models import NavigationItem, Page, RelatedLink
from portal.publishing import clock
from portal.publishing.models import Notice
from tests.factories import NOW, make

pytestmark = pytest.mark.usefixtures("noon_in_june")


@pytest.fixture
def glossary(client: Client) -> Callable[[], str]:
    return lambda: client.get("/en/glossary/").content.decode()


def notice(heading: str) -> Notice:
    times = {"starts_at": NOW - timedelta(hours=1), "ends_at": NOW + timedelta(hours=1)}
    return Notice.objects.create(heading_ja="お知らせ", heading_en=heading, **times)


@pytest.mark.django_db
def test_every_change_is_there_at_the_next_request(glossary: Callable[[], str]) -> None:
    band = notice("Made-up band")
    entry = NavigationItem.objects.create(path="/news/", label_ja="入口", label_en="Made-up entry")
    link = make(RelatedLink, section="glossary", title_ja="関連", title_en="Made-up link")
    intro = make(Page, introduces="glossary", summary_en="Made-up introduction")
    rows = {"heading_en": band, "label_en": entry, "title_en": link, "summary_en": intro}
    for name, row in rows.items():
        assert getattr(row, name) in glossary()
        setattr(row, name, f"Changed {name}")
        row.save()
        assert f"Changed {name}" in glossary()
    for row in (band, entry, link, intro):
        type(row)._default_manager.filter(pk=row.pk).delete()
    assert "Changed" not in glossary()


@pytest.mark.django_db
def test_the_frame_costs_one_question(client: Client) -> None:
    notice("Made-up band")
    make(NavigationItem, path="/news/", label_ja="入口")
    client.get("/en/glossary/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/en/glossary/")
    assert len([query for query in asked if "publishing_generation" in query["sql"]]) == 1
    assert len(asked) == 4  # the generation, terms, years and prefectures


@pytest.mark.django_db
def test_another_instant_is_shown_what_holds_then(glossary: Callable[[], str]) -> None:
    notice("Made-up band")
    Notice.objects.create(
        heading_ja="後で", heading_en="Later", starts_at=NOW + timedelta(hours=2), ends_at=NOW + timedelta(hours=3)
    )
    found = []
    for hours in (0, 2, 0, -2, 4, 0):
        with clock.standing_at(NOW + timedelta(hours=hours)):
            found.append(("Made-up band" in glossary(), "Later" in glossary()))
    now, later, never = (True, False), (False, True), (False, False)
    assert found == [now, later, now, never, never, now]


@pytest.mark.django_db
def test_what_was_rolled_back_is_never_shown(glossary: Callable[[], str]) -> None:
    band = notice("As it is")
    assert "As it is" in glossary()
    with suppress(RuntimeError), transaction.atomic():
        band.heading_en = "Taken back"
        band.save()
        assert "Taken back" in glossary()
        raise RuntimeError
    assert "As it is" in glossary()
    make(NavigationItem, path="/news/", label_ja="入口")  # the change after it must not get its number
    assert "As it is" in glossary()


@pytest.mark.django_db(transaction=True)
def test_what_is_not_committed_yet_is_shown_to_nobody_else(glossary: Callable[[], str]) -> None:
    """On SQLite a writer holds off writers, not readers."""
    seen: list[str] = []

    def elsewhere() -> None:
        seen.append(Client().get("/en/glossary/").content.decode())
        connection.close()

    band = notice("As it is")
    with transaction.atomic():
        band.heading_en = "Not committed yet"
        band.save()
        assert "Not committed yet" in glossary()
        visitor = threading.Thread(target=elsewhere)
        visitor.start()
        visitor.join()
    assert "As it is" in seen[0]
    assert "Not committed yet" in glossary()


@pytest.mark.django_db
def test_a_raw_load_of_what_stands_on_every_page_is_there_at_once(glossary: Callable[[], str], tmp_path: Path) -> None:
    entry = NavigationItem.objects.create(path="/news/", label_ja="入口", label_en="Made-up entry")
    told = serializers.serialize("json", [entry])
    assert "Made-up entry" in glossary()
    fixture = tmp_path / "entry.json"
    fixture.write_text(told.replace("Made-up entry", "Entry of the fixture"), encoding="utf-8")
    call_command("loaddata", str(fixture), verbosity=0)
    assert "Entry of the fixture" in glossary()
