"""The fact sheet as a page, as text and as PDF."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.bilingual.text import active_language
from portal.press.files import PDF, TEXT, PaperForm
from portal.press.papers.fact_sheet import PATH, fact_sheet_paper, fact_sheet_title
from portal.publishing.figure_tables import figure_tables
from portal.publishing.page import Crumb, Page, describe
from portal.publishing.sections import section_crumb


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    describe(request, Page("press", crumbs=[*section_crumb("press"), Crumb(_("New Tohoku in figures"))]))
    context = {
        "title": fact_sheet_title(),
        "tables": figure_tables(),
        "files": [
            (_("Plain text"), reverse("press:fact-sheet-text"), TEXT.content_type),
            (_("PDF"), reverse("press:fact-sheet-pdf"), PDF.content_type),
        ],
    }
    return render(request, "press/fact_sheet.html", context)


def hand_out(request: HttpRequest, form: PaperForm) -> HttpResponseBase:
    language = active_language()
    return form.respond(request, fact_sheet_paper(language), PATH, f"new-tohoku-fact-sheet-{language}")


@require_safe
def text(request: HttpRequest) -> HttpResponseBase:
    return hand_out(request, TEXT)


@require_safe
def pdf(request: HttpRequest) -> HttpResponseBase:
    return hand_out(request, PDF)
