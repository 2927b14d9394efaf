"""Places, topics, programmes, terms and redirects in the admin: what lies below the desk is registered here, so that nothing below imports it."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from portal.desk.admin_base import BilingualAdmin, BilingualTabularInline, DeskAdmin, DeskTabularInline
from portal.desk.document_admin import DocumentAdmin
from portal.desk.picture_admin import ImageAdmin
from portal.places.models import Municipality, Prefecture
from portal.publishing.models import Notice, Redirect
from portal.topics.models import FiscalYear, Programme, ProgrammeAlias, ProgrammeName, SourceDiscrepancy, Term, Topic

__all__ = ["DocumentAdmin", "ImageAdmin"]  # registered by being imported


@admin.register(Prefecture)
class PrefectureAdmin(BilingualAdmin):
    list_display = ("code", "name_ja", "name_en", "kana")
    search_fields = ("code", "name_ja", "name_en", "kana")


@admin.register(Municipality)
class MunicipalityAdmin(BilingualAdmin):
    list_display = ("code", "name_ja", "name_en", "kana", "prefecture")
    list_filter = ("prefecture",)
    list_select_related = ("prefecture",)
    search_fields = ("code", "name_ja", "name_en", "kana", "variants", "prefecture__name_ja", "prefecture__name_en")


@admin.register(Topic)
class TopicAdmin(BilingualAdmin):
    list_display = ("name_ja", "name_en", "order")
    search_fields = ("name_ja", "name_en", "slug")
    prepopulated_fields = {"slug": ("name_en",)}


class ProgrammeNameInline(BilingualTabularInline):
    model = ProgrammeName


class ProgrammeAliasInline(DeskTabularInline):
    model = ProgrammeAlias


@admin.register(Programme)
class ProgrammeAdmin(BilingualAdmin):
    list_display = ("__str__", "slug", "section", "order")
    list_prefetch_related = ("names",)
    search_fields = ("slug", "names__name_ja", "names__name_en", "aliases__name")
    inlines = (ProgrammeNameInline, ProgrammeAliasInline)


@admin.register(Term)
class TermAdmin(BilingualAdmin):
    list_display = ("name_ja", "name_en", "kana", "is_official")
    list_filter = ("is_official",)
    search_fields = ("name_ja", "name_en", "kana")


@admin.register(FiscalYear)
class FiscalYearAdmin(DeskAdmin):
    list_display = ("year",)


@admin.register(SourceDiscrepancy)
class SourceDiscrepancyAdmin(DeskAdmin):
    list_display = ("topic", "detail")
    search_fields = ("topic", "detail")


@admin.register(Redirect)
class RedirectAdmin(DeskAdmin):
    """Those that an item left behind when it moved follow the item; staff add others by hand."""

    list_display = ("old_path", "leads_to", "created_at")
    search_fields = ("old_path", "new_path")
    fields = ("old_path", "new_path", "leads_to")
    readonly_fields = ("leads_to",)

    @admin.display(description=_("leads to"))
    def leads_to(self, redirect: Redirect) -> str:
        return redirect.new_path or str(redirect.item or "—")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and (obj is None or bool(obj.new_path))


@admin.register(Notice)
class NoticeAdmin(BilingualAdmin):
    list_display = ("heading_ja", "heading_en", "kind", "starts_at", "ends_at")
    list_filter = ("kind",)
    search_fields = ("heading_ja", "heading_en")
