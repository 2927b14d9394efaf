"""Who read or downloaded what before its release. Rows are written and never changed, except that a download says how far it came."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import LANGUAGE_CHOICES
from portal.embargo.models.accreditation import Journalist
from portal.press.models import PressRelease


class Access(models.Model):
    class Kind(models.TextChoices):
        READ = "read", _("Read")
        DOWNLOAD = "download", _("Downloaded")

    journalist = models.ForeignKey(
        Journalist, verbose_name=_("journalist"), on_delete=models.PROTECT, related_name="accesses"
    )
    release = models.ForeignKey(
        PressRelease, verbose_name=_("release"), null=True, on_delete=models.SET_NULL, related_name="accesses"
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    #: Title of the page or name of the file as it was then: the release may change or go.
    what = models.CharField(_("what"), max_length=300)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGE_CHOICES)
    at = models.DateTimeField(_("at"), db_index=True)
    #: Of a download: bytes handed over and bytes asked for.
    bytes_sent = models.PositiveBigIntegerField(_("bytes sent"), null=True)
    bytes_asked = models.PositiveBigIntegerField(_("bytes asked for"), null=True)
    is_complete = models.BooleanField(_("complete"), default=False)
    #: A keyed hash: the same visitor is recognised, the address is not kept.
    visitor = models.CharField(_("visitor"), max_length=64)

    class Meta:
        ordering: ClassVar[list[str]] = ["-at", "-pk"]
        verbose_name = _("access before publication")
        verbose_name_plural = _("accesses before publication")
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.journalist}: {self.what}"
