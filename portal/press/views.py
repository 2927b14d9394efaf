"""The press room: its list by kind and year with what the kinds are, and the page of a release or record."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.bilingual.templatetags.bilingual import marked
from portal.bilingual.templatetags.japan import day_full, moment_range
from portal.bilingual.text import said
from portal.japan.clock import JST
from portal.press.models import PressContact, PressKind, PressRelease
from portal.publishing.filters import Choices, Filter
from portal.publishing.sections import section_name, section_url
from portal.publishing.views import PublishableDetail, PublishableList


def kinds_used(rows: QuerySet[Any]) -> Choices:
    used = PressKind.objects.filter(pk__in=rows.order_by().values("press_kind_id"))
    return [(kind.key, said(kind, "name").value) for kind in used]


def years_issued(rows: QuerySet[Any]) -> Choices:
    years = rows.order_by("-issued_on__year").values_list("issued_on__year", flat=True).distinct()
    return [(str(year), _("%(year)s") % {"year": year}) for year in years]


FILTERS = (
    Filter("kind", gettext_lazy("Kind"), kinds_used, lambda rows, value: rows.filter(press_kind__key=value)),  # type: ignore[arg-type]
    Filter("year", gettext_lazy("Year"), years_issued, lambda rows, value: rows.filter(issued_on__year=int(value))),  # type: ignore[arg-type]
)


class ReleaseList(PublishableList):
    filters = FILTERS
    select_related = ("press_kind",)
    prefetch_related = ("questions", "attachments__document")

    def title(self) -> str:
        return section_name("press")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        items = context["items"]
        return {
            **context,
            "rows": list(zip(items, context["cards"], strict=True)),
            "has_numbers": any(item.number for item in items),
            "has_files": any(attachment.document_id for item in items for attachment in item.attachments.all()),
            "contacts": PressContact.objects.all(),
            "kinds": PressKind.objects.prefetch_related("parts"),
        }


class ReleaseDetail(PublishableDetail):
    select_related = ("press_kind",)
    prefetch_related = ("particulars", "attachments__document", "questions", "municipalities__prefecture")

    def facts(self) -> list[tuple[str, Any]]:
        item: Any = self.item
        return [
            (_("Date"), when(item)),
            (_("Number"), item.number),
            (_("Issued by"), said(item, "agency")),
            (_("Speaker"), said(item, "speaker")),
            (_("Place"), said(item, "place")),
            (_("Municipalities"), places(item)),
            (_("Section"), subject_link(item)),
            (_("Note"), said(item, "note")),
        ]



def when(item: PressRelease) -> Any:
    """The day, with the time of a conference where it is known."""
    if item.start_time is None:
        return day_full(item.issued_on)
    start, end = (datetime.combine(item.issued_on, at, JST) if at else None for at in (item.start_time, item.end_time))
    return moment_range(start, end)


def places(item: PressRelease) -> Any:
    """Each municipality as a link to everything that is tied to it."""
    links = ((place.get_absolute_url(), marked(said(place, "name"))) for place in item.municipalities.all())
    return format_html_join(format_html("{}", _(", ")), '<a href="{}">{}</a>', links)


def subject_link(item: PressRelease) -> Any:
    if not item.belongs_to:
        return ""
    return format_html('<a href="{}">{}</a>', section_url(item.belongs_to), section_name(item.belongs_to))
