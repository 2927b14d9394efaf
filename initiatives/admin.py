"""The initiatives in the admin."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from initiatives.models import (
    BusinessContest,
    ContestDivision,
    Council,
    CouncilActivity,
    FounderCategory,
    Invitation,
    LeadingModelProject,
    MatchingFigure,
    MatchingRemark,
    MatchingReportMeeting,
    MatchingSession,
    MemberCount,
    MembershipCall,
    OfficerBody,
    OfficerKind,
    SessionSector,
    Showing,
    Society,
    Subgroup,
    TohokuMoment,
)
from portal.desk.admin_base import BilingualAdmin, BilingualTabularInline, DeskAdmin, PublishableAdmin

APPLICATION_FIELDS = (
    ("opens_on", "opens_time"),
    ("closes_on", "closes_time", "by_arrival"),
    "result_on",
    "who_may_apply",
    "what_to_send",
    "where_to_send",
    "apply_url",
)


class SingleRowAdmin(BilingualAdmin):
    """For what exists once: it is edited, never added twice and never deleted."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not self.model._default_manager.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class FounderCategoryInline(BilingualTabularInline):
    model = FounderCategory


class OfficerKindInline(BilingualTabularInline):
    model = OfficerKind


class OfficerBodyInline(BilingualTabularInline):
    model = OfficerBody


class SubgroupInline(BilingualTabularInline):
    model = Subgroup


@admin.register(Council)
class CouncilAdmin(SingleRowAdmin):
    inlines = (FounderCategoryInline, OfficerKindInline, OfficerBodyInline, SubgroupInline)


@admin.register(MembershipCall)
class MembershipCallAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "closes_on")
    content_fields = ("call_round", "original_deadline", *APPLICATION_FIELDS)


@admin.register(MemberCount)
class MemberCountAdmin(DeskAdmin):
    list_display = ("as_of", "members", "is_at_least", "source")
    ordering = ("-as_of",)


@admin.register(CouncilActivity)
class CouncilActivityAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "category", "held_on")
    list_filter = (*PublishableAdmin.list_filter, "category", "prefecture", "only_announced")
    content_fields = (
        "category",
        ("held_on", "only_announced"),
        "place",
        "prefecture",
        "municipalities",
        ("booths", "organisations", "people"),
        "note",
    )
    autocomplete_fields = ("municipalities",)


class DivisionInline(BilingualTabularInline):
    model = ContestDivision


@admin.register(BusinessContest)
class BusinessContestAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "year")
    content_fields = (
        ("year", "edition"),
        ("entries", "laureates"),
        "grand_prize",
        ("grand_prize_prefecture", "grand_prize_municipality", "activity_municipality"),
        ("grand_prizes", "excellence_prizes"),
        "awarded",
        "awarded_place",
        *APPLICATION_FIELDS,
        "note",
    )
    autocomplete_fields = ("grand_prize_municipality", "activity_municipality")
    inlines = (DivisionInline,)


@admin.register(LeadingModelProject)
class LeadingModelProjectAdmin(DeskAdmin):
    list_display = ("fiscal_year", "applications", "applications_are_at_least", "selected", "announced")


@admin.register(Society)
class SocietyAdmin(BilingualAdmin):
    list_display = ("__str__", "order")


class SectorInline(BilingualTabularInline):
    model = SessionSector


@admin.register(MatchingSession)
class MatchingSessionAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "held_on", "prefecture")
    list_select_related = ("prefecture",)
    list_filter = (*PublishableAdmin.list_filter, "prefecture", "format", "only_announced")
    content_fields = (
        "session_no",
        ("held_on", "date_is_of_report", "only_announced"),
        ("start_time", "end_time"),
        "format",
        "place",
        "prefecture",
        "municipalities",
        ("local_companies", "supporting_companies"),
        ("rounds", "round_minutes"),
        "note",
    )
    autocomplete_fields = ("municipalities",)
    inlines = (SectorInline,)


@admin.register(MatchingFigure)
class MatchingFigureAdmin(DeskAdmin):
    list_display = ("through_fiscal_year", "sessions", "local_companies", "supporting_companies", "matches", "source")


@admin.register(MatchingReportMeeting)
class MatchingReportMeetingAdmin(BilingualAdmin):
    list_display = ("held_on", "place_ja")


@admin.register(MatchingRemark)
class MatchingRemarkAdmin(BilingualAdmin):
    list_display = ("__str__", "order")


@admin.register(TohokuMoment)
class TohokuMomentAdmin(SingleRowAdmin):
    pass


@admin.register(Showing)
class ShowingAdmin(BilingualAdmin):
    list_display = ("held_on", "shown_place", "prefecture", "only_announced")

    @admin.display(description=_("place"), ordering="place_ja")
    def shown_place(self, showing: Showing) -> str:
        return showing.place_ja  # type: ignore[attr-defined,no-any-return]


@admin.register(Invitation)
class InvitationAdmin(PublishableAdmin):
    content_fields = ("author", "image", "municipalities")
    autocomplete_fields = ("image", "municipalities")
