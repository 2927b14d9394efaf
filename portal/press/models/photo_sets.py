"""A set of pictures for the press, such as those of one ceremony: published, corrected and withdrawn like everything else."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.media.models import Image
from portal.publishing.publishable import Publishable, unique_slug


class PhotoSet(Publishable):
    """Its pictures stand on the press kit's page and go into the kit."""

    section = "press"
    schema_type = "CollectionPage"

    class Meta(Publishable.Meta):
        verbose_name = _("set of press pictures")
        verbose_name_plural = _("sets of press pictures")
        ordering: ClassVar[Any] = ["-publish_at", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [*Publishable.Meta.constraints, unique_slug()]


class SetPhoto(models.Model):
    photo_set = models.ForeignKey(PhotoSet, on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey(Image, verbose_name=_("picture"), on_delete=models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["order", "pk"]
        verbose_name = _("press picture")
        verbose_name_plural = _("press pictures")

    def __str__(self) -> str:
        return str(self.image)
