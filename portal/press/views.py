"""The press room: its list by kind and year with what the kinds are, and the page of a release or record."""

from collections.abc import Callable
from datetime import datetime
from itertools import groupby
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from portal.bilingual.templatetags.bilingual import marked
from portal.bilingual.templatetags.japan import day_full, moment, moment_range
from portal.bilingual.text import said
from portal.japan.clock import JST
from portal.press.kits.pictures import Photo, photos_of
from portal.press.models import PressContact, PressKind, PressRelease
from portal.publishing.filters import Filter, FilterSet
from portal.publishing.page import describe
from portal.publishing.sections import section_name, section_url
from portal.publishing.views import PublishableDetail, PublishableList, paginate


class Outline(NamedTuple):
    """What filters and page numbers need to know of a release."""

    pk: int
    kind: int
    year: int


class ReleaseList(PublishableList):
    """Filters and counts on the outlines of all releases, one short query, and then fetches only the page's own."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        columns = (
            PressRelease.objects.published()
            .order_by("-issued_on", "-pk")
            .values_list("pk", "press_kind_id", "issued_on")
        )
        outlines = [Outline(pk, kind, issued_on.year) for pk, kind, issued_on in columns]
        self.filter_set = FilterSet(self.offered(outlines), outlines, request.GET)
        self.page_obj = paginate(self.filter_set.result, request.GET.get("page", "1"), self.per_page)
        describe(request, self.page())
        return self.render_to_response(self.get_context_data())

    @cached_property
    def kinds(self) -> list[PressKind]:
        return list(PressKind.objects.all())

    def offered(self, outlines: list[Outline]) -> list[Filter]:
        used = {outline.kind for outline in outlines}
        kinds = [(kind.key, said(kind, "name").value) for kind in self.kinds if kind.pk in used]
        ids = {kind.key: kind.pk for kind in self.kinds}
        years = [
            (str(year), _("%(year)s") % {"year": year})
            for year in sorted({outline.year for outline in outlines}, reverse=True)
        ]
        return [
            choice("kind", _("Kind"), kinds, lambda outline, value: outline.kind == ids[value]),
            choice("year", _("Year"), years, lambda outline, value: outline.year == int(value)),
        ]

    def title(self) -> str:
        return section_name("press")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = [outline.pk for outline in self.page_obj.object_list]
        found = PressRelease.objects.published().for_cards().with_file_counts().in_bulk(shown)
        self.page_obj.object_list = items = [found[pk] for pk in shown if pk in found]
        advisories = list(PressRelease.objects.published().for_cards().advisories_ahead())
        context = super().get_context_data(**kwargs)
        rows = list(zip(items, context["cards"], strict=True))
        return {
            **context,
            "rows": rows,
            "rows_by_year": [(year, list(some)) for year, some in groupby(rows, key=lambda row: row[0].issued_on.year)],
            "contacts": contacts(),
            "advisories": list(zip(advisories, [item.card() for item in advisories], strict=True)),
            "kinds": self.kinds,
        }


def choice(name: str, label: str, offered: list[tuple[str, str]], fits: Callable[[Outline, str], bool]) -> Filter:
    """A filter over outlines instead of a queryset."""
    return Filter(
        name,
        label,
        lambda outlines: offered,
        lambda outlines, value: [outline for outline in outlines if fits(outline, value)],
    )


class ReleaseDetail(PublishableDetail):
    select_related = ("press_kind",)
    prefetch_related = (
        "particulars",
        "attachments__document",
        "remark_units",
        "questions",
        "municipalities__prefecture",
    )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        item: Any = self.item
        return super().get_context_data(
            corrections=item.made_corrections(),
            label=item.label_text(),
            contacts=contacts(item),
            photos=press_photos(item),
            **kwargs,
        )

    def facts(self) -> list[tuple[str, Any]]:
        item: Any = self.item
        return [
            (_("Date and time of the occasion") if item.occasion_on else _("Date"), when(item)),
            (_("Registration until"), moment(item.register_by)),
            (_("Released on"), day_full(item.issued_on) if item.occasion_on else ""),
            (_("Number"), item.number),
            (_("Issued by"), said(item, "agency")),
            (_("Speaker"), said(item, "speaker")),
            (_("Place"), said(item, "place")),
            (_("Municipalities"), places(item)),
            (_("Section"), subject_link(item)),
            (_("Note"), said(item, "note")),
        ]


def when(item: PressRelease) -> Any:
    """The day, with the time of a conference or an occasion where it is known."""
    day = item.occasion_on or item.issued_on
    if item.start_time is None:
        return day_full(day)
    start, end = (datetime.combine(day, at, JST) if at else None for at in (item.start_time, item.end_time))
    return moment_range(start, end)


def contacts(item: PressRelease | None = None) -> list[list[tuple[str, Any]]]:
    """Whom to call about this release: its own contact, else those of the press room. Each as facts."""
    if item is not None and (said(item, "contact_team") or item.contact_phone):
        return [[(_("Team"), said(item, "contact_team")), (_("Telephone"), telephone(item.contact_phone))]]
    return [
        [
            (_("Team"), said(contact, "team")),
            (_("Telephone"), telephone(contact.phone)),
            (_("E-mail"), format_html('<a href="mailto:{0}">{0}</a>', contact.email) if contact.email else ""),
            (_("Hours"), said(contact, "hours")),
        ]
        for contact in PressContact.objects.all()
    ]


def press_photos(item: PressRelease) -> list[Photo]:
    """Those that were put beside the release for the press; pictures in its text stand there already."""
    chosen = {photo.image_id for photo in item.photos.all()}
    return [photo for photo in photos_of(item) if photo.image.pk in chosen]


def telephone(number: str) -> Any:
    return format_html('<a class="no-break" href="tel:{0}">{0}</a>', number) if number else ""


def places(item: PressRelease) -> Any:
    """Each municipality as a link to everything that is tied to it."""
    links = ((place.get_absolute_url(), marked(said(place, "name"))) for place in item.municipalities.all())
    return format_html_join(format_html("{}", _(", ")), '<a href="{}">{}</a>', links)


def subject_link(item: PressRelease) -> Any:
    if not item.belongs_to:
        return ""
    return format_html('<a href="{}">{}</a>', section_url(item.belongs_to), section_name(item.belongs_to))


class PhotoSetDetail(PublishableDetail):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(photos=photos_of(self.item), **kwargs)
