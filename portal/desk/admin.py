"""Places, topics, programmes, terms and redirects in the admin: what lies below the desk is registered here, so that nothing below imports it."""

from django.contrib import admin

from portal.desk.admin_base import BilingualAdmin, BilingualTabularInline
from portal.places.models import Municipality, Prefecture
from portal.publishing.models import Notice, Redirect
from portal.topics.models import FiscalYear, Programme, ProgrammeAlias, ProgrammeName, SourceDiscrepancy, Term, Topic


@admin.register(Prefecture)
class PrefectureAdmin(BilingualAdmin):
    list_display = ("code", "name_ja", "name_en", "kana")
    search_fields = ("code", "name_ja", "name_en", "kana")


@admin.register(Municipality)
class MunicipalityAdmin(BilingualAdmin):
    list_display = ("code", "name_ja", "name_en", "kana", "prefecture")
    list_filter = ("prefecture",)
    list_select_related = ("prefecture",)
    search_fields = ("code", "name_ja", "name_en", "kana", "variants")


@admin.register(Topic)
class TopicAdmin(BilingualAdmin):
    list_display = ("name_ja", "name_en", "order")
    search_fields = ("name_ja", "name_en", "slug")
    prepopulated_fields = {"slug": ("name_en",)}


class ProgrammeNameInline(BilingualTabularInline):
    model = ProgrammeName


class ProgrammeAliasInline(admin.TabularInline):
    model = ProgrammeAlias
    extra = 0


@admin.register(Programme)
class ProgrammeAdmin(BilingualAdmin):
    list_display = ("__str__", "slug", "section", "order")
    search_fields = ("slug", "names__name_ja", "names__name_en", "aliases__name")
    inlines = (ProgrammeNameInline, ProgrammeAliasInline)


@admin.register(Term)
class TermAdmin(BilingualAdmin):
    list_display = ("name_ja", "name_en", "kana", "is_official")
    list_filter = ("is_official",)
    search_fields = ("name_ja", "name_en", "kana")


@admin.register(FiscalYear)
class FiscalYearAdmin(admin.ModelAdmin):
    list_display = ("year",)


@admin.register(SourceDiscrepancy)
class SourceDiscrepancyAdmin(admin.ModelAdmin):
    list_display = ("topic", "detail")
    search_fields = ("topic", "detail")


@admin.register(Redirect)
class RedirectAdmin(admin.ModelAdmin):
    list_display = ("old_path", "new_path", "item", "created_at")
    search_fields = ("old_path", "new_path")


@admin.register(Notice)
class NoticeAdmin(BilingualAdmin):
    list_display = ("heading_ja", "heading_en", "kind", "starts_at", "ends_at")
    list_filter = ("kind",)
