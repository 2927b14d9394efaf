"""Hands-on support in the admin: a year with its calls and lists on one form."""

from django.contrib import admin

from handson.models import Call, Handbook, ProgrammeYear, SupportedOrganisation, SupportItem, SupportKind
from portal.desk.admin_base import BilingualAdmin, BilingualStackedInline, BilingualTabularInline, PublishableAdmin


class CallInline(BilingualStackedInline):
    model = Call


class SupportItemInline(BilingualTabularInline):
    model = SupportItem


@admin.register(ProgrammeYear)
class ProgrammeYearAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "fiscal_year")
    list_filter = (*PublishableAdmin.list_filter, "programme", "fiscal_year")
    list_select_related = ("programme",)
    prepopulated_fields = {"slug": ("fiscal_year",)}
    content_fields = (
        "programme",
        "fiscal_year",
        "area",
        "support_months_max",
        "cost_note",
        "support_note",
        "secretariat",
        "results_session_on",
    )
    inlines = (CallInline, SupportItemInline)


@admin.register(SupportedOrganisation)
class SupportedOrganisationAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "programme_year", "municipality")
    list_filter = (*PublishableAdmin.list_filter, "programme_year__fiscal_year", "prefecture")
    list_select_related = ("programme_year__programme", "municipality__prefecture")
    content_fields = ("programme_year", "call", "prefecture", "municipality", "topics", "order")
    autocomplete_fields = ("programme_year", "municipality", "topics")


@admin.register(SupportKind)
class SupportKindAdmin(BilingualAdmin):
    list_display = ("number", "name_ja", "name_en", "programme")
    list_filter = ("programme",)
    search_fields = ("name_ja", "name_en")


@admin.register(Handbook)
class HandbookAdmin(BilingualAdmin):
    list_display = ("title_ja", "title_en", "programme", "path")
    search_fields = ("title_ja", "title_en")
