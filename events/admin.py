"""Events in the admin."""

from django.contrib import admin

from events.models import Event, FigurePlace, ProgrammeItem, Series, Speaker, Venue, YearlyFigure
from portal.desk.admin_base import BilingualAdmin, BilingualStackedInline, BilingualTabularInline, PublishableAdmin


class VenueInline(BilingualStackedInline):
    model = Venue
    autocomplete_fields = ("prefecture", "municipality")


class ProgrammeItemInline(BilingualTabularInline):
    model = ProgrammeItem


class SpeakerInline(BilingualTabularInline):
    model = Speaker


@admin.register(Event)
class EventAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "starts", "series", "format")
    list_filter = (*PublishableAdmin.list_filter, "series", "format", "arrangement", "fiscal_year")
    list_select_related = ("series",)
    content_fields = (
        ("series", "edition", "fiscal_year"),
        ("starts", "start_time", "doors_open"),
        ("ends", "end_time"),
        ("format", "arrangement", "sequence"),
        ("took_place", "is_full"),
        ("capacity", "fee"),
        "capacity_unit",
        "organiser",
        "municipalities",
        "prefectures",
        "area",
        "topics",
        "online_url",
        "join_note",
        "access",
        ("opens_on", "opens_time"),
        ("closes_on", "closes_time", "by_arrival"),
        "who_may_apply",
        "what_to_send",
        "where_to_send",
        "apply_url",
        "note",
        "report",
    )
    readonly_fields = (*PublishableAdmin.readonly_fields, "sequence")
    autocomplete_fields = ("series", "municipalities", "prefectures", "topics")
    inlines = (VenueInline, ProgrammeItemInline, SpeakerInline)


@admin.register(Series)
class SeriesAdmin(BilingualAdmin):
    list_display = ("name_ja", "name_en", "programme", "order")
    list_prefetch_related = ("programme__names",)
    search_fields = ("name_ja", "name_en")
    autocomplete_fields = ("programme",)


class FigurePlaceInline(BilingualTabularInline):
    model = FigurePlace
    autocomplete_fields = ("prefecture",)


@admin.register(YearlyFigure)
class YearlyFigureAdmin(BilingualAdmin):
    list_display = ("__str__", "events", "participants", "format", "participants_disputed")
    inlines = (FigurePlaceInline,)
