"""An uploaded document: a PDF that opens without a password, with nothing in it that runs or hides.

Knows pikepdf and nothing of models or addresses.
"""

import io
from typing import IO, Any

import pikepdf
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.db import models
from django.utils.translation import gettext_lazy as _

MAX_BYTES = 100 * 1024 * 1024

NOT_A_PDF = _("This file is not a PDF that can be opened. Save the document as PDF anew and send that file.")
LOCKED = _("This PDF asks for a password. Save it without one and send that file.")
TOO_HEAVY = _("This file is larger than 100 MB. Split it or save it smaller.")
ACTIVE = _("This PDF starts a program or holds other files. Print it to a new PDF and send that file.")


class DocumentFile(ContentFile):
    """The bytes of a PDF that has been checked, and the number of its pages."""

    def __init__(self, content: bytes, pages: int) -> None:
        super().__init__(content, name="document.pdf")
        self.content = content
        self.pages = pages

    @classmethod
    def check(cls, upload: IO[bytes] | File) -> "DocumentFile":
        """Raises ValidationError with a sentence for the person who sent the file."""
        upload.seek(0, io.SEEK_END)
        if upload.tell() > MAX_BYTES:
            raise ValidationError(TOO_HEAVY, code="heavy")
        upload.seek(0)
        content = upload.read()
        # pikepdf would mend a page of HTML with a PDF in it; a browser would read it as HTML.
        if not content.startswith(b"%PDF-"):
            raise ValidationError(NOT_A_PDF, code="format")
        try:
            with pikepdf.open(io.BytesIO(content)) as pdf:
                if is_active(pdf):
                    raise ValidationError(ACTIVE, code="active")
                pages = len(pdf.pages)
        except pikepdf.PasswordError:
            raise ValidationError(LOCKED, code="locked") from None
        except (pikepdf.PdfError, ValueError, RecursionError):
            raise ValidationError(NOT_A_PDF, code="format") from None
        if not pages:
            raise ValidationError(NOT_A_PDF, code="format")
        return cls(content, pages)


def is_active(pdf: pikepdf.Pdf) -> bool:
    """Scripts, programs started on opening, files inside. An /OpenAction that only chooses the first view is an array or a /GoTo."""
    names: Any = pdf.Root.get("/Names", {})
    if "/JavaScript" in names or "/EmbeddedFiles" in names:
        return True
    opening = pdf.Root.get("/OpenAction")
    if isinstance(opening, pikepdf.Dictionary) and opening.get("/S") in ("/JavaScript", "/Launch"):
        return True
    return "/AA" in pdf.Root


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
