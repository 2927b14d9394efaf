"""The results of accessibility tests, as annex JB.3.1 of JIS X 8341-3:2016 wants them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.accessibility.criteria import JIS, WCAG, criteria_of
from portal.accessibility.models import Evaluation, Judgement
from portal.bilingual.text import LANGUAGES, said
from portal.publishing.page import Crumb, Page, describe


def policy() -> Crumb:
    return Crumb(_("Web accessibility policy"), reverse("pages:page-detail", args=["accessibility"]))


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    title = _("Results of accessibility tests")
    describe(request, Page("pages", crumbs=[policy(), Crumb(title)]))
    newest = [(language, newest_of(language)) for language in LANGUAGES]
    sets = [summary(evaluation) for _language, evaluation in newest if evaluation is not None]
    return render(request, "accessibility/index.html", {"title": title, "sets": sets, "policy": policy()})


@require_safe
def results(request: HttpRequest, pages: str) -> HttpResponse:
    evaluation = newest_of(pages) if pages in LANGUAGES else None
    if evaluation is None:
        raise Http404
    above = Crumb(_("Results of accessibility tests"), reverse("accessibility:index"))
    title = evaluation.get_language_display()
    describe(request, Page("pages", crumbs=[policy(), above, Crumb(title)]))
    found = summary(evaluation)
    context = {
        "evaluation": evaluation,
        "title": found["title"],
        "set": found,
        "facts": facts(evaluation),
        "tables": [table(evaluation, JIS), table(evaluation, WCAG)],
    }
    return render(request, "accessibility/results.html", context)


def newest_of(language: str) -> Evaluation | None:
    found = Evaluation.objects.stated().filter(language=language)
    return found.prefetch_related("findings", "pages").first()


def summary(evaluation: Evaluation) -> dict[str, Any]:
    findings = {finding.number: finding for finding in evaluation.findings.all()}
    jis = [findings[criterion.number] for criterion in criteria_of(JIS) if criterion.number in findings]
    return {
        "evaluation": evaluation,
        "title": _("Accessibility test: %(pages)s") % {"pages": evaluation.get_language_display()},
        "url": reverse("accessibility:results", args=[evaluation.language]),
        "level": evaluation.level_met(),
        "judged": sum(finding.judgement != Judgement.NOT_JUDGED for finding in jis),
        "failed": sum(finding.judgement == Judgement.FAILED for finding in jis),
        "criteria": len(criteria_of(JIS)),
    }


def facts(evaluation: Evaluation) -> list[tuple[str, Any]]:
    pages = evaluation.pages.all()
    lot = [page for page in pages if page.is_random]
    method = _(
        "%(chosen)s pages that stand for a kind of page, and %(lot)s drawn by lot from the other %(rest)s (seed %(seed)s)"
    ) % {
        "chosen": len(pages) - len(lot),
        "lot": len(lot),
        "rest": evaluation.drawn_from,
        "seed": evaluation.seed,
    }
    return [
        (_("Standard"), JIS),
        (_("Set of pages"), evaluation.get_language_display()),
        (_("Pages described"), said(evaluation, "description")),
        (_("Technologies relied on"), evaluation.technologies),
        (_("How the pages were chosen"), method),
        (_("Checked by machine with"), evaluation.machine),
    ]


def table(evaluation: Evaluation, standard: str) -> dict[str, Any]:
    findings = {finding.number: finding for finding in evaluation.findings.all()}
    rows = [(criterion, findings.get(criterion.number)) for criterion in criteria_of(standard)]
    return {"standard": standard, "rows": rows, "anchor": "jis" if standard == JIS else "wcag"}
