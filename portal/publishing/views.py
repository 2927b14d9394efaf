"""List and detail pages of every content type. A type that needs another page inherits one of these and says only what differs."""

from typing import Any, ClassVar

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import resolve
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from portal.bilingual.text import LANGUAGES, active_language, said
from portal.publishing import clock, law
from portal.publishing.filters import Filter, FilterSet
from portal.publishing.page import Crumb, Page, describe
from portal.publishing.publishable import Publishable
from portal.publishing.sections import section_crumb

GONE = {law.Standing.WITHDRAWN: "withdrawn", law.Standing.EXPIRED: "expired"}


class PublishableDetail(TemplateView):
    """One item at its address, as the law says: the page, or 404, or 410 with what may be said."""

    model: type[Publishable] = Publishable
    http_method_names = ["get", "head", "options"]
    select_related: ClassVar[tuple[str, ...]] = ()
    prefetch_related: ClassVar[tuple[Any, ...]] = ()
    #: Set by the desk's preview alone: the row to be shown whatever the law says.
    preview: Publishable | None = None

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.preview is not None:
            self.item = self.preview
            describe(request, self.page(noindex=True))
            return self.render_to_response(self.get_context_data(preview=True))
        self.item = self.find(**kwargs)
        standing = law.standing(self.item, clock.instant())
        if standing is law.Standing.HIDDEN or not self.item.has_page:
            raise Http404
        readable = standing is law.Standing.WITHDRAWN and self.item.readable_when_withdrawn
        if standing is not law.Standing.PUBLIC and not readable:
            return gone(request, self.item, standing)
        prefetch_related_objects([self.item], *self.prefetch_related)
        describe(request, self.page(noindex=readable))
        return self.render_to_response(self.get_context_data(withdrawn=readable))

    def find(self, **kwargs: Any) -> Publishable:
        """The row behind an address; the law has not been asked yet. What belongs to it is fetched only after that: a hidden item
        must not take longer to refuse than one that never was."""
        lookups = {self.model.address.get(keyword, keyword): value for keyword, value in kwargs.items()}
        rows = self.model._default_manager.originals()
        parents = (*self.model.published_with, *self.select_related)
        item = rows.filter(**lookups).select_related(*parents).first()
        if item is None:
            raise Http404
        return item

    def page(self, *, noindex: bool = False) -> Page:
        languages = tuple(code for code in LANGUAGES if self.item.written_in(code))
        date = self.item.date()
        return Page(self.item.section, languages, noindex, self.item.get_absolute_url(), self.crumbs(), date)

    def crumbs(self) -> list[Crumb]:
        """Home, section, what the item belongs to, the item."""
        parents = [
            Crumb(said(parent, "title").value, parent.get_absolute_url(), said(parent, "title").language)
            for parent in self.item.publication_parents()
        ]
        title = said(self.item, "title")
        return [*section_crumb(self.item.section), *parents, Crumb(title.value, "", title.language)]

    def get_template_names(self) -> list[str]:
        meta = self.model._meta
        return [f"{meta.app_label}/{meta.model_name}_detail.html", "publishing/publishable_detail.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        untranslated = not self.item.written_in(self.language())
        return super().get_context_data(
            item=self.item, untranslated=untranslated, facts=[fact for fact in self.facts() if fact[1]], **kwargs
        )

    def language(self) -> str:
        """Not read off the address: a preview has the admin's."""
        return active_language()

    def facts(self) -> list[tuple[str, Any]]:
        """(label, value) pairs of the fact list; values that are empty are left out."""
        return []


def facts_of(item: Publishable) -> list[tuple[str, Any]]:
    """What the item's own page says in its fact list, in the active language, wherever it is to be said as well: nothing is written twice."""
    return detail_view_of(item).facts()


def detail_view_of(item: Publishable) -> PublishableDetail:
    """The view of the item's own page, which has not been asked for."""
    match: Any = resolve(item.get_absolute_url())
    view: PublishableDetail = match.func.view_class(**match.func.view_initkwargs)
    view.item = item
    return view


class PublishableList(TemplateView):
    """The published items of a type, newest first, with filters and page numbers in the address."""

    model: type[Publishable] = Publishable
    http_method_names = ["get", "head", "options"]
    per_page: ClassVar[int] = 20
    filters: ClassVar[tuple[Filter, ...]] = ()
    select_related: ClassVar[tuple[str, ...]] = ()
    prefetch_related: ClassVar[tuple[str, ...]] = ()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        whole = f"{type(self).__qualname__} of {self.model._meta.label}"
        self.filter_set = FilterSet(self.filters, self.rows(), request.GET, kept_as=whole)
        self.page_obj = paginate(self.filter_set.result, request.GET.get("page", "1"), self.per_page)
        describe(request, self.page())
        return self.render_to_response(self.get_context_data())

    def rows(self) -> Any:
        rows = self.model._default_manager.published()
        return rows.select_related(*self.model.published_with, *self.select_related).prefetch_related(
            *self.prefetch_related
        )

    def title(self) -> str:
        return capfirst(str(self.model._meta.verbose_name_plural))

    def page(self) -> Page:
        query = self.filter_set.query_string()
        number = f"page={self.page_obj.number}" if self.page_obj.number > 1 else ""
        suffix = "&".join(part for part in (query, number) if part)
        path = f"{self.request.path}?{suffix}" if suffix else self.request.path
        return Page(self.model.section, path=path, crumbs=self.crumbs())

    def crumbs(self) -> list[Crumb]:
        return section_crumb(self.model.section, current=True)

    def get_template_names(self) -> list[str]:
        meta = self.model._meta
        return [f"{meta.app_label}/{meta.model_name}_list.html", "publishing/publishable_list.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        items = list(self.page_obj.object_list)
        return super().get_context_data(
            title=self.title(),
            numbered_title=numbered(self.title(), self.page_obj),
            items=items,
            cards=[item.card() for item in items],
            page_obj=self.page_obj,
            filters=self.filter_set,
            query=self.filter_set.query_string(),
            **kwargs,
        )


def paginate(rows: Any, number: str, per_page: int) -> PaginatorPage:
    """The page with this number; an impossible one is 404, since its address never existed."""
    paginator = Paginator(rows, per_page)
    if not number.isascii() or not number.isdecimal() or len(number) > 6 or not 1 <= int(number) <= paginator.num_pages:
        raise Http404
    return paginator.page(int(number))


def numbered(title: str, page_obj: PaginatorPage) -> str:
    if page_obj.paginator.num_pages == 1:
        return title
    return _("%(title)s (page %(number)s of %(total)s)") % {
        "title": title,
        "number": page_obj.number,
        "total": page_obj.paginator.num_pages,
    }


def gone(request: HttpRequest, item: Publishable, standing: law.Standing) -> HttpResponse:
    """410: title, date, reason and successor of what was public once, never its text."""
    culprit = next(
        (row for row in (item, *item.publication_parents()) if law.own_standing(row, clock.instant()) is standing), item
    )
    describe(request, Page(item.section, noindex=True, crumbs=section_crumb(item.section)))
    when = culprit.withdrawn_at if standing is law.Standing.WITHDRAWN else culprit.expire_at
    context = {
        "item": item,
        "culprit": culprit,
        "when": when,
        "gone": GONE[standing],
        "section_crumb": section_crumb(item.section),
    }
    return render(request, "410.html", context, status=410)
