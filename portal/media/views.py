"""Files of the media library on the site's own host. Only what the library lists is there; no name leads into a folder."""

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from portal.bilingual.text import said
from portal.media.models import Document, Image

CONTENT_TYPES = {"avif": "image/avif", "jpg": "image/jpeg"}
LIFE = 3600  # seconds; an address never changes its picture, but a picture may be taken away
#: A file opened by its own address is a document of its own: it may run and load nothing.
ALONE = "default-src 'none'; sandbox"


@require_safe
def rendition(request: HttpRequest, token: str, width: int, extension: str) -> HttpResponse:
    image: Image = get_object_or_404(Image.objects.only("token", "widths", "created_at"), token=token)
    if width not in image.widths:
        raise Http404
    try:
        with default_storage.open(image.rendition_name(width, extension)) as file:
            content = file.read()
    except FileNotFoundError:
        raise Http404 from None
    response = HttpResponse(content, content_type=CONTENT_TYPES[extension])
    response["ETag"] = f'"{token}-{width}-{extension}"'
    response["Last-Modified"] = http_date(image.created_at.timestamp())
    response["Cache-Control"] = f"public, max-age={LIFE}"
    response["Content-Security-Policy"] = ALONE
    return response


@require_safe
def document(request: HttpRequest, pk: int) -> FileResponse:
    found = get_object_or_404(Document, pk=pk)
    try:
        file = found.file.open()
    except FileNotFoundError:
        raise Http404 from None
    name = said(found, "title", found.language).value
    response = FileResponse(file, as_attachment=True, filename=f"{name}.pdf", content_type=found.media_type)
    response["ETag"] = f'"{found.token}"'
    response["Cache-Control"] = f"public, max-age={LIFE}"
    response["Content-Security-Policy"] = ALONE
    return response
