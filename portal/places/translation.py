"""Names of places in both languages."""

from modeltranslation.translator import TranslationOptions, register

from portal.places.models import Municipality, Prefecture


@register(Prefecture)
class PrefectureTranslation(TranslationOptions):
    fields = ("name",)


@register(Municipality)
class MunicipalityTranslation(TranslationOptions):
    fields = ("name",)
