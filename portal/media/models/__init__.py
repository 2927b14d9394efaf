"""The media library: pictures and documents with the rights that they carry."""

from portal.media.models.document import Document, DocumentPage
from portal.media.models.image import Image
from portal.media.models.rights import Licence, Rights, delete_files, stored_under

__all__ = ["Document", "DocumentPage", "Image", "Licence", "Rights", "delete_files", "stored_under"]
