"""The media library: pictures and documents with the rights that they carry."""

import secrets
from pathlib import PurePosixPath
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import SOURCE_LANGUAGE, Text, said
from portal.media import addresses
from portal.media.documents import DocumentField, DocumentFile
from portal.media.fields import PictureField
from portal.media.pictures import Picture, PictureFile, read_picture, widths_for

#: Columns that change with a file.
FOLLOWING = ("file", "token", "file_changed_at")


def stored_under(instance: "Image | Document", filename: str) -> str:
    """A name by chance: nobody can guess it, and nothing of the name that a person gave is left."""
    return f"{instance.folder}/{instance.token[:2]}/{instance.token}{PurePosixPath(filename).suffix}"


class Image(models.Model):
    """A picture with its smaller copies, all made anew from the upload; see `pictures.py`.

    The master is kept, not served. Its copies lie beside it: `<token>-480.avif`, `<token>-480.jpg` and so on for each of `widths`.
    """

    folder = "images"

    file = PictureField(
        _("file"),
        upload_to=stored_under,
        max_length=120,
        help_text=_(
            "JPEG, PNG, WebP or AVIF, at least 1,280 pixels wide if you can. Place and camera data are taken out."
        ),
    )
    token = models.CharField(max_length=32, unique=True, editable=False)
    width = models.PositiveIntegerField(_("width"), editable=False, default=0)
    height = models.PositiveIntegerField(_("height"), editable=False, default=0)
    widths = models.JSONField(editable=False, default=list)
    title = models.CharField(
        _("title"), max_length=200, help_text=_("For finding the picture in the library. Visitors do not see it.")
    )
    alt = models.CharField(
        _("alternative text"),
        max_length=300,
        blank=True,
        help_text=_("What the picture says, for somebody who cannot see it: one sentence, without “picture of”."),
    )
    is_decorative = models.BooleanField(
        _("decorative"), default=False, help_text=_("The picture adds nothing that the text beside it does not say.")
    )
    caption = models.CharField(
        _("caption"), max_length=300, blank=True, help_text=_("Stands under the picture. May stay empty.")
    )
    credit = models.CharField(
        _("credit"), max_length=200, help_text=_("Who made the picture or gave it to us. Stands under it.")
    )
    licence = models.CharField(
        _("licence"),
        max_length=200,
        blank=True,
        help_text=_("On what terms we may use it, such as CC BY 4.0. For staff."),
    )
    rights_until = models.DateTimeField(
        _("right ends at"),
        null=True,
        blank=True,
        db_index=True,
        help_text=_(
            "Japan time. From this second it is shown nowhere and its addresses answer as if it had never been there."
        ),
    )
    created_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    file_changed_at = models.DateTimeField(_("file changed"), default=timezone.now, editable=False)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("image")
        verbose_name_plural = _("images")
        constraints = [
            models.CheckConstraint(
                condition=Q(is_decorative=True)
                | (Q(alt_ja__isnull=False) & ~Q(alt_ja="") & Q(alt_en__isnull=False) & ~Q(alt_en="")),
                name="image_has_alternative_text",
                violation_error_message=_("Describe the picture in Japanese and English, or tick “decorative”."),
            ),
            models.CheckConstraint(
                condition=Q(credit_ja__isnull=False) & ~Q(credit_ja=""),
                name="image_has_credit",
                violation_error_message=_("Say in Japanese who made the picture."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises ValidationError for a new file that is no picture, wherever it comes from."""
        if self.file and not self.file._committed:  # type: ignore[attr-defined]
            self._take_in(self.file.file)
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, *FOLLOWING, "width", "height", "widths"}
        super().save(*args, **kwargs)

    def _take_in(self, upload: Any) -> None:
        picture: Picture = upload.picture if isinstance(upload, PictureFile) else read_picture(upload)
        old = self.stored_names() if self.token else []
        self.token, self.file_changed_at = secrets.token_hex(16), timezone.now()
        self.width, self.height, self.widths = picture.width, picture.height, widths_for(picture.width)
        self.file = upload if isinstance(upload, PictureFile) else PictureFile(picture)
        for width in self.widths:
            small = picture.at_width(width)
            default_storage.save(self.rendition_name(width, "avif"), ContentFile(small.avif()))
            default_storage.save(self.rendition_name(width, "jpg"), ContentFile(small.jpeg()))
        if old:
            transaction.on_commit(lambda: delete_files(old))

    # Addresses

    def rendition_name(self, width: int, extension: str) -> str:
        """Of a copy, in the storage; below /media/ too. A new file has a new name, so an address never changes its picture."""
        return f"{self.folder}/{self.token[:2]}/{self.token}-{width}.{extension}"

    def rendition_url(self, width: int, extension: str) -> str:
        return addresses.current().picture(self, width, extension)

    def stored_names(self) -> list[str]:
        copies = [self.rendition_name(width, extension) for width in self.widths for extension in ("avif", "jpg")]
        master = [f"{self.folder}/{self.token[:2]}/{self.token}.{extension}" for extension in ("jpg", "png")]
        return [*copies, *master]

    @property
    def thumbnail_url(self) -> str:
        return self.rendition_url(self.widths[0], "jpg") if self.widths else ""

    # Words

    def alternative(self) -> str:
        """In the active language, "" for a decorative picture."""
        return self.alternative_text().value

    def alternative_text(self, language: str | None = None) -> Text:
        return Text("", language or SOURCE_LANGUAGE) if self.is_decorative else said(self, "alt", language)


class Document(models.Model):
    """A file for download, in one language. Its address stays when its file is replaced."""

    folder = "documents"

    file = DocumentField(
        _("file"), upload_to=stored_under, max_length=120, help_text=_("A PDF file without a password.")
    )
    token = models.CharField(max_length=32, unique=True, editable=False)
    title = models.CharField(_("title"), max_length=200, help_text=_("What the link to the file says."))
    language = models.CharField(
        _("language"),
        max_length=2,
        choices=[("ja", _("Japanese")), ("en", _("English"))],
        default=SOURCE_LANGUAGE,
        help_text=_("Of the file itself."),
    )
    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True, editable=False)
    size = models.PositiveBigIntegerField(_("size in bytes"), editable=False, default=0)
    rights_until = models.DateTimeField(
        _("right ends at"),
        null=True,
        blank=True,
        db_index=True,
        help_text=_(
            "Japan time. From this second it is shown nowhere and its addresses answer as if it had never been there."
        ),
    )
    created_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    file_changed_at = models.DateTimeField(_("file changed"), default=timezone.now, editable=False)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self) -> str:
        return said(self, "title").value

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises ValidationError for a new file that is no PDF, wherever it comes from."""
        if self.file and not self.file._committed:  # type: ignore[attr-defined]
            self._take_in(self.file.file)
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, *FOLLOWING, "pages", "size"}
        super().save(*args, **kwargs)

    def _take_in(self, upload: Any) -> None:
        checked = upload if isinstance(upload, DocumentFile) else DocumentFile.check(upload)
        old = self.stored_names() if self.token else []
        self.token, self.file_changed_at = secrets.token_hex(16), timezone.now()
        self.file, self.pages, self.size = checked, checked.pages, checked.size
        if old:
            transaction.on_commit(lambda: delete_files(old))

    def get_absolute_url(self) -> str:
        return addresses.current().document(self)

    def stored_names(self) -> list[str]:
        return [f"{self.folder}/{self.token[:2]}/{self.token}.pdf"]

    @property
    def format(self) -> str:
        return "PDF"

    @property
    def media_type(self) -> str:
        return "application/pdf"


def delete_files(names: list[str]) -> None:
    for name in names:
        default_storage.delete(name)
