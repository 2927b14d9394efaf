"""The record of accessibility tests: a machine never passes anything, and nothing is claimed before people judged everything."""

import io
import json
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from portal.accessibility.criteria import CRITERIA, JIS, WCAG, criteria_of
from portal.accessibility.models import Evaluation, Judgement, Machine
from portal.accessibility.sample import RANDOM_PAGES, draw
from portal.news.models import NewsItem
from portal.publishing.law import State
from tests.document import Document
from tests.factories import make

pytestmark = pytest.mark.django_db
STATED = {"stated_on": date(2026, 6, 10), "began_on": date(2026, 6, 1), "ended_on": date(2026, 6, 9)}


def stated(language: str = "ja", **judgements: str) -> Evaluation:
    evaluation = draw(language, 1)
    for name, value in STATED.items():
        setattr(evaluation, name, value)
    evaluation.save()
    for number, judgement in judgements.items():
        evaluation.findings.filter(number=number).update(judgement=judgement)
    return evaluation


def judge_all(evaluation: Evaluation, judgement: str = Judgement.PASSED) -> None:
    evaluation.findings.update(judgement=judgement)


def record(evaluation: Evaluation, monkeypatch: pytest.MonkeyPatch, *rules: dict[str, object]) -> None:
    report = {"machine": "axe-core 0.0 (made up)", "rules": rules}
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(report)))
    call_command("accessibility_test", "record", str(evaluation.pk), stdout=io.StringIO())


def cells(client: Client, language: str, pages: str, number: str) -> list[list[str]]:
    """The texts of the rows of a criterion, one for each table that has it."""
    response = client.get(f"/{language}/accessibility/results/{pages}/")
    html = response.content.decode()
    found = []
    for row in html.split("<tr>")[1:]:
        words = [run.text.strip() for run in Document.of(row.split("</tr>")[0]).runs if run.text.strip()]
        if words and words[0].startswith(f"{number} "):
            found.append(words)
    return found


def test_the_standards_have_as_many_criteria_as_they_have() -> None:
    assert (len(criteria_of(JIS)), len(criteria_of(WCAG))) == (38, 55)
    levels = {standard: [row.level for row in criteria_of(standard)].count("A") for standard in (JIS, WCAG)}
    assert levels == {JIS: 25, WCAG: 31}
    assert CRITERIA["4.1.1"].standards == (JIS,)
    assert CRITERIA["1.4.10"].axe_tag == "wcag1410"


def test_the_same_seed_draws_the_same_pages() -> None:
    for _number in range(RANDOM_PAGES + 5):
        make(NewsItem)
    hidden = make(NewsItem, slug="made-up-secret", state=State.DRAFT)
    japanese_only = make(NewsItem, slug="made-up-japanese", title_en="", summary_en="", body_en="")
    first, again, other = ([(page.path, page.is_random) for page in draw("en", seed).pages.all()] for seed in (1, 1, 2))
    assert first == again
    assert first != other
    paths = [path for path, _is_random in first]
    assert len(paths) == len(set(paths))
    assert sum(is_random for _path, is_random in first) == RANDOM_PAGES
    assert {"/en/", "/en/news/", "/en/search/"} <= {path for path, is_random in first if not is_random}
    assert not [path for path in paths if hidden.slug in path or japanese_only.slug in path]
    assert all(path.startswith("/en/") for path in paths)


def test_a_machine_finds_faults_but_passes_nothing(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    evaluation = stated()
    contrast = {"id": "color-contrast", "tags": ["wcag2aa", "wcag143"], "faults": ["/ja/news/"]}
    language = {"id": "html-has-lang", "tags": ["wcag2a", "wcag311"], "faults": []}
    habit = {"id": "region", "tags": ["best-practice"], "faults": ["/ja/"]}
    record(evaluation, monkeypatch, contrast, language, habit)
    found = {finding.number: finding for finding in evaluation.findings.all()}
    assert (found["1.4.3"].machine, found["1.4.3"].machine_note) == (Machine.FAULT, "color-contrast: /ja/news/")
    assert (found["3.1.1"].machine, found["1.1.1"].machine) == (Machine.NO_FAULT, Machine.NOTHING)
    assert {finding.judgement for finding in found.values()} == {Judgement.NOT_JUDGED}
    for number, said in (("1.4.3", "fault found"), ("3.1.1", "no fault found by machine")):
        rows = cells(client, "en", "ja", number)
        assert [row[2:5] for row in rows] == [["not judged", "not judged", said]] * 2
    assert cells(client, "ja", "ja", "3.1.1")[0][2:5] == [
        "未判定",
        "未判定",
        "機械では不備が見つかりませんでした",
    ]


def test_a_fault_that_a_machine_finds_later_takes_a_pass_back(monkeypatch: pytest.MonkeyPatch) -> None:
    evaluation = stated(**{"1.4.3": Judgement.PASSED, "2.4.2": Judgement.PASSED, "1.1.1": Judgement.FAILED})
    tags = ["wcag143", "wcag111"]
    record(evaluation, monkeypatch, {"id": "made-up", "tags": tags, "faults": ["/ja/"]})
    judged = dict(evaluation.findings.values_list("number", "judgement"))
    assert (judged["1.4.3"], judged["2.4.2"], judged["1.1.1"]) == (
        Judgement.NOT_JUDGED,
        Judgement.PASSED,
        Judgement.FAILED,
    )


def test_nobody_passes_what_a_machine_found_fault_with() -> None:
    finding = stated().findings.get(number="1.4.3")
    finding.machine = Machine.FAULT
    for judgement in (Judgement.PASSED, Judgement.NOT_APPLICABLE):
        finding.judgement = judgement
        with pytest.raises(ValidationError, match="適合とすることはできません"):
            finding.full_clean()
        with transaction.atomic(), pytest.raises(IntegrityError):
            finding.save()
    finding.judgement = Judgement.FAILED
    finding.full_clean()


@pytest.mark.parametrize(
    ("changed", "level"),
    [
        ({}, "AA"),
        ({"1.2.4": Judgement.NOT_APPLICABLE}, "AA"),
        ({"4.1.1": Judgement.NOT_JUDGED}, ""),
        ({"2.4.7": Judgement.NOT_JUDGED}, ""),
        ({"2.4.7": Judgement.FAILED}, "A"),
        ({"2.4.7": Judgement.FAILED, "1.4.3": Judgement.NOT_JUDGED}, ""),
        ({"1.1.1": Judgement.FAILED}, ""),
        ({"1.4.10": Judgement.NOT_JUDGED}, "AA"),  # not of JIS
    ],
)
def test_a_level_is_claimed_when_every_criterion_has_been_judged(
    client: Client, changed: dict[str, str], level: str
) -> None:
    evaluation = stated()
    judge_all(evaluation)
    for number, judgement in changed.items():
        evaluation.findings.filter(number=number).update(judgement=judgement)
    assert evaluation.level_met() == level
    page = Document.of(client.get("/en/accessibility/results/ja/").content.decode()).text()
    assert ("No level is claimed." in page) == (level == "")
    assert (f"JIS X 8341-3:2016 {level}\n" in page) == (level != "")


def test_wcag_is_met_apart_from_jis() -> None:
    evaluation = stated()
    judge_all(evaluation)
    evaluation.findings.filter(number="4.1.1").update(judgement=Judgement.NOT_JUDGED)
    assert (evaluation.level_met(JIS), evaluation.level_met(WCAG)) == ("", "AA")
    evaluation.findings.filter(number="2.5.8").update(judgement=Judgement.FAILED)
    assert evaluation.level_met(WCAG) == "A"


def test_visitors_see_what_was_stated_and_each_set_apart(client: Client) -> None:
    draw("en", 1)
    assert client.get("/ja/accessibility/results/en/").status_code == 404
    assert "未判定" not in client.get("/ja/accessibility/results/").content.decode()
    stated("ja")
    assert client.get("/en/accessibility/results/ja/").status_code == 200
    assert client.get("/en/accessibility/results/en/").status_code == 404
    assert client.get("/en/accessibility/results/fr/").status_code == 404
    links = Document.of(client.get("/en/accessibility/results/").content.decode()).links
    assert "/en/accessibility/results/ja/" in links
    assert "/en/accessibility/results/en/" not in links


def test_the_results_say_what_annex_jb_wants(client: Client) -> None:
    evaluation = stated()
    evaluation.description_ja, evaluation.description_en = "試験のための説明", "Made-up description"
    evaluation.machine = "axe-core 0.0 (made up)"
    evaluation.save()
    page = Document.of(client.get("/en/accessibility/results/ja/").content.decode())
    text = page.text()
    for said in (
        "10 June 2026",
        "1 June 2026",
        "9 June 2026",
        "JIS X 8341-3:2016",
        "Made-up description",
        "HTML, CSS, SVG",
        "(seed 1)",
        "axe-core 0.0 (made up)",
        "0 of 38",
    ):
        assert said in text
    assert {item.path for item in evaluation.pages.all()} <= set(page.links)
    assert len(cells(client, "en", "ja", "4.1.1")) == 1
    assert len(cells(client, "en", "ja", "1.4.10")) == 1


def test_a_statement_needs_its_dates() -> None:
    evaluation = draw("ja", 1)
    evaluation.stated_on = date(2026, 6, 10)
    with pytest.raises(ValidationError, match="先に試験を行った期間を"):
        evaluation.full_clean()
    evaluation.began_on, evaluation.ended_on = date(2026, 6, 9), date(2026, 6, 1)
    with pytest.raises(ValidationError, match="始まりより前"):
        evaluation.full_clean()
    evaluation.began_on, evaluation.stated_on = date(2026, 6, 1), date(2999, 1, 1)
    with pytest.raises(ValidationError, match="まだ来ていません"):
        evaluation.full_clean()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"machine": "axe", "rules": [1]}', '{"machine": "axe", "rules": [{}]}']
)
def test_what_is_no_report_is_refused_and_changes_nothing(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    evaluation = draw("ja", 1)
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    with pytest.raises(CommandError, match="Nothing was recorded"):
        call_command("accessibility_test", "record", str(evaluation.pk))
    assert set(evaluation.findings.values_list("machine", flat=True)) == {""}


def test_staff_judge_in_the_admin_and_cannot_pick_the_pages(admin_client: Client) -> None:
    evaluation = stated()
    address = reverse("admin:accessibility_evaluation_change", args=[evaluation.pk])
    assert admin_client.get(reverse("admin:accessibility_evaluation_add")).status_code == 403
    page = admin_client.get(address)
    assert page.status_code == 200
    form = page.context["adminform"].form
    data = {f"{name}": form.initial.get(name) or "" for name in form.fields}
    findings = list(evaluation.findings.all())
    data |= {"findings-TOTAL_FORMS": len(findings), "findings-INITIAL_FORMS": len(findings)}
    data |= {"pages-TOTAL_FORMS": 0, "pages-INITIAL_FORMS": 0}
    for index, finding in enumerate(findings):
        data |= {f"findings-{index}-id": finding.pk, f"findings-{index}-evaluation": evaluation.pk}
        data[f"findings-{index}-judgement"] = Judgement.PASSED if finding.number == "1.1.1" else ""
        data[f"findings-{index}-note_en"] = "Made-up note" if finding.number == "1.1.1" else ""
    assert admin_client.post(address, data).status_code == 302
    judged = evaluation.findings.get(number="1.1.1")
    assert (judged.judgement, judged.note_en, judged.machine) == (Judgement.PASSED, "Made-up note", "")
    assert evaluation.findings.exclude(judgement="").count() == 1
