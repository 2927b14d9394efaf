"""Words of the bookshelf in both languages."""

from modeltranslation.translator import TranslationOptions, register

from casebooks.models import (
    Case,
    IndustrialAward,
    IndustrialLaureate,
    Publication,
    PublicationFile,
    PublicationTopic,
    Series,
)
from portal.publishing.translation import PublishableTranslation


@register(Series)
class SeriesTranslation(TranslationOptions):
    fields = ("name",)


@register(Publication)
class PublicationTranslation(PublishableTranslation):
    fields = ("case_unit", "format", "note")


@register(PublicationFile)
class PublicationFileTranslation(TranslationOptions):
    fields = ("label",)


@register(PublicationTopic)
class PublicationTopicTranslation(TranslationOptions):
    fields = ("name",)


@register(Case)
class CaseTranslation(PublishableTranslation):
    fields = ("town", "place_note")


@register(IndustrialAward)
class IndustrialAwardTranslation(PublishableTranslation):
    fields = ("laureate_unit",)


@register(IndustrialLaureate)
class IndustrialLaureateTranslation(PublishableTranslation):
    pass
