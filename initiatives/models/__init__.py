"""What the section is made of: the council, its contests and model projects, company matching, and the invitations."""

from initiatives.models.activities import CouncilActivity
from initiatives.models.contests import BusinessContest, ContestDivision, LeadingModelProject
from initiatives.models.council import (
    Council,
    FounderCategory,
    MemberCount,
    MembershipCall,
    OfficerBody,
    OfficerKind,
    Society,
    Subgroup,
)
from initiatives.models.matching import (
    MatchingFigure,
    MatchingRemark,
    MatchingReportMeeting,
    MatchingSession,
    SessionSector,
)
from initiatives.models.moment import Invitation, Showing, TohokuMoment

__all__ = [
    "BusinessContest",
    "ContestDivision",
    "Council",
    "CouncilActivity",
    "FounderCategory",
    "Invitation",
    "LeadingModelProject",
    "MatchingFigure",
    "MatchingRemark",
    "MatchingReportMeeting",
    "MatchingSession",
    "MemberCount",
    "MembershipCall",
    "OfficerBody",
    "OfficerKind",
    "SessionSector",
    "Showing",
    "Society",
    "Subgroup",
    "TohokuMoment",
]
