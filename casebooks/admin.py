"""The bookshelf in the admin: a publication with its files and themes on one form, its cases in a list of their own."""

from django.contrib import admin

from casebooks.models import (
    Case,
    IndustrialAward,
    IndustrialLaureate,
    Publication,
    PublicationFile,
    PublicationTopic,
    Series,
)
from portal.desk.admin_base import BilingualAdmin, BilingualTabularInline, PublishableAdmin


@admin.register(Series)
class SeriesAdmin(BilingualAdmin):
    list_display = ("name_ja", "name_en", "slug", "colour", "order")
    search_fields = ("name_ja", "name_en", "slug")


class PublicationFileInline(BilingualTabularInline):
    model = PublicationFile
    autocomplete_fields = ("document",)


class PublicationTopicInline(BilingualTabularInline):
    model = PublicationTopic


@admin.register(Publication)
class PublicationAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "series", "fiscal_year")
    list_filter = (*PublishableAdmin.list_filter, "series", "fiscal_year")
    list_select_related = ("series",)
    content_fields = (
        "series",
        "fiscal_year",
        "published_on",
        "case_count",
        "case_unit",
        "pages",
        "ebook_pages",
        "format",
        "paper",
        "cover_image",
        "note",
    )
    autocomplete_fields = ("cover_image",)
    inlines = (PublicationFileInline, PublicationTopicInline)


@admin.register(Case)
class CaseAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "publication", "municipality")
    list_filter = (*PublishableAdmin.list_filter, "publication", "prefecture", "topics")
    list_select_related = ("publication__series", "municipality__prefecture")
    content_fields = (
        "publication",
        "prefecture",
        "municipality",
        "town",
        "place_note",
        "place_basis",
        "page_number",
        "topics",
        "order",
    )
    autocomplete_fields = ("publication", "municipality", "topics")


@admin.register(IndustrialAward)
class IndustrialAwardAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "fiscal_year")
    content_fields = ("fiscal_year", "laureate_count", "laureate_unit")


@admin.register(IndustrialLaureate)
class IndustrialLaureateAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "award", "municipality")
    list_select_related = ("award", "municipality__prefecture")
    content_fields = ("award", "prefecture", "municipality", "topics", "order")
    autocomplete_fields = ("municipality", "topics")
