"""The council: its page, its activities, the contests and the model projects."""

from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Length
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_safe

from initiatives import quantities
from initiatives.models import (
    BusinessContest,
    Council,
    CouncilActivity,
    LeadingModelProject,
    MemberCount,
    MembershipCall,
)
from initiatives.models.activities import MeetingKind
from initiatives.views.programmes import all_sources, programme_today, tiles
from portal.bilingual.templatetags.japan import day_full, moment_range
from portal.bilingual.text import active_language, said
from portal.japan.fiscal import format_fiscal_year
from portal.publishing.filter_kinds import choice_filter
from portal.publishing.filters import Choices, Filter
from portal.publishing.gathering import gather, lead
from portal.publishing.generation import kept
from portal.publishing.page import Crumb, Page, absolute, describe
from portal.publishing.sections import section_crumb
from portal.publishing.views import PublishableDetail, PublishableList

LATEST = 5
PARTS = ("founder_categories", "officer_kinds", "officer_bodies", "subgroups")


@require_safe
def council(request: HttpRequest) -> HttpResponse:
    describe(request, Page("council", path=request.path, crumbs=section_crumb("council", current=True)))
    row = kept("council", _council)
    itself, name = programme_today("council")
    context = {
        "title": name,
        "programme": itself,
        "council": row,
        "facts": facts_of(row) if row else [],
        "tiles": [tile for tile in tiles() if tile.section == "council" and tile.url != request.path],
        "member_counts": MemberCount.objects.all(),
        "activities": CouncilActivity.objects.published().order_by("-held_on", "-pk")[:LATEST],
        "calls": MembershipCall.objects.published(),
        "sources": all_sources(
            row.sources if row else "", row.officer_sources if row else "", row.subgroup_sources if row else ""
        ),
        "data": organization(row, name.value) if row else None,
    }
    return render(request, "initiatives/council.html", context)


def _council() -> Council | None:
    """With its parts at hand, in one question."""
    parts = {name: Council._meta.get_field(name).related_model.objects.all() for name in PARTS}  # type: ignore[union-attr]
    found = gather(council=Council.objects.all(), **parts)
    for name in PARTS:
        lead(found["council"], found[name], back="council", name=name)
    return next(iter(found["council"]), None)


def facts_of(row: Council) -> list[tuple[str, Any]]:
    fee = (
        None
        if row.fee is None
        else _("Free")
        if row.fee == 0
        else ngettext("%(yen)s yen", "%(yen)s yen", row.fee) % {"yen": f"{row.fee:,}"}
    )
    meeting = {True: _("Yes"), False: _("None"), None: ""}[row.has_general_meeting]
    return [
        (_("Founded"), day_full(row.founded) if row.founded.is_known else ""),
        (_("Founding meeting"), day_full(row.founding_meeting) if row.founding_meeting.is_known else ""),
        (_("Founders from"), listed([said(part, "name").value for part in row.founder_categories.all()])),
        (_("Secretariat"), said(row, "secretariat")),
        (_("Membership fee"), fee),
        (_("General meeting"), meeting),
        (_("How members keep in touch"), said(row, "channel")),
    ]


def organization(row: Council, name: str) -> dict[str, Any]:
    """schema.org Organization."""
    found = {
        "@type": "Organization",
        "name": name,
        "url": absolute(reverse("initiatives:council")),
        "description": said(row, "purpose").value,
    }
    if row.founded.is_known:
        found["foundingDate"] = row.founded.iso()
    return {key: value for key, value in found.items() if value}


def held_in(rows: QuerySet[Any], fiscal_year: int) -> QuerySet[Any]:
    """Dates are stored as text, so that April of a year known to the month sorts first; a year alone belongs to no fiscal year."""
    return rows.annotate(fineness=Length("held_on")).filter(
        fineness__gt=4, held_on__gte=f"{fiscal_year}-04", held_on__lt=f"{fiscal_year + 1}-04"
    )


def years_held(rows: QuerySet[Any]) -> Choices:
    years = {day.fiscal_year for day in rows.order_by().values_list("held_on", flat=True).distinct()} - {None}
    return [(str(year), format_fiscal_year(year, active_language())) for year in sorted(years, reverse=True)]


held_in_year = Filter(
    "year",
    gettext_lazy("Fiscal year"),
    years_held,
    lambda rows, value: held_in(rows, int(value)),
)


class ActivityList(PublishableList):
    """All on one page: a line without a page of its own is found by its anchor here, which must not move to a second page."""

    per_page = 10_000
    filters = (choice_filter("kind", gettext_lazy("Kind"), "category", MeetingKind), held_in_year)
    template_name = "initiatives/activities.html"

    def rows(self) -> Any:
        return super().rows().order_by("-held_on", "-pk")

    def title(self) -> str:
        return _("Activities of the council")

    def crumbs(self) -> list[Crumb]:
        return [*section_crumb("council"), Crumb(self.title())]

    def get_template_names(self) -> list[str]:
        return [self.template_name]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, "years": by_fiscal_year(context["items"])}


def by_fiscal_year(items: list[Any]) -> list[tuple[int | None, list[Any]]]:
    """Items that come newest first, under their fiscal years; those without one under None."""
    return [(year, list(group)) for year, group in groupby(items, key=lambda item: item.held_on.fiscal_year)]


class ActivityDetail(PublishableDetail):
    def crumbs(self) -> list[Crumb]:
        title = said(self.item, "title")
        activities = Crumb(_("Activities of the council"), reverse("initiatives:activities"))
        return [*section_crumb("council"), activities, Crumb(title.value, "", title.language)]

    def facts(self) -> list[tuple[str, Any]]:
        item: Any = self.item
        return [
            (_("Date"), day_full(item.held_on) if item.held_on.is_known else ""),
            (_("Place"), said(item, "place")),
            (_("Size"), " / ".join(item.counts())),
            (_("Note"), said(item, "note")),
        ]


@require_safe
def contests(request: HttpRequest) -> HttpResponse:
    itself, name = programme_today("business-contest")
    describe(
        request,
        Page("council", path=request.path, crumbs=[*section_crumb("council"), Crumb(name.value, "", name.language)]),
    )
    related = ("grand_prize_prefecture", "grand_prize_municipality__prefecture", "activity_municipality__prefecture")
    rows = BusinessContest.objects.published().select_related(*related).prefetch_related("divisions").order_by("-year")
    shown = [(contest, contest_facts(contest)) for contest in rows]
    return render(request, "initiatives/contests.html", {"title": name, "programme": itself, "contests": shown})


def contest_facts(contest: BusinessContest) -> list[tuple[str, Any]]:
    return [
        (_("Edition"), ordinal_edition(contest.edition)),
        (_("Call"), call_days(contest)),
        (_("Divisions"), listed([said(division, "name").value for division in contest.divisions.all()])),
        (_("Entries"), quantities.entries(contest.entries) if contest.entries is not None else ""),
        (_("Laureates"), quantities.laureates(contest.laureates) if contest.laureates is not None else ""),
        (_("Grand prize"), said(contest, "grand_prize") or counted(contest.grand_prizes)),
        (
            _("Seat of the winner"),
            contest.grand_prize_municipality.full_name()
            if contest.grand_prize_municipality
            else said_prefecture(contest),
        ),
        (
            _("Where the winner is active"),
            contest.activity_municipality.full_name() if contest.activity_municipality else "",
        ),
        (_("Excellence prizes"), counted(contest.excellence_prizes)),
        (_("Result announced"), day_full(contest.result_on) if contest.result_on.is_known else ""),
        (_("Prizes given"), day_full(contest.awarded) if contest.awarded.is_known else ""),
        (_("Prizes given at"), said(contest, "awarded_place")),
    ]


def ordinal_edition(edition: int | None) -> str:
    return _("No. %(number)s") % {"number": edition} if edition else ""


def said_prefecture(contest: BusinessContest) -> Any:
    return said(contest.grand_prize_prefecture, "name") if contest.grand_prize_prefecture else ""


def counted(prizes: int | None) -> str:
    return quantities.prizes(prizes) if prizes is not None else ""


def call_days(contest: BusinessContest) -> str:
    return moment_range(contest.opens_on or contest.closes_on, contest.closes_on) if contest.closes_on else ""


def listed(words: list[str]) -> str:
    return ("、" if active_language() == "ja" else ", ").join(words)


@require_safe
def model_projects(request: HttpRequest) -> HttpResponse:
    itself, name = programme_today("model-projects")
    describe(
        request,
        Page("council", path=request.path, crumbs=[*section_crumb("council"), Crumb(name.value, "", name.language)]),
    )
    rows = LeadingModelProject.objects.all()
    context = {
        "title": name,
        "programme": itself,
        "years": rows,
        "sources": all_sources(*(row.sources for row in rows), itself.sources),
    }
    return render(request, "initiatives/model_projects.html", context)
