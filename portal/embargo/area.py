"""What holds for every answer under /press/embargo/: nobody keeps it, no robot lists it, and it needs a session unless it is for signing in."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.defaults import page_not_found

from portal.embargo.sign_in import session_of
from portal.publishing.page import Crumb, Page, describe
from portal.publishing.sections import section_crumb

View = Callable[..., HttpResponseBase]
PRIVATE_HEADERS = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "same-origin",
}


def private(view: View) -> View:
    """Also a 404 in here is nobody's to keep."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            response = view(request, *args, **kwargs)
        except Http404 as error:
            response = page_not_found(request, error)
        for name, value in PRIVATE_HEADERS.items():
            response[name] = value
        return response

    return guarded


def journalists_only(view: View) -> View:
    """Whoever has no session is led to the door, whatever the address: what lies behind it and what does not look alike."""

    @private
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        session = session_of(request)
        if session is None:
            return HttpResponseRedirect(reverse("embargo:index"))
        return view(request, session, *args, **kwargs)

    return guarded


def describe_area(request: HttpRequest, title: str = "") -> None:
    """`title` "" for the area's own first page."""
    own = Crumb(_("For accredited journalists"), reverse("embargo:index") if title else "")
    further = [Crumb(title)] if title else []
    describe(request, Page("press", noindex=True, crumbs=[*section_crumb("press"), own, *further]))
