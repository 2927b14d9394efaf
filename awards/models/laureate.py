"""Those who received the award."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.bilingual.prose import ProseField
from portal.bilingual.text import Text, said
from portal.japan.collation import gojuon_key
from portal.japan.partial import PartialDate
from portal.places.models import Municipality, Prefecture, place_name
from portal.publishing import clock
from portal.publishing.publishable import Publishable, unique_slug
from portal.topics.models import Topic

_LAST = "999999"  # after every prefecture's code

#: What a line of a list says of a laureate beyond its own words.
SHOWN_WITH = (
    "award_year",
    "seat_prefecture",
    "seat_municipality__prefecture",
    "work_prefecture",
    "work_municipality__prefecture",
)


class Laureate(Publishable):
    """Where it sits and where it works are two things: a laureate may sit outside the three prefectures and work inside them.

    What it does stands in `summary`, in a sentence or two, and in `body` where there is more to say.
    """

    section = "awards"
    title_is_a_name = True
    published_with = ("award_year",)
    address = {"year": "award_year__slug"}
    data_fields: ClassVar[tuple[str, ...]] = (
        "award_year",
        "reading",
        "category",
        "seat_prefecture",
        "seat_municipality",
        "seat_town",
        "work_prefecture",
        "work_municipality",
        "work_town",
        "reason",
    )

    award_year = models.ForeignKey(
        "awards.AwardYear", verbose_name=_("award year"), on_delete=models.PROTECT, related_name="laureates"
    )
    reading = models.CharField(
        _("reading"),
        max_length=200,
        blank=True,
        help_text=_("In hiragana, from a source or from the laureate; laureates are listed by it. Never a guess."),
    )
    category = models.CharField(_("division"), max_length=120, blank=True)
    seat_prefecture = models.ForeignKey(
        Prefecture,
        verbose_name=_("prefecture of its seat"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    seat_municipality = models.ForeignKey(
        Municipality,
        verbose_name=_("municipality of its seat"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    seat_town = models.CharField(
        _("town of its seat"),
        max_length=120,
        blank=True,
        help_text=_("Only where the list of municipalities does not have it."),
    )
    work_prefecture = models.ForeignKey(
        Prefecture,
        verbose_name=_("prefecture where it works"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Where it differs from the seat."),
    )
    work_municipality = models.ForeignKey(
        Municipality,
        verbose_name=_("municipality where it works"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    work_town = models.CharField(
        _("town where it works"),
        max_length=120,
        blank=True,
        help_text=_("Only where the list of municipalities does not have it."),
    )
    reason = ProseField(_("why it was chosen"), blank=True)
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), blank=True, related_name="+")
    order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Among those of a prefecture whose reading is not known.")
    )

    class Meta(Publishable.Meta):
        verbose_name = _("laureate")
        verbose_name_plural = _("laureates")
        ordering: ClassVar[Any] = ["-award_year__fiscal_year", "order", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [*Publishable.Meta.constraints, unique_slug("award_year")]

    def rank(self) -> tuple[str, str, int, int]:
        """By prefecture of the seat, then by reading (五十音順), then in the order of the source."""
        prefecture = self.in_prefecture
        return (prefecture.code if prefecture else _LAST, gojuon_key(self.reading), self.order, self.pk or 0)

    @property
    def in_prefecture(self) -> Prefecture | None:
        return self.seat_municipality.prefecture if self.seat_municipality else self.seat_prefecture

    def seat(self) -> Text:
        return _place(self.seat_prefecture, self.seat_municipality, said(self, "seat_town"))

    def works_in(self) -> Text:
        """Only where a source names it beside the seat."""
        return _place(self.work_prefecture, self.work_municipality, said(self, "work_town"))

    def date(self) -> PartialDate:
        return (
            self.award_year.date()
            if self.award_year.result_on.is_known or self.award_year.ceremony.is_known
            else PartialDate.unknown()
        )

    def fiscal_year_number(self) -> int | None:
        return self.award_year.fiscal_year

    def kind(self) -> str:
        return gettext("Laureate")

    def prose_fields(self) -> tuple[str, ...]:
        return (*super().prose_fields(), "reason")

    def place_codes(self) -> set[str]:
        return {code for code in (self.seat_municipality_id, self.work_municipality_id) if code}

    def topic_ids(self) -> set[int]:
        """Those that staff chose, else those that the rule table finds in what it does."""
        own = set(self.topics.values_list("pk", flat=True))
        return own or Topic.ids_for(self.summary_ja, self.body_ja)  # type: ignore[attr-defined]

    def search_text(self, language: str) -> str:
        words = [self.reading, said(self, "category", language).value, self.seat().value, self.works_in().value]
        return " ".join(word for word in words if word)

    def structured_data(self) -> dict[str, Any]:
        """The page is about an organisation that was given an award."""
        about: dict[str, Any] = {
            "@type": "Organization",
            "name": said(self, "title").value,
            "award": said(self.award_year, "title").value,
        }
        if self.seat():
            about["location"] = self.seat().value
        return {"about": about}


def _place(prefecture: Prefecture | None, municipality: Municipality | None, town: Text) -> Text:
    if municipality is not None:
        return place_name(municipality.prefecture, municipality)
    return place_name(prefecture, None, town.value, town.language if town else None)


def public_laureates() -> models.Prefetch:
    """Fills `AwardYear.listed` for many years at once."""
    rows = Laureate.objects.published(clock.instant()).select_related(*SHOWN_WITH)
    return models.Prefetch("laureates", rows, to_attr="public_laureates")
