"""A release that journalists may read before its instant."""

from datetime import datetime
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.press.models import PressRelease
from portal.publishing import clock, law


class OpeningQuerySet(models.QuerySet["Opening"]):
    def readable(self, at: datetime | None = None) -> Self:
        """Those whose release journalists may read at `at`: opened, approved, and not public yet."""
        at = at or clock.instant()
        return self.filter(law.embargoed_rows(at, "release__"), opens_at__lte=at)


class Opening(models.Model):
    """Which release is open to accredited journalists, from when, and with what words. The embargo itself is the release's own instant."""

    release = models.OneToOneField(PressRelease, on_delete=models.CASCADE, related_name="opening")
    opens_at = models.DateTimeField(
        _("open to journalists from"),
        help_text=_(
            "Japan time. From then on until its publication the release, once approved, is readable for accredited journalists under its embargo."
        ),
    )
    note = models.TextField(
        _("note to journalists"),
        blank=True,
        help_text=_("Stands in the band above the release, such as whom to ask before it is public."),
    )

    objects = OpeningQuerySet.as_manager()

    class Meta:
        verbose_name = _("reading before publication")
        verbose_name_plural = _("reading before publication")

    def __str__(self) -> str:
        return str(self.release)

    def clean(self) -> None:
        super().clean()
        end = self.release.publish_at
        if end is None:
            raise ValidationError(_("Give the release its time of publication first: the embargo lasts until then."))
        if self.opens_at is not None and self.opens_at >= end:
            raise ValidationError({"opens_at": _("Journalists must be able to read before the time of publication.")})

    def is_readable(self, at: datetime | None = None) -> bool:
        """The same as `readable`, asked of one."""
        at = at or clock.instant()
        return self.opens_at <= at and law.is_embargoed(self.release, at)
