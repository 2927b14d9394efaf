"""The files of a release before its instant: its pictures and documents, at addresses that only journalists who are signed in can read.

The public addresses of the same files answer 404 until then; from then on these lead there.
"""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.bilingual.text import said
from portal.embargo.area import journalists_only
from portal.embargo.cover import covered
from portal.embargo.models import JournalistSession
from portal.embargo.opened import find
from portal.embargo.record import note_download, note_picture
from portal.embargo.words import file_prefix
from portal.media.addresses import PublicAddresses
from portal.media.models import Document, Image
from portal.media.renditions import CONTENT_TYPES, ORIGINAL
from portal.media.storage import StorageDown
from portal.press.embargoed_pictures import embargoed_first_page, embargoed_picture
from portal.press.models import BuiltFile, PressRelease
from portal.publishing import clock
from portal.publishing.downloads import respond, unavailable


class EmbargoAddresses(PublicAddresses):
    """The release's own files are read below its page; whatever else the page shows is public already."""

    def __init__(self, release: PressRelease) -> None:
        self.slug, self.files = release.slug, release.library_files()

    def picture(self, image: Image, width: int, extension: str) -> str:
        if image.pk not in self.files.images:
            return super().picture(image, width, extension)
        return reverse("embargo:picture", args=[self.slug, image.token, str(width or "original"), extension])

    def document(self, document: Document) -> str:
        if document.pk not in self.files.documents:
            return super().document(document)
        return reverse("embargo:document", args=[self.slug, document.pk])

    def cover(self, document: Document) -> str:
        if document.pk not in self.files.documents:
            return super().cover(document)
        return reverse("embargo:cover", args=[self.slug, document.pk])


@journalists_only
@require_safe
def rendition(
    request: HttpRequest, session: JournalistSession, slug: str, token: str, width: int, extension: str
) -> HttpResponseBase:
    release = find(slug).release
    image = own_file(Image, release, token=token)
    if release.is_public():
        return HttpResponseRedirect(image.rendition_url(width, extension))
    until: Any = release.publish_at
    response = embargoed(
        request,
        lambda: embargoed_picture(release, image, width, extension, until),
        content_type=CONTENT_TYPES[extension],
        modified=image.file_changed_at,
        filename=f"{file_prefix(until)}{image.title}.{extension}" if width == ORIGINAL else "",
        inline=width != ORIGINAL,
    )
    if request.method == "GET" and response.status_code in (200, 302):
        note_picture(request, session, release, _("Picture: %(name)s") % {"name": image.title})
    return response


@journalists_only
@require_safe
def document(request: HttpRequest, session: JournalistSession, slug: str, pk: int) -> HttpResponseBase:
    release = find(slug).release
    found = own_file(Document, release, pk=pk)
    if release.is_public():
        return HttpResponseRedirect(found.get_absolute_url())
    until: Any = release.publish_at
    name = f"{file_prefix(until, found.language)}{said(found, 'title', found.language).value}.pdf"
    response = embargoed(
        request,
        lambda: covered(found, release, until),
        content_type=found.media_type,
        modified=found.file_changed_at,
        filename=name,
    )
    note_download(request, session, release, name, response)
    return response


@journalists_only
@require_safe
def cover(request: HttpRequest, session: JournalistSession, slug: str, pk: int) -> HttpResponseBase:
    """The picture of a document's first page."""
    release = find(slug).release
    found = own_file(Document, release, pk=pk)
    if release.is_public():
        return HttpResponseRedirect(PublicAddresses().cover(found))
    if not found.has_cover:
        raise Http404
    until: Any = release.publish_at
    response = embargoed(
        request,
        lambda: embargoed_first_page(release, found, until),
        content_type="image/jpeg",
        modified=found.file_changed_at,
        inline=True,
    )
    if request.method == "GET" and response.status_code == 200:
        note_picture(request, session, release, _("Picture: %(name)s") % {"name": said(found, "title").value})
    return response


def embargoed(request: HttpRequest, make: Callable[[], BuiltFile], **values: Any) -> HttpResponseBase:
    """Hands out the form of a file that states the embargo. `values`: see `downloads.respond`."""
    try:
        own = make()
    except FileNotFoundError:
        raise Http404 from None
    except StorageDown:
        return unavailable()
    return respond(request, own.name, etag=own.digest, size=own.size, private=True, **values)


def own_file(model: Any, release: PressRelease, **lookup: Any) -> Any:
    """A file of this release whose right lasts; every other one is 404, whoever else may have it."""
    files = release.library_files()
    found = model.objects.filter(pk__in=files.images if model is Image else files.documents, **lookup).first()
    if found is None or not found.is_usable(clock.instant()):
        raise Http404
    return found
