"""Awards for industrial reconstruction cases: lines on the bookshelf's own page, tied to their places."""

from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from casebooks.models.located import Located
from portal.bilingual.text import Text, said
from portal.japan.partial import PartialDate
from portal.places.models import place_name
from portal.publishing.publishable import Publishable, unique_slug
from portal.topics.models import Topic


class Line(Publishable):
    """Abstract: what stands on the shelf's page with an id of its own."""

    section = "casebooks"

    class Meta(Publishable.Meta):
        abstract = True

    @property
    def has_page(self) -> bool:
        return False

    @property
    def anchor(self) -> str:
        return self.fact_key or self.slug

    def get_absolute_url(self) -> str:
        return f"{reverse('casebooks:index')}#{self.anchor}"


class IndustrialAward(Line):
    """The award of a fiscal year. `laureate_count` may be more than are listed."""

    data_fields: ClassVar[tuple[str, ...]] = ("laureate_count", "laureate_unit")

    fiscal_year = models.PositiveSmallIntegerField(_("fiscal year"))
    laureate_count = models.PositiveIntegerField(_("number of laureates"), null=True, blank=True)
    laureate_unit = models.CharField(_("unit of laureates"), max_length=20, blank=True)

    class Meta(Line.Meta):
        verbose_name = _("industrial award")
        verbose_name_plural = _("industrial awards")
        ordering: ClassVar[Any] = ["-fiscal_year", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [*Publishable.Meta.constraints, unique_slug()]

    def kind(self) -> str:
        return gettext("Industrial award")

    def date(self) -> PartialDate:
        return PartialDate.unknown()

    def fiscal_year_number(self) -> int | None:
        return self.fiscal_year

    def counted_laureates(self) -> Text | None:
        """6者; 6 laureates. None where the number is not known."""
        return self._counted(self.laureate_count) if self.laureate_count is not None else None

    def counted_listed(self) -> Text:
        return self._counted(len(self.laureates.all()))

    def _counted(self, number: int) -> Text:
        unit = said(self, "laureate_unit")
        space = "" if unit.language == "ja" else " "
        return Text(f"{number}{space}{unit.value}", unit.language)

    @property
    def is_partly_listed(self) -> bool:
        """Whether some laureates are listed, and others are known of."""
        return 0 < len(self.laureates.all()) < (self.laureate_count or 0)


class IndustrialLaureate(Located, Line):
    """Its title is its name, its summary what it was honoured for."""

    schema_type = "Organization"
    published_with: ClassVar[tuple[str, ...]] = ("award",)
    title_is_a_name = True
    data_fields: ClassVar[tuple[str, ...]] = ("award", "prefecture", "municipality")

    award = models.ForeignKey(
        IndustrialAward, verbose_name=_("industrial award"), on_delete=models.PROTECT, related_name="laureates"
    )
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), blank=True, related_name="+")
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta(Line.Meta):
        verbose_name = _("laureate of an industrial award")
        verbose_name_plural = _("laureates of industrial awards")
        ordering: ClassVar[Any] = ["award", "order", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [*Publishable.Meta.constraints, unique_slug("award")]

    def kind(self) -> str:
        return gettext("Laureate of an industrial award")

    def place(self) -> Text:
        return place_name(self.prefecture, self.municipality)

    def date(self) -> PartialDate:
        return PartialDate.unknown()

    def fiscal_year_number(self) -> int | None:
        return self.award.fiscal_year

    def topic_ids(self) -> set[int]:
        return set(self.topics.values_list("pk", flat=True))

    def search_text(self, language: str) -> str:
        return place_name(self.prefecture, self.municipality, language=language).value
