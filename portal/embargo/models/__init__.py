"""Outlets and journalists, their sign-in, the releases that are open to them, and the record of what they read."""

from portal.embargo.models.accreditation import Accreditation, Journalist, Outlet
from portal.embargo.models.opening import Opening
from portal.embargo.models.record import Access
from portal.embargo.models.sign_in import JournalistSession, SignInLink, Throttle

__all__ = [
    "Access",
    "Accreditation",
    "Journalist",
    "JournalistSession",
    "Opening",
    "Outlet",
    "SignInLink",
    "Throttle",
]
