"""TOHOKU MOMENT: what it is, where it is shown, and the invitations, as soon as there are some."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from initiatives.models import Invitation, Showing, TohokuMoment
from initiatives.views.programmes import all_sources, programme_today
from portal.bilingual.text import said
from portal.publishing.page import Crumb, Page, describe
from portal.publishing.sections import section_crumb
from portal.publishing.views import PublishableDetail


@require_safe
def moment(request: HttpRequest) -> HttpResponse:
    itself, name = programme_today("tohoku-moment")
    describe(
        request,
        Page(
            "initiatives",
            path=request.path,
            crumbs=[*section_crumb("initiatives"), Crumb(name.value, "", name.language)],
        ),
    )
    row = TohokuMoment.objects.first()
    invitations = Invitation.objects.published().select_related("image")
    context = {
        "title": name,
        "programme": itself,
        "moment": row,
        "showings": Showing.objects.select_related("prefecture"),
        "invitations": [(invitation, invitation.card()) for invitation in invitations],
        "sources": all_sources(row.sources if row else "", itself.sources),
    }
    return render(request, "initiatives/tohoku_moment.html", context)


class InvitationDetail(PublishableDetail):
    select_related = ("image",)

    def crumbs(self) -> list[Crumb]:
        title, (_programme, name) = said(self.item, "title"), programme_today("tohoku-moment")
        return [
            *section_crumb("initiatives"),
            Crumb(name.value, reverse("initiatives:tohoku-moment"), name.language),
            Crumb(title.value, "", title.language),
        ]

    def facts(self) -> list[tuple[str, Any]]:
        return [(_("Author"), said(self.item, "author"))]
