"""Awards in the admin."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from awards.models import AwardCount, AwardYear, Laureate
from awards.readings import guess_reading
from portal.desk.admin_base import BilingualTabularInline, PublishableAdmin


class AwardCountInline(BilingualTabularInline):
    model = AwardCount


@admin.register(AwardYear)
class AwardYearAdmin(PublishableAdmin):
    list_display = ("fiscal_year", *PublishableAdmin.list_display, "entries", "laureates_total", "ceremony")
    search_fields = (*PublishableAdmin.search_fields, "fiscal_year")
    prepopulated_fields = {"slug": ("fiscal_year",)}
    ordering = ("-fiscal_year",)
    content_fields = (
        "fiscal_year",
        "award_name",
        ("opens_on", "opens_time"),
        ("closes_on", "closes_time", "by_arrival"),
        "who_may_apply",
        "what_to_send",
        "where_to_send",
        "apply_url",
        "result_on",
        "entries",
        "entries_unit",
        "laureates_total",
        "laureates_unit",
        ("ceremony", "ceremony_start", "ceremony_end"),
        "ceremony_place",
        "with_event",
        "note",
    )
    inlines = (AwardCountInline,)


@admin.register(Laureate)
class LaureateAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "award_year", "reading", "seat_prefecture")
    list_filter = (*PublishableAdmin.list_filter, "award_year", "seat_prefecture")
    list_select_related = ("award_year", "seat_prefecture")
    search_fields = (*PublishableAdmin.search_fields, "reading")
    content_fields = (
        "award_year",
        ("reading", "guessed_reading"),
        "category",
        ("seat_prefecture", "seat_municipality"),
        "seat_town",
        ("work_prefecture", "work_municipality"),
        "work_town",
        "reason",
        "topics",
        "order",
    )
    readonly_fields = (*PublishableAdmin.readonly_fields, "guessed_reading")
    autocomplete_fields = (
        "award_year",
        "seat_prefecture",
        "seat_municipality",
        "work_prefecture",
        "work_municipality",
        "topics",
    )

    @admin.display(description=_("guessed reading"))
    def guessed_reading(self, laureate: Laureate) -> str:
        """A machine's guess, to be checked against a source before it is typed in."""
        return guess_reading(laureate.title_ja) if laureate.pk and laureate.title_ja else "—"
