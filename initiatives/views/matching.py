"""The matching sessions: their list with the totals over the years, and a page for each."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from initiatives import quantities
from initiatives.models import MatchingFigure, MatchingRemark, MatchingReportMeeting, MatchingSession
from initiatives.views.council import by_fiscal_year
from initiatives.views.programmes import all_sources, programme_today
from portal.bilingual.templatetags.bilingual import marked
from portal.bilingual.templatetags.japan import day_full, moment_range
from portal.bilingual.text import active_language, said
from portal.japan.fiscal import format_fiscal_year
from portal.publishing.filters import Filter, FilterSet
from portal.publishing.page import Crumb, describe
from portal.publishing.sections import section_crumb
from portal.publishing.views import PublishableDetail, PublishableList, paginate


class SessionList(PublishableList):
    """All sessions come in one query, some three a year, and are filtered and counted here; the page has much else to ask for."""

    per_page = 50
    template_name = "initiatives/sessions.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.programme, self.name = programme_today("yuinoba")
        sessions = list(MatchingSession.objects.published().select_related("prefecture").order_by("-held_on", "-pk"))
        self.filter_set = FilterSet(offered(sessions), sessions, request.GET)
        self.page_obj = paginate(self.filter_set.result, request.GET.get("page", "1"), self.per_page)
        describe(request, self.page())
        return self.render_to_response(self.get_context_data())

    def title(self) -> str:
        return self.name.value

    def crumbs(self) -> list[Crumb]:
        return [*section_crumb("initiatives"), Crumb(self.name.value, "", self.name.language)]

    def get_template_names(self) -> list[str]:
        return [self.template_name]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(programme=self.programme, **kwargs)
        remarks = MatchingRemark.objects.all()
        return {
            **context,
            "years": by_fiscal_year(context["items"]),
            "figures": MatchingFigure.objects.all(),
            "meetings": MatchingReportMeeting.objects.all(),
            "remarks": remarks,
            "sources": all_sources(*(remark.sources for remark in remarks), self.programme.sources),
        }


def offered(sessions: list[MatchingSession]) -> list[Filter]:
    prefectures = sorted({row.prefecture for row in sessions if row.prefecture}, key=lambda row: row.pk)
    years = sorted({year for row in sessions if (year := row.held_on.fiscal_year)}, reverse=True)
    return [
        Filter(
            "prefecture",
            _("Prefecture"),
            lambda rows: [(prefecture.pk, str(prefecture)) for prefecture in prefectures],
            lambda rows, value: [row for row in rows if row.prefecture_id == value],
        ),
        Filter(
            "year",
            _("Fiscal year"),
            lambda rows: [(str(year), format_fiscal_year(year, active_language())) for year in years],
            lambda rows, value: [row for row in rows if row.held_on.fiscal_year == int(value)],
        ),
    ]


class SessionDetail(PublishableDetail):
    select_related = ("prefecture",)
    prefetch_related = ("municipalities__prefecture", "sectors")

    def crumbs(self) -> list[Crumb]:
        title, (_programme, name) = said(self.item, "title"), programme_today("yuinoba")
        return [
            *section_crumb("initiatives"),
            Crumb(name.value, reverse("initiatives:yuinoba"), name.language),
            Crumb(title.value, "", title.language),
        ]

    def facts(self) -> list[tuple[str, Any]]:
        item: Any = self.item
        return [
            (_("Date of the report") if item.date_is_of_report else _("Date"), when(item)),
            (_("Place"), said(item, "place")),
            (_("Format"), item.get_format_display()),
            (_("Prefecture"), said(item.prefecture, "name") if item.prefecture else ""),
            (_("Municipalities"), places(item)),
            (_("Talks"), quantities.rounds(item.rounds, item.round_minutes) if item.rounds else ""),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        item: Any = self.item
        earlier, later = neighbours(item)
        return super().get_context_data(earlier=earlier, later=later, numbers=item.numbers(), **kwargs)


def when(item: MatchingSession) -> Any:
    if not item.held_on.is_known:
        return ""
    return moment_range(item.start(), item.end()) if item.start() else day_full(item.held_on)


def places(item: MatchingSession) -> Any:
    """Each municipality as a link to everything that is tied to it."""
    links = ((place.get_absolute_url(), marked(said(place, "name"))) for place in item.municipalities.all())
    return format_html_join(format_html("{}", _(", ")), '<a href="{}">{}</a>', links)


def neighbours(item: MatchingSession) -> tuple[MatchingSession | None, MatchingSession | None]:
    """The published sessions before and after it by date."""
    rows = MatchingSession.objects.published().exclude(pk=item.pk)
    earlier = rows.filter(Q(held_on__lt=item.held_on) | Q(held_on=item.held_on, pk__lt=item.pk))
    later = rows.filter(Q(held_on__gt=item.held_on) | Q(held_on=item.held_on, pk__gt=item.pk))
    return earlier.order_by("-held_on", "-pk").first(), later.order_by("held_on", "pk").first()
