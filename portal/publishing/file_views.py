"""Files of the library at their public addresses. The law is asked here, once; `downloads` hands out the bytes.

A file that no public item uses, one whose right has run out and one that never was are told apart by nothing: one question to the
database finds a row, or the answer is the same 404.
"""

from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from portal.bilingual.text import said
from portal.media.models import Document, Image
from portal.media.renditions import CONTENT_TYPES
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
def rendition(request: HttpRequest, token: str, width: int, extension: str) -> HttpResponseBase:
    use = readable(image__token=token)
    image: Any = use.image
    return picture(request, image, width, extension, until=earliest(use.expire_at, image.rights_until))


@require_safe
def document(request: HttpRequest, pk: int) -> HttpResponseBase:
    use = readable(document__pk=pk)
    found: Any = use.document
    return paper(request, found, until=earliest(use.expire_at, found.rights_until))


def earliest(*instants: Any) -> Any:
    return min((at for at in instants if at is not None), default=None)


def picture(request: HttpRequest, image: Image, width: int, extension: str, **limits: Any) -> HttpResponseBase:
    """A copy of a picture, for those who may see it. `limits`: see `downloads.respond`."""
    if width not in image.widths:
        raise Http404
    return downloads.respond(
        request,
        image.rendition_name(width, extension),
        content_type=CONTENT_TYPES[extension],
        etag=f"{image.token}-{width}-{extension}",
        modified=image.file_changed_at,
        inline=True,
        **limits,
    )


def paper(request: HttpRequest, document: Document, **limits: Any) -> HttpResponseBase:
    """A document under its title, for those who may see it. `limits`: see `downloads.respond`."""
    return downloads.respond(
        request,
        document.file.name or "",
        content_type=document.media_type,
        etag=document.token,
        modified=document.file_changed_at,
        size=document.size,
        filename=f"{said(document, 'title', document.language).value}.pdf",
        **{"cross_origin": True, **limits},
    )
