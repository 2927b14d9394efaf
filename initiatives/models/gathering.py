"""What every gathering of people has: a day no finer than it is known, a place in words, and whether it was only announced."""

from datetime import datetime, time

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.bilingual.dates import PartialDateField
from portal.japan.clock import JST
from portal.japan.partial import PartialDate, Precision
from portal.publishing import clock


class Gathering(models.Model):
    """Abstract. Nobody says "held" here: a gathering that is not announced simply stands under its date."""

    held_on = PartialDateField(_("date"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    only_announced = models.BooleanField(
        _("only announced"),
        default=False,
        help_text=_("Tick where no source says that it took place. Visitors read “Announced”."),
    )

    class Meta:
        abstract = True

    def date(self) -> PartialDate:
        return self.held_on

    def status(self) -> str:
        return "announced" if self.only_announced or self.lies_ahead() else ""

    def lies_ahead(self) -> bool:
        return self.held_on.start is not None and self.held_on.start > clock.today()

    def moments(self) -> list[datetime]:
        """The midnight in Japan at which its day begins and it is no longer ahead."""
        return [datetime.combine(self.held_on.start, time(), JST)] if self.held_on.start else []

    def machine_date(self) -> str:
        """What schema.org takes as a date: "" unless the day is known."""
        return self.held_on.iso() if self.held_on.precision is Precision.DAY else ""
