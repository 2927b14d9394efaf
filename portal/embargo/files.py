"""The files of a release before its instant: its pictures and documents, at addresses that only journalists who are signed in can read.

The public addresses of the same files answer 404 until then; from then on these lead there.
"""

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
from portal.media.storage import StorageDown
from portal.press.models import PressRelease
from portal.publishing import clock
from portal.publishing.downloads import respond, unavailable
from portal.publishing.file_views import first_page, picture


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
    response = picture(request, image, width, extension, private=True)
    if request.method == "GET" and response.status_code == 200:
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
    try:
        own = covered(found, release, until)
    except StorageDown:
        return unavailable()
    response = respond(
        request,
        own.name,
        content_type=found.media_type,
        etag=own.digest,
        modified=found.file_changed_at,
        size=own.size,
        filename=name,
        private=True,
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
    response = first_page(request, found, private=True)
    if request.method == "GET" and response.status_code == 200:
        note_picture(request, session, release, _("Picture: %(name)s") % {"name": said(found, "title").value})
    return response


def own_file(model: Any, release: PressRelease, **lookup: Any) -> Any:
    """A file of this release whose right lasts; every other one is 404, whoever else may have it."""
    files = release.library_files()
    found = model.objects.filter(pk__in=files.images if model is Image else files.documents, **lookup).first()
    if found is None or not found.is_usable(clock.instant()):
        raise Http404
    return found
