"""What a journalist who is signed in sees: the releases under embargo, and each of them as it will stand on the site at its instant."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import resolve, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.bilingual.templatetags.bilingual import marked
from portal.bilingual.text import Text, said
from portal.embargo.area import describe_area, journalists_only
from portal.embargo.files import EmbargoAddresses
from portal.embargo.models import Access, JournalistSession, Opening
from portal.embargo.opened import find
from portal.embargo.record import note_reading
from portal.embargo.since import changes_since
from portal.embargo.words import embargo_words
from portal.japan.clock import iso_moment
from portal.media.addresses import read_at
from portal.press.models import PressRelease
from portal.publishing import clock
from portal.publishing.page import Crumb, Site


@dataclass(frozen=True)
class Entry:
    """A release under embargo as a line of the journalist's list."""

    release: PressRelease
    title: Text
    kind: str
    url: str
    instant: SafeString
    seen_at: datetime | None

    @property
    def is_changed(self) -> bool:
        """Since this journalist last read or downloaded it."""
        return self.seen_at is not None and self.release.updated_at > self.seen_at


def overview(request: HttpRequest, session: JournalistSession) -> HttpResponse:
    describe_area(request)
    openings = Opening.objects.readable().select_related("release__press_kind")
    context = {
        "journalist": session.journalist,
        "changes": changes_since(session.journalist),
        "entries": [entry_of(opening, session) for opening in openings.order_by("release__publish_at", "pk")],
    }
    return render(request, "embargo/overview.html", context)


def entry_of(opening: Opening, session: JournalistSession) -> Entry:
    release = opening.release
    last = Access.objects.filter(journalist=session.journalist, release=release).first()
    assert release.publish_at is not None  # noqa: S101 - `readable` asked for it
    return Entry(
        release,
        said(release, "title"),
        release.kind(),
        reverse("embargo:release", args=[release.slug]),
        embargo_time(release.publish_at),
        last.at if last else None,
    )


def embargo_time(at: datetime) -> SafeString:
    """The statement, as a machine reads it too."""
    return format_html('<time class="sentence" datetime="{}">{}</time>', iso_moment(at), embargo_words(at))


class EmbargoSite(Site):
    """The frame of a page under embargo: it says so, and its language switch stays here."""

    def __init__(self, request: HttpRequest, opening: Opening) -> None:
        super().__init__(request)
        self.path = request.path
        self.opening = opening

    @property
    def noindex(self) -> bool:
        return True

    @property
    def crumbs(self) -> list[Crumb]:
        """By way of the list of what is under embargo."""
        *section, own = super().crumbs
        return [*section, Crumb(_("For accredited journalists"), reverse("embargo:index")), own]

    @property
    def embargo_heading(self) -> SafeString:
        return embargo_time(self.opening.release.publish_at)  # type: ignore[arg-type]

    @property
    def embargo_body(self) -> SafeString:
        rule = _("Do not publish, pass on or quote anything of this page or its files before then.")
        note = said(self.opening, "note")
        return format_html("{}\n\n{}", rule, marked(note)) if note else format_html("{}", rule)


@journalists_only
@require_safe
def release(request: HttpRequest, session: JournalistSession, slug: str) -> HttpResponseBase:
    """The visitor's own page at the instant of its release, with the embargo above it; once that is past, the public address."""
    opening = find(slug)
    if opening.release.is_public():
        return HttpResponseRedirect(opening.release.get_absolute_url())
    response = as_at_its_instant(request, opening)
    if request.method == "GET":
        note_reading(request, session, opening.release)
    return response


def as_at_its_instant(request: HttpRequest, opening: Opening) -> HttpResponseBase:
    item = opening.release
    with clock.standing_at(item.publish_at), read_at(EmbargoAddresses(item)):  # type: ignore[arg-type]
        match = resolve(item.get_absolute_url())
        route: Any = match.func
        view = route.view_class.as_view(**route.view_initkwargs, preview=item)
        response = view(request, **match.kwargs)
        response.context_data |= {
            "site": EmbargoSite(request, opening),
            "page_of": response.resolve_template(response.template_name),
        }
        response.template_name = "embargo/release.html"
        return response.render()
