"""An uploaded document: a PDF that opens without a password, with nothing in it that runs or hides.

What is in it is found out in a process of its own; see `reading.py`.
"""

import io
from typing import IO, Any
from zipfile import is_zipfile

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.media import scanning
from portal.media.reading import Reading, read

MAX_BYTES = 100 * 1024 * 1024

NOT_A_PDF = _("This file is not a PDF that can be opened. Save the document as PDF anew and send that file.")
LOCKED = _("This PDF asks for a password. Save it without one and send that file.")
TOO_HEAVY = _("This file is larger than 100 MB. Split it or save it smaller.")
ACTIVE = _("This PDF starts a program or holds other files. Print it to a new PDF and send that file.")
TOO_COMPLEX = _("This PDF is too complicated to be checked. Print it to a new PDF, or split it, and send that file.")
FAULTS = {"format": NOT_A_PDF, "locked": LOCKED, "active": ACTIVE, "heavy": TOO_COMPLEX}

#: What helps people who read with a screen reader, in the words of the form. Hints: none of them says that a document is accessible.
HINTS = {
    "tagged": _("Headings and paragraphs are marked"),
    "language": _("The language is named"),
    "title": _("It has a title"),
    "text": _("The words can be read by a program"),
}


class DocumentFile(ContentFile):
    """The bytes of a PDF that has been checked, and what was read in it."""

    def __init__(self, content: bytes, reading: Reading) -> None:
        super().__init__(content, name="document.pdf")
        self.content = content
        self.reading = reading
        self.pages = reading.pages

    @classmethod
    def check(cls, upload: IO[bytes] | File) -> "DocumentFile":
        """Raises ValidationError with a sentence for the person who sent the file."""
        upload.seek(0, io.SEEK_END)
        if upload.tell() > MAX_BYTES:
            raise ValidationError(TOO_HEAVY, code="heavy")
        scanning.check(upload)
        upload.seek(0)
        content = upload.read()
        # pikepdf would mend a page of HTML with a PDF in it; a browser would read it as HTML.
        if not content.startswith(b"%PDF-"):
            raise ValidationError(NOT_A_PDF, code="format")
        # A file may be a PDF by its beginning and an archive, or a program in one, by its end.
        if is_zipfile(io.BytesIO(content)):
            raise ValidationError(ACTIVE, code="active")
        reading = read(content)
        if reading.fault:
            raise ValidationError(FAULTS[reading.fault], code=reading.fault)
        return cls(content, reading)


class DocumentFormField(forms.FileField):
    def to_python(self, data: File | None) -> File | None:
        upload = super().to_python(data)
        return DocumentFile.check(upload) if upload is not None else None

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "accept": "application/pdf"}


class DocumentField(models.FileField):
    """Names its files by chance, so the length of an upload's own name does not matter."""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": DocumentFormField, **kwargs, "max_length": None})
