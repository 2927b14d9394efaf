"""A document of the library, its text by page, and what its file does for people who read with a screen reader."""

import hashlib
import secrets
from typing import Any

from django.core.files.storage import default_storage
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import SOURCE_LANGUAGE, said, stored
from portal.media import addresses, credit
from portal.media.documents import DocumentField, DocumentFile
from portal.media.models.rights import Rights, delete_files, stored_under

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
        choices=[("ja", _("Japanese")), ("en", _("English"))],
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
        super().save(*args, **kwargs)
        if checked is not None:
            self._keep_texts(checked)
        if before is not None and before.file.name != self.file.name:
            transaction.on_commit(lambda: delete_files([before.file.name or ""]))

    def _take_in(self, checked: DocumentFile) -> None:
        self.token = self.token or secrets.token_hex(16)
        self.digest, self.file_changed_at = hashlib.sha256(checked.content).hexdigest(), timezone.now()
        self.pages, self.hints = checked.pages, []
        self._store(checked.content)

    def _credit_anew(self) -> None:
        with default_storage.open(self.file.name or "") as file:
            content = file.read()
        self.file_changed_at = timezone.now()
        self._store(content)

    def _store(self, content: bytes) -> None:
        self.credit_stamp = self.stamp
        self.file = DocumentFile(credit.pdf(content, self.credit_record()), self.pages or 0)
        self.size = self.file.size

    def _keep_texts(self, checked: DocumentFile) -> None:
        self.texts.all().delete()

    def get_absolute_url(self) -> str:
        return addresses.current().document(self)

    def stored_names(self) -> list[str]:
        return [self.file.name or ""]

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
