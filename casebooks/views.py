"""The shelf, the list of all cases, a publication with its cases, and a case."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.core.paginator import Page as PaginatorPage
from django.db.models import Count, F, Prefetch, Q
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from casebooks.fact_lists import Facts, case_facts, publication_facts
from casebooks.models import Case, IndustrialAward, IndustrialLaureate, Publication, Series, TopicKind
from portal.publishing.filter_kinds import fiscal_year_filter, prefecture_filter, topic_filter
from portal.publishing.filters import Filter, FilterSet
from portal.publishing.models import CatalogueEntry
from portal.publishing.page import Crumb, Page, describe
from portal.publishing.sections import section_crumb, section_name
from portal.publishing.views import PublishableDetail, PublishableList, paginate

CASES_A_PAGE = 60
SIMILAR = 3


#: Of the cases of one book, which are all at hand.
IN_BOOK = (
    Filter(
        "topic",
        gettext_lazy("Topic"),
        lambda rows: [
            (topic.slug, str(topic))
            for topic in sorted({topic for row in rows for topic in row.topics.all()}, key=lambda t: (t.order, t.slug))
        ],
        lambda rows, value: [row for row in rows if value in {topic.slug for topic in row.topics.all()}],
    ),
    Filter(
        "prefecture",
        gettext_lazy("Prefecture"),
        lambda rows: [
            (place.code, str(place))
            for place in sorted({row.prefecture for row in rows} - {None}, key=lambda p: p.code)
        ],
        lambda rows, value: [row for row in rows if row.prefecture_id == value],
    ),
)


def cases() -> Any:
    """Published cases with a page, the newest book first and in the order of their book."""
    rows = (
        Case.objects.published()
        .with_page()
        .select_related("publication__series", "prefecture", "municipality__prefecture")
    )
    year = F("publication__fiscal_year").desc(nulls_last=True)
    return rows.order_by(year, "publication_id", "order", "pk")


class Shelf(TemplateView):
    """All publications by series, the way to the cases, and the awards for industrial cases."""

    template_name = "casebooks/index.html"
    http_method_names = ["get", "head", "options"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        describe(self.request, Page("casebooks", crumbs=section_crumb("casebooks", current=True)))
        groups, others = shelves()
        # The checker takes the manager that both types inherit for one that knows no fields.
        published: Any = IndustrialLaureate.objects.published()
        laureates = published.select_related("prefecture", "municipality__prefecture", "award")
        shown: Any = IndustrialAward.objects.published()
        awards = shown.prefetch_related(Prefetch("laureates", laureates))
        return super().get_context_data(
            title=section_name("casebooks"),
            groups=groups,
            others=others,
            find=FilterSet(CaseList.filters, cases(), QueryDict(), kept_as="shelf"),
            awards=awards,
            **kwargs,
        )


def shelves() -> tuple[list[tuple[Series, list[Publication]]], list[Publication]]:
    """Each series with its publications, and apart from them those that are alone in theirs: a shelf with one book looks empty."""
    rows = Publication.objects.published().select_related("series", "cover_image")
    groups = [(series, list(books)) for series, books in groupby(rows, key=lambda book: book.series)]
    return [group for group in groups if len(group[1]) > 1], [group[1][0] for group in groups if len(group[1]) == 1]


class CaseList(PublishableList):
    """Cases of all books by topic, prefecture and year."""

    model = Case
    filters = (topic_filter(gettext_lazy("Topic")), prefecture_filter(), fiscal_year_filter("publication__fiscal_year"))

    def rows(self) -> Any:
        return cases()

    def title(self) -> str:
        return _("Cases")

    def crumbs(self) -> list[Crumb]:
        return [*section_crumb("casebooks"), Crumb(self.title())]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(cases=self.page_obj.object_list, **kwargs)


class PublicationDetail(PublishableDetail):
    model = Publication
    item: Publication
    select_related = ("series", "cover_image")
    prefetch_related = ("lines", "files__document")

    def page(self, *, noindex: bool = False) -> Page:
        """With the filters of its cases in the address, as a list has them. A book's cases come all at once, whether they have a page or not."""
        everything = Case.objects.published().filter(publication=self.item).order_by("order", "pk")
        related = ("publication", "prefecture", "municipality__prefecture")
        self.cases = list(everything.select_related(*related).prefetch_related("topics"))
        self.filter_set = FilterSet(IN_BOOK, [case for case in self.cases if case.has_page], self.request.GET)
        self.page_obj: PaginatorPage = paginate(self.filter_set.result, self.request.GET.get("page", "1"), CASES_A_PAGE)
        page = super().page(noindex=noindex)
        number = f"page={self.page_obj.number}" if self.page_obj.number > 1 else ""
        suffix = "&".join(part for part in (self.filter_set.query_string(), number) if part)
        page.path = f"{page.path}?{suffix}" if suffix else page.path
        return page

    def facts(self) -> Facts:
        return publication_facts(self.item)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        names = [] if self.filter_set.applied else [case for case in self.cases if not case.has_page]
        siblings = Publication.objects.published().filter(series=self.item.series).exclude(pk=self.item.pk)
        return super().get_context_data(
            cases=list(self.page_obj.object_list),
            names=names,
            listed=len(self.cases),
            filters=self.filter_set,
            page_obj=self.page_obj,
            query=self.filter_set.query_string(),
            lists=[(kind.label, lines) for kind in TopicKind if (lines := self.item.listed_under(kind))],
            siblings=[book.cover for book in siblings.select_related("series", "cover_image")],
            **kwargs,
        )


@dataclass(frozen=True)
class Spot:
    """The dot of one case on the drawing of the coast; degrees of WGS 84."""

    latitude: float
    longitude: float
    count: int = 1


def spots(case: Case) -> list[Spot]:
    """Where the case is; nothing where no office position is on record."""
    place = case.municipality
    if place is None or place.latitude is None or place.longitude is None:
        return []
    return [Spot(place.latitude, place.longitude)]


class CaseDetail(PublishableDetail):
    model = Case
    item: Case
    select_related = ("publication__series", "publication__cover_image", "prefecture", "municipality__prefecture")
    prefetch_related = ("topics",)

    def facts(self) -> Facts:
        return case_facts(self.item)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        previous, following = neighbours(self.item)
        return super().get_context_data(
            cover=self.item.publication.cover,
            previous=previous,
            following=following,
            similar=similar(self.item),
            dots=spots(self.item),
            **kwargs,
        )


def neighbours(case: Case) -> tuple[Case | None, Case | None]:
    """The cases with a page before and after this one in its book."""
    rows = list(Case.objects.published().with_page().filter(publication=case.publication).select_related("publication"))
    place = next((index for index, row in enumerate(rows) if row.pk == case.pk), None)
    if place is None:
        return None, None
    return rows[place - 1] if place else None, rows[place + 1] if place + 1 < len(rows) else None


def similar(case: Case) -> list[Any]:
    """Cards of other cases that share topics or the municipality, those that share most first."""
    topics, codes = case.topic_ids(), case.place_codes()
    rows = CatalogueEntry.objects.published().for_site_language().pages().filter(type_name=Case._meta.label_lower)
    rows = rows.exclude(object_id=case.pk).filter(Q(topics__in=topics) | Q(places__in=codes))
    shared_topics = Count("topics", filter=Q(topics__in=topics), distinct=True)
    shared_places = Count("places", filter=Q(places__in=codes), distinct=True)
    rows = rows.annotate(shared=shared_topics + shared_places).order_by("-shared", "key", "pk")
    return [row.card() for row in rows[:SIMILAR]]
