"""Files of the library at their public addresses. The law is asked here, once; `downloads` hands out the bytes.

A file that no public item uses, one whose right has run out and one that never was are told apart by nothing: one question to the
database finds a row, or the answer is the same 404.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from portal.bilingual.text import said
from portal.media import renditions
from portal.media.models import Document, Image
from portal.media.renditions import CONTENT_TYPES, ORIGINAL, find
from portal.publishing import downloads
from portal.publishing.models import FileUse


def readable(**file: Any) -> FileUse:
    """The use through which a file may be read for longest; 404 where there is none."""
    uses = FileUse.objects.readable().filter(**file).longest_first()
    use = uses.select_related(next(iter(file)).partition("__")[0]).first()
    if use is None:
        raise Http404
    return use


@require_safe
def rendition(request: HttpRequest, token: str, width: int, stamp: str, extension: str) -> HttpResponseBase:
    use = readable(image__token=token)
    image: Any = use.image
    if find(image, width, extension) is None:
        raise Http404
    if stamp != image.stamp:
        # A page that was read before the picture or its credit changed still finds what stands there now.
        return HttpResponseRedirect(image.rendition_url(width, extension), headers={"Cache-Control": "no-store"})
    return picture(request, image, width, extension, until=earliest(use.expire_at, image.rights_until))


@require_safe
def document(request: HttpRequest, pk: int) -> HttpResponseBase:
    use = readable(document__pk=pk)
    found: Any = use.document
    return paper(request, found, until=earliest(use.expire_at, found.rights_until))


@require_safe
def cover(request: HttpRequest, pk: int, stamp: str) -> HttpResponseBase:
    use = readable(document__pk=pk)
    found: Any = use.document
    if stamp != found.credit_stamp:
        raise Http404
    return first_page(request, found, until=earliest(use.expire_at, found.rights_until))


def first_page(request: HttpRequest, document: Document, **limits: Any) -> HttpResponseBase:
    """The picture of a document's first page, for those who may see the document. `limits`: see `downloads.respond`."""
    if not document.has_cover:
        raise Http404
    return downloads.respond(
        request,
        document.cover_name,
        content_type="image/jpeg",
        etag=f"{document.etag}-cover",
        modified=document.file_changed_at,
        inline=True,
        **limits,
    )


def earliest(*instants: Any) -> Any:
    return min((at for at in instants if at is not None), default=None)


def picture(request: HttpRequest, image: Image, width: int, extension: str, **limits: Any) -> HttpResponseBase:
    """A copy of a picture, or its original (width 0), for those who may see it; made now where it is missing.

    `limits`: see `downloads.respond`.
    """
    copy = find(image, width, extension)
    if copy is None:
        raise Http404
    is_original = width == ORIGINAL
    return downloads.respond(
        request,
        copy.name,
        content_type=CONTENT_TYPES[extension],
        etag=f"{image.token}-{width}-{image.stamp}-{extension}",
        modified=image.file_changed_at,
        filename=f"{image.title}.{extension}" if is_original else "",
        inline=not is_original,
        make=lambda: renditions.make(renditions.job_of(image, copy)),
        **{"cross_origin": is_original, **limits},
    )


def paper(request: HttpRequest, document: Document, **limits: Any) -> HttpResponseBase:
    """A document under its title, for those who may see it. `limits`: see `downloads.respond`."""
    return downloads.respond(
        request,
        document.file.name or "",
        content_type=document.media_type,
        etag=document.etag,
        modified=document.file_changed_at,
        size=document.size,
        filename=f"{said(document, 'title', document.language).value}.pdf",
        **{"cross_origin": True, **limits},
    )
