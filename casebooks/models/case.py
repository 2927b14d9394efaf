"""A case in a publication: who, where, on what. One of which only the name is known is a line in its book."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from casebooks.models.located import Located
from casebooks.models.publication import Publication
from portal.bilingual.text import Text, said
from portal.japan.partial import PartialDate
from portal.places.models import place_name
from portal.publishing.publishable import Publishable, PublishableQuerySet, unique_slug
from portal.topics.models import Topic


class CaseQuerySet(PublishableQuerySet):
    def with_page(self) -> Self:
        """Says in SQL what `Case.has_page` says in Python."""
        told = Q(prefecture__isnull=False) | Q(municipality__isnull=False)
        for name in ("town_ja", "town_en", "summary_ja", "summary_en", "body_ja", "body_en"):
            told |= Q(**{f"{name}__gt": ""})
        return self.filter(told)


class Case(Located, Publishable):
    """Its title is the name of the organisation or the work, its summary the theme."""

    section = "casebooks"
    schema_type = "CreativeWork"
    published_with: ClassVar[tuple[str, ...]] = ("publication",)
    address: ClassVar[dict[str, str]] = {"book": "publication__slug"}
    title_is_a_name = True
    data_fields: ClassVar[tuple[str, ...]] = ("publication", "prefecture", "municipality", "town", "page_number")

    publication = models.ForeignKey(
        Publication, verbose_name=_("publication"), on_delete=models.PROTECT, related_name="cases"
    )
    town = models.CharField(
        _("town in words"), max_length=80, blank=True, help_text=_("Only for a place outside the three prefectures.")
    )
    place_note = models.TextField(
        _("note on the place"),
        blank=True,
        help_text=_("Where the book itself does not print the place: how it is known. Visitors read it."),
    )
    place_basis = models.CharField(
        _("basis of the place"), max_length=200, blank=True, help_text=_("As the record has it; for staff only.")
    )
    page_number = models.PositiveIntegerField(_("page in the book"), null=True, blank=True)
    topics = models.ManyToManyField(
        Topic,
        verbose_name=_("topics"),
        blank=True,
        related_name="cases",
        help_text=_("At most those that the theme names; none where unsure."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = CaseQuerySet.as_manager()  # type: ignore[misc]

    class Meta(Publishable.Meta):
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering: ClassVar[Any] = ["publication", "order", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Publishable.Meta.constraints,
            unique_slug("publication"),
        ]

    @property
    def has_page(self) -> bool:
        place = self.prefecture_id or self.municipality_id or said(self, "town")
        return bool(place or said(self, "summary") or said(self, "body"))

    @property
    def anchor(self) -> str:
        return self.fact_key or self.slug

    def get_absolute_url(self) -> str:
        if self.has_page:
            return super().get_absolute_url()
        return f"{self.publication.get_absolute_url()}#{self.anchor}"

    def place(self) -> Text:
        return place_name(self.prefecture, self.municipality, said(self, "town").value)

    # What the item says of itself

    def kind(self) -> str:
        return gettext("Case")

    def date(self) -> PartialDate:
        return self.publication.date()

    def fiscal_year_number(self) -> int | None:
        return self.publication.fiscal_year

    def topic_ids(self) -> set[int]:
        return {topic.pk for topic in self.topics.all()}

    def prose_fields(self) -> tuple[str, ...]:
        return (*super().prose_fields(), "place_note")

    def search_text(self, language: str) -> str:
        place = place_name(self.prefecture, self.municipality, said(self, "town", language).value, language)
        parts = [place.value, said(self.publication, "title", language).value]
        return " ".join(part for part in parts if part)

    def structured_data(self) -> dict[str, Any]:
        book = {"@type": "Book", "name": said(self.publication, "title").value}
        data: dict[str, Any] = {"isPartOf": book}
        if place := self.place():
            data["contentLocation"] = {"@type": "Place", "name": place.value}
        if topics := [said(topic, "name").value for topic in self.topics.all()]:
            data["keywords"] = topics
        return data
