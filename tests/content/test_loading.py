"""`manage.py load_content`: every record comes in once; what staff decided stays; a file that is wrong changes nothing."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import QuerySet
from django.forms.models import model_to_dict

from events.models import Event
from portal.desk.models import LoadedRecord
from portal.news.models import NewsItem
from portal.publishing import catalogue
from portal.publishing.law import State
from portal.publishing.models import CatalogueEntry, Moment
from portal.topics.models import Term

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded")]

#: How many of each there are, as the facts' owner counts them.
COUNTS = {
    "events.Event": 23,
    "events.YearlyFigure": 4,
    "awards.AwardYear": 9,
    "awards.Laureate": 46,
    "handson.Call": 10,
    "handson.SupportedOrganisation": 17,
    "handson.SupportKind": 5,
    "handson.Handbook": 1,
    "casebooks.Publication": 17,
    "casebooks.Case": 63,
    "casebooks.IndustrialAward": 2,
    "initiatives.Council": 1,
    "initiatives.CouncilActivity": 22,
    "initiatives.MemberCount": 2,
    "initiatives.BusinessContest": 6,
    "initiatives.LeadingModelProject": 2,
    "initiatives.Society": 5,
    "initiatives.MatchingSession": 12,
    "initiatives.MatchingFigure": 3,
    "initiatives.MatchingReportMeeting": 1,
    "initiatives.TohokuMoment": 1,
    "initiatives.Showing": 3,
    "news.NewsItem": 38,
    "press.PressRelease": 26,
    "press.PressKind": 5,
    "topics.Term": 49,
    "topics.FiscalYear": 16,
    "topics.SourceDiscrepancy": 10,
    "places.Municipality": 127,
    "places.Prefecture": 47,
}


@pytest.fixture
def changed_facts(tmp_path: Path) -> Callable[[Callable[[Any], object]], Path]:
    """`changed_facts(change)`: a copy of the facts file to which `change` has been applied."""

    def write(change: Callable[[Any], object]) -> Path:
        facts = json.loads((settings.CONTENT_DIR / "facts.json").read_text(encoding="utf-8"))
        change(facts)
        path = tmp_path / "facts.json"
        path.write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
        return path

    return write


def load(facts: Path | None = None, *, force: bool = False) -> list[str]:
    """The lines that the command prints."""
    out = StringIO()
    call_command("load_content", facts=facts, force=force, stdout=out)
    return out.getvalue().splitlines()


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, but for counters that only say that somebody looked. modeltranslation's own querysets leave columns out."""
    left_out = {"publishing.Generation", "search.IndexState"}
    return {
        model._meta.label: list(QuerySet(model).order_by("pk").values())
        for model in apps.get_models()
        if model._meta.label not in left_out
    }


def differences(
    before: dict[str, list[dict[str, Any]]], after: dict[str, list[dict[str, Any]]]
) -> set[tuple[str, str]]:
    """(table, column) of everything that is not as it was; a row more or less counts as column "rows"."""
    found = set()
    for label, rows in after.items():
        if len(rows) != len(before[label]):
            found.add((label, "rows"))
            continue
        for old, new in zip(before[label], rows, strict=True):
            found |= {(label, name) for name in new if new[name] != old[name]}
    return found


def catalogue_rows() -> list[Any]:
    rows = [
        {
            **model_to_dict(row),
            "places": sorted(row.places.values_list("pk", flat=True)),
            "topics": sorted(row.topics.values_list("pk", flat=True)),
        }
        for row in CatalogueEntry.objects.order_by("pk").prefetch_related("places", "topics")
    ]
    return [rows, sorted(Moment.objects.values_list("content_type", "object_id", "at"))]


# What comes in


@pytest.mark.parametrize("label", COUNTS)
def test_every_record_comes_in_once(label: str) -> None:
    assert apps.get_model(label)._default_manager.count() == COUNTS[label]


def test_every_loaded_item_is_public_and_in_the_catalogue() -> None:
    for content_type in ContentType.objects.filter(pk__in=LoadedRecord.objects.values("content_type")):
        model: Any = content_type.model_class()
        if model not in catalogue.content_types():
            continue
        items = list(model._default_manager.all())
        assert {item.state for item in items} == {State.APPROVED}, model
        public = CatalogueEntry.objects.published().filter(type_name=model._meta.label_lower, site_language="en")
        assert sorted(public.values_list("object_id", flat=True)) == sorted(item.pk for item in items), model


def test_a_second_run_changes_nothing() -> None:
    before = everything()
    printed = load()
    assert differences(before, everything()) == set()
    assert not [line for line in printed if line.split()[1] in ("created", "updated")]
    assert not [line for line in printed if line.startswith("kept")]
    assert f"{COUNTS['events.Event']:5} fan_meetings.events" in printed


def test_a_rebuild_after_the_load_changes_nothing() -> None:
    before = catalogue_rows()
    catalogue.rebuild()
    assert catalogue_rows() == before


# What staff decided


def test_what_staff_edited_deleted_and_withdrew_stays(changed_facts: Callable[..., Path]) -> None:
    edited, withdrawn = NewsItem.objects.get(fact_key="nw-001"), NewsItem.objects.get(fact_key="nw-002")
    original = edited.title_en
    edited.title_en = "What staff wrote"
    edited.save()
    withdrawn.state, withdrawn.withdrawal_reason_ja = State.WITHDRAWN, "誤りのため"
    withdrawn.save()
    NewsItem.objects.get(fact_key="nw-003").delete()
    Event.objects.get(fact_key="fm-001").delete()
    term = Term.objects.get(name_ja="復興庁")
    term.note_en = "A note by staff"
    term.save()

    def change(facts: Any) -> None:
        """Another field of a record that staff edited, which follows the facts, and the record that they withdrew."""
        rows = {row["id"]: row for row in facts["news"]}
        rows["nw-001"]["headline_ja"] = rows["nw-002"]["headline_ja"] = "改められた見出し"

    printed = load(changed_facts(change))
    assert set(NewsItem.objects.filter(title_ja="改められた見出し")) == {edited}
    assert "kept as staff edited it: news nw-001: title_en" in printed
    assert "kept as staff edited it: glossary.terms 復興庁: note_en" in printed
    assert len([line for line in printed if line.startswith("kept")]) == 2
    assert state_of_what_staff_did() == ("What staff wrote", "A note by staff", State.WITHDRAWN, False, False)

    load(force=True)
    term.refresh_from_db()
    edited.refresh_from_db()
    assert edited.title_en == original
    assert state_of_what_staff_did() == (original, term.note_en, State.WITHDRAWN, False, False)
    assert term.note_en != "A note by staff"
    assert catalogue.differences() == []


def state_of_what_staff_did() -> tuple[Any, ...]:
    return (
        NewsItem.objects.get(fact_key="nw-001").title_en,
        Term.objects.get(name_ja="復興庁").note_en,
        NewsItem.objects.get(fact_key="nw-002").state,
        NewsItem.objects.filter(fact_key="nw-003").exists(),
        Event.objects.filter(fact_key="fm-001").exists(),
    )


# What changes in the facts


def test_one_changed_fact_changes_that_field_alone(changed_facts: Callable[..., Path]) -> None:
    before = everything()

    def change(facts: Any) -> None:
        next(row for row in facts["news"] if row["id"] == "nw-005")["headline_en"] = "A corrected headline"

    printed = load(changed_facts(change))
    assert "    1 updated" in printed
    # The index of the search and the boundaries are written anew as a whole.
    changed = {
        item for item in differences(before, everything()) if not item[0].startswith(("search.", "publishing.Moment"))
    }
    assert changed == {
        ("news.NewsItem", "title_en"),
        ("news.NewsItem", "updated_at"),
        ("publishing.CatalogueEntry", "title"),
        ("publishing.CatalogueEntry", "updated_at"),
        ("desk.LoadedRecord", "hashes"),
    }
    assert NewsItem.objects.get(fact_key="nw-005").title_en == "A corrected headline"


# What is refused


def first(*path: str) -> Callable[[Any], Any]:
    def find(facts: Any) -> Any:
        for name in path:
            facts = facts[name]
        return facts[0]

    return find


REFUSED: dict[str, tuple[Callable[[Any], Any], tuple[str, ...]]] = {
    "an unknown key of a record": (lambda facts: first("fan_meetings", "events")(facts).update(colour="blue"), ("fan_meetings.events[0]", "colour")),
    "an unknown key inside a record": (lambda facts: facts["council"]["profile"]["future"].update(colour="blue"), ("council.profile", "colour")),
    "an unknown part of the file": (lambda facts: facts["awards"].update(jury=[]), ("awards.jury",)),
    "a part that is missing": (lambda facts: facts.pop("news"), ("news",)),
    "a record without its key": (lambda facts: first("news")(facts).pop("id"), ("news[0]", "id")),
    "a record that lacks a fact": (lambda facts: first("news")(facts).pop("headline_ja"), ("news nw-", "headline_ja")),
    "a record that is no object": (lambda facts: facts["news"].insert(0, "text"), ("news[0]",)),
    "a day that does not exist": (lambda facts: first("news")(facts).update(date="2025-02-30"), ("news nw-", "date")),
    "a laureate of no year": (lambda facts: first("awards", "laureates")(facts).update(fiscal_year=1999), ("awards.laureates", "fiscal_year")),
    "a case of no book": (lambda facts: first("casebooks", "cases")(facts).update(publication_id="none"), ("casebooks.cases", "publication_id")),
    "an address that is none": (lambda facts: first("press", "items")(facts).update(source="javascript:alert(1)"), ("press.items", "sources")),
    "a title beyond its column": (lambda facts: first("news")(facts).update(headline_ja="長" * 300), ("news nw-", "title_ja")),
    "a title that is empty": (lambda facts: first("press", "items")(facts).update(topic_ja=""), ("press.items", "title")),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_bad_file_is_refused_by_name_and_changes_nothing(case: str, changed_facts: Callable[..., Path]) -> None:
    spoil, named = REFUSED[case]

    def change(facts: Any) -> None:
        next(row for row in facts["glossary"]["terms"] if row["ja"] == "復興庁")["en"] = "Changed before the error"
        spoil(facts)

    with pytest.raises(CommandError) as caught:
        load(changed_facts(change))
    assert str(caught.value).startswith("Nothing was loaded. ")
    assert [word for word in named if word not in str(caught.value)] == []
    assert Term.objects.get(name_ja="復興庁").name_en != "Changed before the error"
    assert connection.in_atomic_block


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null"])
def test_a_file_that_is_no_facts_file_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    path.write_bytes(content)
    with pytest.raises(CommandError, match=r"^Nothing was loaded\. "):
        load(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no such file"):
        load(tmp_path / "none.json")
