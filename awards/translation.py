"""Words of awards in both languages."""

from modeltranslation.translator import TranslationOptions, register

from awards.models import AwardCount, AwardYear, Laureate
from portal.publishing.applications import TAKES_APPLICATIONS_FIELDS
from portal.publishing.translation import PublishableTranslation


@register(AwardYear)
class AwardYearTranslation(PublishableTranslation):
    fields = (
        *TAKES_APPLICATIONS_FIELDS,
        "award_name",
        "entries_unit",
        "laureates_unit",
        "ceremony_place",
        "with_event",
        "note",
    )


@register(AwardCount)
class AwardCountTranslation(TranslationOptions):
    fields = ("label", "unit")


@register(Laureate)
class LaureateTranslation(PublishableTranslation):
    fields = ("category", "seat_town", "work_town", "reason")
