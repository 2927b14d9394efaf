"""/initiatives/: what connects people, and where each of it has its page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from initiatives.models import CouncilActivity, MatchingSession
from initiatives.views.programmes import tiles
from portal.publishing.page import Page, describe
from portal.publishing.sections import section_crumb, section_name

LATEST = 4


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    describe(request, Page("initiatives", path=request.path, crumbs=section_crumb("initiatives", current=True)))
    context = {
        "title": section_name("initiatives"),
        "tiles": tiles(),
        "activities": [
            item.card() for item in CouncilActivity.objects.published().order_by("-held_on", "-pk")[:LATEST]
        ],
        "sessions": [item.card() for item in MatchingSession.objects.published().order_by("-held_on", "-pk")[:LATEST]],
    }
    return render(request, "initiatives/index.html", context)
