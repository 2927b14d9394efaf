"""The awards over the years, the award of one year, and a laureate's own page."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from awards.facts import laureate_facts, year_facts
from awards.models import AwardYear, Laureate, public_laureates
from portal.bilingual.text import active_language, said
from portal.japan.fiscal import fiscal_year_of, format_fiscal_year
from portal.places.models import Municipality
from portal.publishing.filters import Choices, Filter, FilterSet
from portal.publishing.generation import kept
from portal.publishing.page import Page
from portal.publishing.views import PublishableDetail, PublishableList
from portal.topics.models import ProgrammeName

#: Laureates of the same prefecture that a laureate's page leads on to.
NEIGHBOURS = 4


class AwardIndex(PublishableList):
    """All years; the laureates of the newest that has any; the newest call; the names that the award has borne."""

    model = AwardYear
    per_page = 100

    def rows(self) -> Any:
        """All at once: a year comes but once a year, and none is ever on a second page."""
        return list(super().rows().order_by("-fiscal_year").prefetch_related(public_laureates()))

    def title(self) -> str:
        return _("Awards")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        years = list(self.page_obj.object_list)
        return {
            "title": self.title(),
            "years": years,
            "newest": next((year for year in years if year.listed), None),
            "call": next((year for year in years if year.opens_on or year.closes_on), None),
            "names": [(span(name), name) for name in ProgrammeName.objects.filter(programme__section="awards")],
            "page_obj": self.page_obj,
            **kwargs,
        }


def span(name: ProgrammeName) -> str:
    """The fiscal years in which the award bore the name."""
    first, last = (
        format_fiscal_year(fiscal_year_of(day), active_language()) if day else ""
        for day in (name.valid_from, name.valid_until)
    )
    if first and last:
        return _("%(first)s to %(last)s") % {"first": first, "last": last}
    return _("since %(first)s") % {"first": first} if first else last


def prefectures(laureates: Any) -> Choices:
    """Those of the seats, in the order of their codes."""
    found = {laureate.in_prefecture for laureate in laureates if laureate.in_prefecture}
    return [(place.code, said(place, "name").value) for place in sorted(found, key=lambda place: place.code)]


def in_prefecture(laureates: Any, code: str) -> Any:
    return [laureate for laureate in laureates if laureate.in_prefecture and laureate.in_prefecture.code == code]


PREFECTURE = Filter("prefecture", gettext_lazy("Prefecture"), prefectures, in_prefecture)


class AwardYearDetail(PublishableDetail):
    """The laureates by prefecture, as cards or, with `?view=table`, as a table."""

    model = AwardYear
    prefetch_related = ("counts",)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.as_table = request.GET.get("view") == "table"
        return super().get(request, *args, **kwargs)

    def page(self, *, noindex: bool = False) -> Page:
        """With the filter of its laureates in the address, as a list has it."""
        year: AwardYear = self.item  # type: ignore[assignment]
        self.filter_set = FilterSet((PREFECTURE,), year.listed, self.request.GET)
        page = super().page(noindex=noindex)
        query = "&".join(
            part for part in (self.filter_set.query_string(), "view=table" if self.as_table else "") if part
        )
        page.path += f"?{query}" if query else ""
        return page

    def facts(self) -> list[tuple[str, Any]]:
        return year_facts(self.item)  # type: ignore[arg-type]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        year: AwardYear = self.item  # type: ignore[assignment]
        chosen = list(self.filter_set.result)
        years = kept("award years", lambda: list(AwardYear.objects.published().order_by("-fiscal_year")))
        return super().get_context_data(
            laureates=chosen,
            groups=[
                (place, list(group)) for place, group in groupby(chosen, key=lambda laureate: laureate.in_prefecture)
            ],
            listed=len(year.listed),
            filters=self.filter_set,
            query=self.filter_set.query_string(),
            as_table=self.as_table,
            has_work=any(laureate.works_in() for laureate in chosen),
            has_division=any(said(laureate, "category") for laureate in chosen),
            years=years,
            **kwargs,
        )


@dataclass(frozen=True)
class Dot:
    """A place on the drawing of the coast, which stands for one laureate."""

    latitude: float
    longitude: float
    count: int = 1


class LaureateDetail(PublishableDetail):
    model = Laureate
    select_related = (
        "seat_prefecture",
        "seat_municipality__prefecture",
        "work_prefecture",
        "work_municipality__prefecture",
    )

    def facts(self) -> list[tuple[str, Any]]:
        return laureate_facts(self.item)  # type: ignore[arg-type]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        laureate: Laureate = self.item  # type: ignore[assignment]
        listed = laureate.award_year.listed
        here = next((number for number, other in enumerate(listed) if other.pk == laureate.pk), None)
        return super().get_context_data(
            previous=listed[here - 1] if here else None,
            following=listed[here + 1] if here is not None and here + 1 < len(listed) else None,
            neighbours=self.neighbours(),
            dots=[
                Dot(place.latitude, place.longitude)
                for place in self.places()
                if place.latitude is not None and place.longitude is not None
            ],
            **kwargs,
        )

    def places(self) -> list[Municipality]:
        laureate: Laureate = self.item  # type: ignore[assignment]
        return [place for place in (laureate.seat_municipality, laureate.work_municipality) if place is not None]

    def neighbours(self) -> list[Laureate]:
        """Others of the same prefecture: those of the same municipality first, then the newest."""
        laureate: Laureate = self.item  # type: ignore[assignment]
        if laureate.in_prefecture is None:
            return []
        here = Q(seat_prefecture=laureate.in_prefecture) | Q(seat_municipality__prefecture=laureate.in_prefecture)
        rows = Laureate.objects.published().filter(here).exclude(pk=laureate.pk)
        found = rows.select_related("award_year", "seat_prefecture", "seat_municipality__prefecture")
        town = laureate.seat_municipality_id

        def nearness(other: Laureate) -> tuple[bool, int, tuple[str, str, int, int]]:
            return town is None or other.seat_municipality_id != town, -other.award_year.fiscal_year, other.rank()

        return sorted(found, key=nearness)[:NEIGHBOURS]
