"""Words of the initiatives in both languages."""

from modeltranslation.translator import TranslationOptions, register

from initiatives.models import (
    BusinessContest,
    ContestDivision,
    Council,
    CouncilActivity,
    FounderCategory,
    Invitation,
    MatchingRemark,
    MatchingReportMeeting,
    MatchingSession,
    MembershipCall,
    OfficerBody,
    OfficerKind,
    SessionSector,
    Showing,
    Society,
    Subgroup,
    TohokuMoment,
)
from portal.publishing.applications import TAKES_APPLICATIONS_FIELDS
from portal.publishing.translation import PublishableTranslation


@register([FounderCategory, OfficerKind, OfficerBody, Subgroup, Society, ContestDivision, SessionSector])
class NameTranslation(TranslationOptions):
    fields = ("name",)
    required_languages = ("ja",)


@register(Council)
class CouncilTranslation(TranslationOptions):
    fields = ("founding_note", "purpose", "secretariat", "channel", "eligibility", "how_to_join", "future")


@register(MembershipCall)
class MembershipCallTranslation(PublishableTranslation):
    fields = TAKES_APPLICATIONS_FIELDS


@register(CouncilActivity)
class CouncilActivityTranslation(PublishableTranslation):
    fields = ("place", "note")


@register(BusinessContest)
class BusinessContestTranslation(PublishableTranslation):
    fields = ("grand_prize", "awarded_place", "note", *TAKES_APPLICATIONS_FIELDS)


@register(MatchingSession)
class MatchingSessionTranslation(PublishableTranslation):
    fields = ("place", "note")


@register(MatchingReportMeeting)
class MatchingReportMeetingTranslation(TranslationOptions):
    fields = ("place", "places_so_far")


@register(MatchingRemark)
class MatchingRemarkTranslation(TranslationOptions):
    fields = ("text",)


@register(TohokuMoment)
class TohokuMomentTranslation(TranslationOptions):
    fields = ("what", "note")


@register(Showing)
class ShowingTranslation(TranslationOptions):
    fields = ("place",)


@register(Invitation)
class InvitationTranslation(PublishableTranslation):
    fields = ("author",)
