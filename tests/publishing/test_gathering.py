"""Rows that are asked for together are the very objects that each question alone would find."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from handson.models import Call, ProgrammeYear
from portal.pages.models import NavigationItem, Page
from portal.publishing.gathering import gather, lead
from portal.publishing.models import Notice
from portal.topics.models import Programme, ProgrammeName
from tests.factories import NOW, make

pytestmark = pytest.mark.django_db


def stored(row: Any) -> dict[str, Any]:
    """The columns that hold something, as the object has them; a translated field stands in those of its languages."""
    deferred = row.get_deferred_fields()
    return {field.attname: row.__dict__[field.attname] for field in row._meta.fields if field.attname not in deferred}


@pytest.fixture
def rows() -> dict[str, QuerySet[Any]]:
    programme = make(Programme, slug="handson-made-up", section="handson")
    make(ProgrammeName, programme=programme, name_ja="今の名", name_en="Name of today", valid_from=date(2020, 4, 1))
    make(ProgrammeName, programme=programme, name_ja="はじめの名", name_en="", valid_from=None)
    make(NavigationItem, path="/second/", label_ja="二", label_en="Second", order=2)
    make(NavigationItem, path="/first/", label_ja='「一」\\ "引用"\n', label_en="<First> ' &", order=1)
    soon = {"starts_at": NOW.replace(microsecond=120000), "ends_at": NOW + timedelta(days=1)}
    make(Notice, heading_ja="試験", heading_en="Made up", **soon)
    make(Page, introduces="news", publish_at=NOW - timedelta(days=1), expire_at=None)
    make(Page, introduces="events", state="draft", title_ja="まだ見せない", title_en="Not to be seen")
    year = make(ProgrammeYear, programme=programme, fiscal_year=2001, slug="2001")
    make(Call, programme_year=year, opens_on=date(2026, 5, 1), opens_time=NOW.time().replace(second=0, microsecond=0))
    make(Call, programme_year=year, by_arrival=True, result_on="2026-06")
    return {
        "navigation": NavigationItem.objects.all(),
        "notices": Notice.objects.all(),
        "pages": Page.objects.published(),
        "programmes": Programme.objects.all(),
        "names": ProgrammeName.objects.all(),
        "years": ProgrammeYear.objects.published(),
        "calls": Call.objects.all(),
        "nothing": Page.objects.none(),
    }


def test_each_has_its_own_values_in_its_own_order(rows: dict[str, QuerySet[Any]]) -> None:
    with CaptureQueriesContext(connection) as asked:
        found = gather(**rows)
    assert len(asked) == 1
    alone = {name: list(question) for name, question in rows.items()}
    assert found == alone
    for name, together in found.items():
        for one, other in zip(together, alone[name], strict=True):
            assert stored(one) == {key: value for key, value in stored(other).items() if key in stored(one)}
    assert [item.path for item in found["navigation"]] == ["/first/", "/second/"]
    assert [page.introduces for page in found["pages"]] == ["news"]


def test_what_is_kept_speaks_the_language_of_who_reads_it(rows: dict[str, QuerySet[Any]]) -> None:
    with translation.override("en"):
        first, _second = gather(navigation=rows["navigation"], nothing=rows["nothing"])["navigation"]
        assert first.label == "<First> ' &"
    with translation.override("ja"):
        assert first.label == '「一」\\ "引用"\n'


def test_children_and_parents_know_each_other_without_another_question(rows: dict[str, QuerySet[Any]]) -> None:
    found = gather(programmes=rows["programmes"], names=rows["names"])
    lead(found["programmes"], found["names"], back="programme", name="names")
    with CaptureQueriesContext(connection) as asked:
        (programme,) = found["programmes"]
        assert list(programme.names.all()) == found["names"]
        assert found["names"][0].programme is programme
        assert programme.name_on(date(2019, 1, 1), "ja").value == "はじめの名"
    assert len(asked) == 0
