"""Series of events, such as Fw:東北 Fan Meeting: the name that stood on the event, beside the programme behind it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import said
from portal.topics.models import Programme


class Series(models.Model):
    name = models.CharField(_("name"), max_length=120)
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The programme that the series is or was a name of."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["order", "pk"]
        verbose_name = _("series")
        verbose_name_plural = _("series")

    def __str__(self) -> str:
        return said(self, "name").value
