"""Kits at their addresses: the page, the plain address that leads to the current ZIP, and the ZIP under its hash.

`path` is that of the item without language and slashes at its ends ("awards/2025"), "" for the portal.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.bilingual.text import LANGUAGES, said
from portal.media.storage import StorageDown
from portal.press.files import kept_until
from portal.press.kits import Kit, kit_of, known_size
from portal.press.kits.editions import changes, old_edition
from portal.press.kits.pictures import photos_of
from portal.press.kits.words import terms
from portal.press.models import KitEdition, PhotoSet, ShortText
from portal.press.views import contacts
from portal.publishing import clock, law
from portal.publishing.downloads import respond, unavailable
from portal.publishing.models import CatalogueEntry
from portal.publishing.page import Crumb, Page, describe
from portal.publishing.publishable import Publishable
from portal.publishing.sections import section_crumb
from portal.publishing.views import gone


class Gone(Exception):
    """What the kit was about is not public any more."""

    def __init__(self, item: Publishable, standing: law.Standing) -> None:
        self.item, self.standing = item, standing


def subject(path: str) -> Publishable | None:
    """The item at this path, None for the portal. Asks the law: raises Http404 or Gone."""
    if not path:
        return None
    rows = CatalogueEntry.objects.begun().pages().for_site_language(LANGUAGES[0])
    entry = rows.filter(path=f"/{path}/").first()
    item: Any = entry.item if entry is not None else None
    if item is None:
        raise Http404
    standing = law.standing(item, clock.instant())
    if standing is law.Standing.HIDDEN:
        raise Http404
    if standing is not law.Standing.PUBLIC:
        raise Gone(item, standing)
    return item


def address(name: str, path: str, **more: str) -> str:
    """`name`: page, current or zip."""
    return reverse(
        f"press:{'kit' if path else 'portal-kit'}-{name}", kwargs={**({"path": path} if path else {}), **more}
    )


@require_safe
def current(request: HttpRequest, path: str = "") -> HttpResponseBase:
    """Leads to the ZIP as it is now; nothing is built or written before somebody goes there."""
    try:
        kit = kit_of(subject(path))
    except Gone as reason:
        return gone(request, reason.item, reason.standing)
    return HttpResponseRedirect(address("zip", path, digest=kit.digest))


@require_safe
def archive(request: HttpRequest, digest: str, path: str = "") -> HttpResponseBase:
    """The ZIP, resumable; at the address of an older one what has changed since, and the way to the new one."""
    try:
        kit = kit_of(subject(path))
    except Gone as reason:
        return gone(request, reason.item, reason.standing)
    if digest != kit.digest:
        return changed(request, kit, path, digest)
    try:
        found = kit.file()
    except StorageDown:
        return unavailable()
    return respond(
        request,
        found.name,
        content_type="application/zip",
        etag=found.sha256,
        size=found.size,
        filename=kit.filename,
        until=kept_until(),
    )


def changed(request: HttpRequest, kit: Kit, path: str, digest: str) -> HttpResponse:
    old: KitEdition | None = old_edition(kit.path, digest)
    if old is None:
        raise Http404
    title = _("This press kit has changed")
    describe(request, Page("press", noindex=True, crumbs=[*kit_crumbs(path), Crumb(title)]))
    context = {"title": title, "kit": address("current", path), "changes": changes(old, kit), "made_at": old.made_at}
    return render(request, "press/kit_changed.html", context, status=410)


def kit_crumbs(path: str) -> list[Crumb]:
    return [*section_crumb("press"), Crumb(_("Press kit"), address("page", path))]


@require_safe
def page(request: HttpRequest, path: str = "") -> HttpResponse:
    try:
        item = subject(path)
    except Gone as reason:
        return gone(request, reason.item, reason.standing)
    crumbs = [*section_crumb("press"), Crumb(_("Press kit"), address("page", "") if item else "")]
    if item is not None:
        title = said(item, "title")
        crumbs.append(Crumb(title.value, "", title.language))
    describe(request, Page("press", noindex=item is not None, crumbs=crumbs))
    context = {
        "item": item,
        "photos": photos_of(item),
        "sets": PhotoSet.objects.published() if item is None else [],
        "terms": terms(),
        "contacts": contacts(),
        "texts": ShortText.objects.all() if item is None else [],
        "download": address("current", path),
        "size": known_size(item),
    }
    return render(request, "press/kit.html", context)
