"""Synonyms and promoted results, kept by staff; and what visitors ask for, to be read."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.search.models import AskedQuery, PinnedResult, Synonym


@admin.register(Synonym)
class SynonymAdmin(admin.ModelAdmin):
    list_display = ("__str__", "note")
    search_fields = ("words", "note")


@admin.register(PinnedResult)
class PinnedResultAdmin(admin.ModelAdmin):
    list_display = ("query", "path", "order")
    list_editable = ("order",)
    search_fields = ("query", "path")


class FoundFilter(admin.SimpleListFilter):
    title = _("pages found")
    parameter_name = "found"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("none", _("None")), ("some", _("Some"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return {"none": queryset.filter(hits=0), "some": queryset.filter(hits__gt=0)}.get(self.value() or "", queryset)


@admin.register(AskedQuery)
class AskedQueryAdmin(admin.ModelAdmin):
    """Most asked first, and those that find nothing by one filter; each leads to what can be done about it."""

    list_display = ("words", "language", "times", "hits", "month", "answer")
    list_display_links = None
    list_filter = (FoundFilter, "language", "month")
    search_fields = ("words",)
    search_help_text = _("What visitors searched for three times or more in a month. Nothing of who asked is kept.")
    ordering = ("-month", "-times", "words")

    @admin.display(description=_("what you can do"))
    def answer(self, row: AskedQuery) -> SafeString:
        asked = urlencode({"q": row.words})
        return format_html(
            '<a href="/{}/search/?{}">{}</a> · <a href="{}?{}">{}</a> · <a href="{}?{}">{}</a>',
            row.language,
            asked,
            gettext("See the results"),
            reverse("admin:search_pinnedresult_add"),
            urlencode({"query": row.words}),
            gettext("Promote a page"),
            reverse("admin:search_synonym_add"),
            urlencode({"words": row.words}),
            gettext("Add synonyms"),
        )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
