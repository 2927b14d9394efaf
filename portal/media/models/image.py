"""A picture of the library."""

import secrets
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.bilingual.dates import PartialDateField
from portal.bilingual.text import LANGUAGES, SOURCE_LANGUAGE, Text, said, stored
from portal.media import addresses, renditions
from portal.media.fields import PictureField
from portal.media.models.rights import Rights, delete_files, stored_under
from portal.media.pictures import Picture, PictureFile, read_picture, widths_for

#: Columns that change with a file.
FOLLOWING = ("file", "token", "digest", "file_changed_at", "width", "height", "widths")


class Image(Rights):
    """A picture with its copies, all made anew from the upload; see `pictures.py` and `renditions.py`.

    The master is kept, not served: what is handed out carries the credit.
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
    #: Taken in together with others, its words still to come. Until then it is shown nowhere.
    awaits_description = models.BooleanField(default=False, editable=False)
    caption = models.CharField(
        _("caption"), max_length=300, blank=True, help_text=_("Stands under the picture. May stay empty.")
    )
    focus_x = models.PositiveSmallIntegerField(
        _("focus from the left (%)"),
        default=50,
        validators=[MaxValueValidator(100)],
        help_text=_("What must stay in sight where the picture is cut: 0 is the left edge, 100 the right one."),
    )
    focus_y = models.PositiveSmallIntegerField(
        _("focus from the top (%)"),
        default=50,
        validators=[MaxValueValidator(100)],
        help_text=_("0 is the upper edge, 100 the lower one."),
    )
    place = models.CharField(_("place"), max_length=120, blank=True, help_text=_("Where it was taken."))
    taken_on = PartialDateField(_("date taken"))

    class Meta(Rights.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        constraints = [
            models.CheckConstraint(
                condition=Q(is_decorative=True)
                | Q(awaits_description=True)
                | (Q(alt_ja__isnull=False) & ~Q(alt_ja="") & Q(alt_en__isnull=False) & ~Q(alt_en="")),
                name="image_has_alternative_text",
                violation_error_message=_("Describe the picture in Japanese and English, or tick “decorative”."),
            ),
            models.CheckConstraint(
                condition=Q(focus_x__lte=100) & Q(focus_y__lte=100),
                name="image_focus_lies_inside",
                violation_error_message=_("The focus lies between 0 and 100 %."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def is_usable(self, at: datetime) -> bool:
        """Nothing is shown without the name of whoever made it, nor without words for those who cannot see it."""
        return not self.awaits_description and bool(stored(self, "credit", SOURCE_LANGUAGE)) and super().is_usable(at)

    @property
    def is_described(self) -> bool:
        """In both languages, or it needs no words."""
        return self.is_decorative or all(stored(self, "alt", code) for code in LANGUAGES)

    # Files

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises ValidationError for a new file that is no picture, wherever it comes from; StorageDown where it cannot be stored."""
        before = type(self).objects.filter(pk=self.pk).first() if self.pk else None
        if self.file and not self.file._committed:  # type: ignore[attr-defined]
            self._take_in(self.file.file)
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, *FOLLOWING}
        if self.awaits_description and self.is_described:
            self.awaits_description = False
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, "awaits_description"}
        super().save(*args, **kwargs)
        job, names = renditions.job_of(self), set(self.stored_names())
        if before is None or before.stamp != self.stamp:
            transaction.on_commit(lambda: renditions.make_soon(job))
        if before is not None and (old := [name for name in before.stored_names() if name not in names]):
            transaction.on_commit(lambda: delete_files(old))

    def _take_in(self, upload: Any) -> None:
        picture: Picture = upload.picture if isinstance(upload, PictureFile) else read_picture(upload)
        master = upload if isinstance(upload, PictureFile) else PictureFile(picture)
        self.token = self.token or secrets.token_hex(16)
        self.digest, self.file_changed_at = master.digest, timezone.now()
        self.width, self.height, self.widths = picture.width, picture.height, widths_for(picture.width)
        self.file = master

    def rendition_name(self, width: int, extension: str) -> str:
        """Of a copy, in the storage. Another picture or another credit has another name, so a name never changes its bytes."""
        return f"renditions/{self.token[:2]}/{self.token}-{width}-{self.stamp}.{extension}"

    @property
    def original_name(self) -> str:
        return f"renditions/{self.token[:2]}/{self.token}-original-{self.stamp}.{self.extension}"

    @property
    def extension(self) -> str:
        """Of the original: jpg or png."""
        return PurePosixPath(self.file.name or "").suffix.removeprefix(".")

    def stored_names(self) -> list[str]:
        return [self.file.name or "", *(copy.name for copy in renditions.copies_of(self))]

    # Addresses

    def rendition_url(self, width: int, extension: str) -> str:
        return addresses.current().picture(self, width, extension)

    @property
    def original_url(self) -> str:
        """Every pixel, with the credit inside: for those who print it."""
        return addresses.current().picture(self, renditions.ORIGINAL, self.extension)

    @property
    def thumbnail_url(self) -> str:
        return self.rendition_url(self.widths[0], "jpg") if self.widths else ""

    # Words

    def alternative(self) -> str:
        """In the active language, "" for a decorative picture."""
        return self.alternative_text().value

    def alternative_text(self, language: str | None = None) -> Text:
        return Text("", language or SOURCE_LANGUAGE) if self.is_decorative else said(self, "alt", language)

    def described(self, language: str) -> str:
        return stored(self, "caption", language) or stored(self, "alt", language)

    @property
    def focus(self) -> str:
        """The ninth of the picture that must stay in sight, as the style sheet names it; "" for the middle."""
        across = ("left", "center", "right")[min(2, self.focus_x * 3 // 100)]
        down = ("top", "center", "bottom")[min(2, self.focus_y * 3 // 100)]
        return "" if (across, down) == ("center", "center") else f"focus-{across}-{down}"
