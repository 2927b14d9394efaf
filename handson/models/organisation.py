"""An organisation that was supported in a year: a line on the page of that year, never a page of its own."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handson.models.call import Call
from handson.models.year import ProgrammeYear
from portal.bilingual.text import Text
from portal.japan.partial import PartialDate
from portal.places.models import Municipality, Prefecture, place_name
from portal.publishing.publishable import Publishable, unique_slug
from portal.topics.models import Topic


class SupportedOrganisation(Publishable):
    """Its title is its name, its summary the theme of the supported work."""

    section = "handson"
    schema_type = "Organization"
    published_with: ClassVar[tuple[str, ...]] = ("programme_year",)
    title_is_a_name = True
    data_fields: ClassVar[tuple[str, ...]] = ("programme_year", "prefecture", "municipality")

    programme_year = models.ForeignKey(
        ProgrammeYear, verbose_name=_("programme year"), on_delete=models.PROTECT, related_name="organisations"
    )
    call = models.ForeignKey(
        Call,
        verbose_name=_("call"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="organisations",
        help_text=_("Only where it is known in which of several rounds it was chosen."),
    )
    prefecture = models.ForeignKey(
        Prefecture, verbose_name=_("prefecture"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), blank=True, related_name="+")
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta(Publishable.Meta):
        verbose_name = _("supported organisation")
        verbose_name_plural = _("supported organisations")
        ordering: ClassVar[Any] = ["-programme_year__fiscal_year", "order", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Publishable.Meta.constraints,
            unique_slug("programme_year"),
        ]

    def clean(self) -> None:
        super().clean()
        if self.municipality and self.prefecture_id not in (None, self.municipality.prefecture_id):
            raise ValidationError({"municipality": _("This municipality is in another prefecture.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A municipality brings its prefecture with it."""
        if self.municipality and self.prefecture_id is None:
            self.prefecture = self.municipality.prefecture
        super().save(*args, **kwargs)

    @property
    def has_page(self) -> bool:
        return False

    @property
    def anchor(self) -> str:
        return self.fact_key or self.slug

    def get_absolute_url(self) -> str:
        return f"{self.programme_year.get_absolute_url()}#{self.anchor}"

    def place(self) -> Text:
        return place_name(self.prefecture, self.municipality)

    def kind(self) -> str:
        return gettext("Supported organisation")

    def date(self) -> PartialDate:
        return self.programme_year.date()

    def fiscal_year_number(self) -> int | None:
        return self.programme_year.fiscal_year

    def place_codes(self) -> set[str]:
        return {self.municipality_id} if self.municipality_id else set()

    def topic_ids(self) -> set[int]:
        return set(self.topics.values_list("pk", flat=True))

    def search_text(self, language: str) -> str:
        return place_name(self.prefecture, self.municipality, language=language).value
