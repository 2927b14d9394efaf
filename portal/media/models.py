"""The media library: pictures and documents with the rights that they carry."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import LANGUAGES, said


class Image(models.Model):
    """A picture. Its stored file is made anew at upload: upright, without place or camera data, in its real format."""

    file = models.ImageField(_("file"), upload_to="images/", width_field="width", height_field="height")
    width = models.PositiveIntegerField(editable=False, default=0)
    height = models.PositiveIntegerField(editable=False, default=0)
    title = models.CharField(_("title"), max_length=200, help_text=_("For finding the picture in the library."))
    alt = models.CharField(_("alternative text"), max_length=300, blank=True, help_text=_("What the picture says to somebody who cannot see it."))
    is_decorative = models.BooleanField(_("decorative"), default=False, help_text=_("The picture adds nothing that the text does not say."))
    caption = models.CharField(_("caption"), max_length=300, blank=True)
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    licence = models.CharField(_("licence"), max_length=200, blank=True)
    created_at = models.DateTimeField(_("uploaded"), auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("image")
        verbose_name_plural = _("images")
        constraints = [
            models.CheckConstraint(
                condition=Q(is_decorative=True) | (Q(alt_ja__isnull=False) & ~Q(alt_ja="") & Q(alt_en__isnull=False) & ~Q(alt_en="")),
                name="image_has_alternative_text",
                violation_error_message=_("Describe the picture in Japanese and English, or tick “decorative”."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def alternative(self) -> str:
        return "" if self.is_decorative else said(self, "alt").value


class Document(models.Model):
    """A file for download, in one language."""

    file = models.FileField(_("file"), upload_to="documents/")
    title = models.CharField(_("title"), max_length=200)
    language = models.CharField(_("language"), max_length=2, choices=[(code, code) for code in LANGUAGES], default="ja")
    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True)
    size = models.PositiveBigIntegerField(_("size in bytes"), editable=False, default=0)
    created_at = models.DateTimeField(_("uploaded"), auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self) -> str:
        return said(self, "title").value

    def save(self, *args: object, **kwargs: object) -> None:
        if self.file:
            self.size = self.file.size
        super().save(*args, **kwargs)  # type: ignore[arg-type]
