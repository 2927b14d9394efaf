"""A document of the library, its text by page, and what its file does for people who read with a screen reader."""

import hashlib
import secrets
from typing import Any

from django.core.files.storage import default_storage
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import LANGUAGE_CHOICES, SOURCE_LANGUAGE, said, stored
from portal.media import addresses, credit
from portal.media.documents import DocumentField, DocumentFile
from portal.media.models.rights import Rights, delete_files, stored_under
from portal.media.reading import Reading, read
from portal.media.renditions import put

#: Columns that change with a file.
FOLLOWING = ("file", "token", "digest", "file_changed_at", "pages", "size", "credit_stamp", "hints", "has_cover")


class Document(Rights):
    """A file for download, in one language. Its address stays when its file is replaced; the file itself carries the credit."""

    folder = "documents"

    file = DocumentField(
        _("file"), upload_to=stored_under, max_length=120, help_text=_("A PDF file without a password.")
    )
    title = models.CharField(_("title"), max_length=200, help_text=_("What the link to the file says."))
    language = models.CharField(
        _("language"),
        max_length=2,
        choices=LANGUAGE_CHOICES,
        default=SOURCE_LANGUAGE,
        help_text=_("Of the file itself."),
    )
    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True, editable=False)
    size = models.PositiveBigIntegerField(_("size in bytes"), editable=False, default=0)
    credit_stamp = models.CharField(max_length=8, blank=True, editable=False)
    #: Which of `documents.HINTS` the file fulfils. Hints: only a person can say that a document is accessible.
    hints = models.JSONField(editable=False, default=list)
    has_cover = models.BooleanField(editable=False, default=False)
    html_alternative = models.CharField(
        _("the same as a page"),
        max_length=500,
        blank=True,
        help_text=_("Address of a page that says the same, for those who cannot use the file: /ja/… or https://…"),
    )
    waived_until = models.DateField(
        _("without a page until"),
        null=True,
        blank=True,
        help_text=_(
            "Where there is no such page yet: the day by which there will be one, or the file will be accessible."
        ),
    )
    waiver_reason = models.CharField(_("why"), max_length=200, blank=True)

    class Meta(Rights.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        constraints = [
            models.CheckConstraint(
                condition=Q(waived_until__isnull=True) | ~Q(waiver_reason=""),
                name="document_waiver_says_why",
                violation_error_message=_("Say why there is no page that says the same."),
            ),
        ]

    def __str__(self) -> str:
        return said(self, "title").value

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises ValidationError for a new file that is no PDF, wherever it comes from; StorageDown where it cannot be stored."""
        before = type(self).objects.filter(pk=self.pk).first() if self.pk else None
        checked: DocumentFile | None = None
        if self.file and not self.file._committed:  # type: ignore[attr-defined]
            upload: Any = self.file.file
            checked = upload if isinstance(upload, DocumentFile) else DocumentFile.check(upload)
            self._take_in(checked)
        elif before is not None and self.credit_stamp != self.stamp:
            self._credit_anew()
        if (fields := kwargs.get("update_fields")) is not None:
            kwargs["update_fields"] = {*fields, *FOLLOWING}
        with transaction.atomic():
            if self.pk and checked is not None:
                self._keep_texts(checked.reading)  # before the signal by which the search reads them
            super().save(*args, **kwargs)
            if before is None and checked is not None:
                self._keep_texts(checked.reading)
        if before is not None and (old := [name for name in before.stored_names() if name not in self.stored_names()]):
            transaction.on_commit(lambda: delete_files(old))

    def _take_in(self, checked: DocumentFile) -> None:
        self.token = self.token or secrets.token_hex(16)
        self.digest, self.file_changed_at = hashlib.sha256(checked.content).hexdigest(), timezone.now()
        self.pages, self.hints = checked.pages, checked.reading.hints
        self._store(checked.content, checked.reading)

    def _credit_anew(self) -> None:
        with default_storage.open(self.file.name or "") as file:
            content = file.read()
        self.file_changed_at = timezone.now()
        self._store(content, read(content))

    def _store(self, content: bytes, reading: Reading) -> None:
        """The file and the picture of its first page, both with the credit inside."""
        self.credit_stamp = self.stamp
        words = self.credit_record()
        self.file = DocumentFile(credit.pdf(content, words), reading)
        self.size = self.file.size
        self.has_cover = bool(reading.cover)
        if self.has_cover:
            put(self.cover_name, credit.jpeg(reading.cover_bytes, words))

    def _keep_texts(self, reading: Reading) -> None:
        self.texts.all().delete()
        pages = enumerate(reading.texts, start=1)
        DocumentPage.objects.bulk_create(
            DocumentPage(document=self, number=number, text=text) for number, text in pages if text
        )

    def words_by_page(self) -> tuple[str, ...]:
        """The text of each page from the first on, "" for one without words."""
        found = dict(self.texts.values_list("number", "text"))
        return tuple(found.get(number, "") for number in range(1, max(found, default=0) + 1))

    @property
    def cover_name(self) -> str:
        return f"renditions/{self.token[:2]}/{self.token}-cover-{self.credit_stamp}.jpg"

    def get_absolute_url(self) -> str:
        return addresses.current().document(self)

    def stored_names(self) -> list[str]:
        return [self.file.name or "", *([self.cover_name] if self.has_cover else [])]

    @property
    def cover_url(self) -> str:
        return addresses.current().cover(self) if self.has_cover else ""

    def described(self, language: str) -> str:
        return stored(self, "title", language)

    @property
    def etag(self) -> str:
        """Of the very bytes: replaced or credited anew, it is another one."""
        return f"{self.token[:8]}-{self.credit_stamp}"

    @property
    def format(self) -> str:
        return "PDF"

    @property
    def media_type(self) -> str:
        return "application/pdf"


class DocumentPage(models.Model):
    """The words of one page, for the search."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="texts")
    number = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="document_page_once")]

    def __str__(self) -> str:
        return f"{self.document} {self.number}"
