"""Where something on the shelf is: a prefecture, and in it a municipality where that is known."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.places.models import Municipality, Prefecture


class Located(models.Model):
    """Abstract, to stand before Publishable. A municipality brings its prefecture with it."""

    prefecture = models.ForeignKey(
        Prefecture, verbose_name=_("prefecture"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.municipality and self.prefecture_id not in (None, self.municipality.prefecture_id):
            raise ValidationError({"municipality": _("This municipality is in another prefecture.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.municipality and self.prefecture_id is None:
            self.prefecture = self.municipality.prefecture
        super().save(*args, **kwargs)

    def place_codes(self) -> set[str]:
        return {self.municipality_id} if self.municipality_id else set()
