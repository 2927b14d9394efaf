"""Words for journalists in both languages."""

from modeltranslation.translator import TranslationOptions, register

from portal.embargo.models import Opening


@register(Opening)
class OpeningTranslation(TranslationOptions):
    fields = ("note",)
