"""The landing page, a programme with all its years, and one year with its calls and the organisations supported."""

from typing import Any

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from handson.fact_lists import Facts, call_facts, known, year_facts
from handson.models import Handbook, ProgrammeYear, SupportedOrganisation
from handson.programmes import ProgrammeOverview, overviews
from portal.bilingual.templatetags.japan import fiscal_year
from portal.publishing.filter_kinds import fiscal_year_filter, prefecture_filter
from portal.publishing.generation import kept
from portal.publishing.models import CatalogueEntry
from portal.publishing.page import Crumb, Page, describe
from portal.publishing.programmes import programmes
from portal.publishing.sections import section_crumb, section_name
from portal.publishing.sources import source_links
from portal.publishing.views import PublishableDetail, PublishableList


class SupportIndex(PublishableList):
    """The landing page of the section; its list is that of the organisations supported so far."""

    model = SupportedOrganisation
    per_page = 50
    filters = (fiscal_year_filter("programme_year__fiscal_year"), prefecture_filter())
    select_related = ("programme_year__programme", "prefecture", "municipality__prefecture")

    def title(self) -> str:
        return section_name("handson")

    def get_template_names(self) -> list[str]:
        return ["handson/index.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Without the cards of a common list, which would ask for the calls of every organisation's year."""
        programmes = overviews()
        years = [year for overview in programmes for year in overview.years]
        return {
            "title": self.title(),
            "organisations": list(self.page_obj.object_list),
            "page_obj": self.page_obj,
            "filters": self.filter_set,
            "query": self.filter_set.query_string(),
            "programmes": programmes,
            "years": sorted(years, key=lambda year: (-year.fiscal_year, year.programme.order)),
            "handbooks": handbooks(),
            **kwargs,
        }


def handbooks() -> list[Handbook]:
    """Each knows whether its page on the bookshelf can be opened; kept, since nothing here depends on what was asked."""
    return kept("handbooks", _handbooks)


def _handbooks() -> list[Any]:
    shelf = CatalogueEntry.objects.published().for_site_language().filter(path=OuterRef("path"))
    found = list(Handbook.objects.annotate(stands_on_shelf=Exists(shelf)))
    with_names = {programme.pk: programme for programme in programmes().values()}
    for book in found:
        book.programme, book.on_shelf = with_names[book.programme_id], book.stands_on_shelf
    return found


class ProgrammePage(TemplateView):
    """A programme through all its years and names."""

    template_name = "handson/programme.html"
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        overview = next(iter(overviews(kwargs["slug"])), None)
        if overview is None:
            raise Http404
        crumb = Crumb(overview.name.value, "", overview.name.language)
        describe(request, Page("handson", crumbs=[*section_crumb("handson"), crumb]))
        return self.render_to_response(self.get_context_data(overview=overview))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        overview: ProgrammeOverview = kwargs.pop("overview")
        years = overview.years
        organisations = (
            SupportedOrganisation.objects.published()
            .filter(programme_year__programme=overview.programme)
            .select_related("programme_year__programme", "prefecture", "municipality__prefecture")
        )
        facts = known(
            (_("On record since"), fiscal_year(years[-1].fiscal_year) if years else ""),
            (_("Latest on record"), fiscal_year(years[0].fiscal_year) if years else ""),
        )
        return super().get_context_data(
            overview=overview,
            programme=overview.programme,
            facts=facts,
            years=years,
            organisations=organisations,
            sources=source_links(overview.programme.sources),
            **kwargs,
        )


class YearDetail(PublishableDetail):
    model = ProgrammeYear
    item: ProgrammeYear
    select_related = ("programme",)
    prefetch_related = ("calls", "support_items", "programme__names")

    def crumbs(self) -> list[Crumb]:
        """The programme stands between its section and its year."""
        found = super().crumbs()
        name = self.item.programme.name_on(None)
        return [*found[:-1], Crumb(name.value, self.item.programme_url(), name.language), found[-1]]

    def facts(self) -> Facts:
        return year_facts(self.item)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        organisations = SupportedOrganisation.objects.published().filter(programme_year=self.item)
        others = ProgrammeYear.objects.published().filter(programme=self.item.programme).select_related("programme")
        return super().get_context_data(
            calls=[(call, call.call_status().value, call_facts(call)) for call in self.item.call_list()],
            organisations=list(organisations.select_related("prefecture", "municipality__prefecture")),
            other_years=list(others),
            programme_name=self.item.programme.name_on(None),
            **kwargs,
        )
