"""Hands-on support: a programme's years with their calls, the organisations supported, the kinds of support, the handbook."""

from handson.models.call import Call
from handson.models.organisation import SupportedOrganisation
from handson.models.reference import Handbook, SupportKind
from handson.models.year import ProgrammeYear, SupportItem

__all__ = ["Call", "Handbook", "ProgrammeYear", "SupportItem", "SupportKind", "SupportedOrganisation"]
