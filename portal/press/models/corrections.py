"""訂正: what was wrong in a public release, what it says now, and since when. Nothing is mended in silence."""

from datetime import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import said
from portal.press.models.releases import PressRelease
from portal.publishing import clock


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def made(self, at: datetime | None = None) -> Self:
        """Those whose time has come."""
        return self.filter(corrected_at__lte=at or clock.instant())


class Correction(models.Model):
    """Newest first. `old` and `new` are the words themselves, where that helps to see what changed."""

    release = models.ForeignKey(
        PressRelease, verbose_name=_("release"), on_delete=models.CASCADE, related_name="corrections"
    )
    corrected_at = models.DateTimeField(
        _("corrected at"), default=clock.instant, help_text=_("Japan time. From this second it is shown.")
    )
    what = models.TextField(_("what was corrected"), help_text=_("One sentence for the reader."))
    old = models.TextField(_("before"), blank=True)
    new = models.TextField(_("now"), blank=True)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["-corrected_at", "-pk"]
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(what_ja__isnull=False) & ~Q(what_ja=""),
                name="press_correction_says_what",
                violation_error_message=_("Say in Japanese what was corrected; visitors read it."),
            ),
        ]

    def __str__(self) -> str:
        return said(self, "what").value

    @property
    def key(self) -> str:
        """Its id on the page of the release."""
        return f"correction-{self.pk}"
