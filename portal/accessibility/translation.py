"""Words of tests in both languages."""

from modeltranslation.translator import TranslationOptions, register

from portal.accessibility.models import Evaluation, Finding


@register(Evaluation)
class EvaluationTranslation(TranslationOptions):
    fields = ("description",)


@register(Finding)
class FindingTranslation(TranslationOptions):
    fields = ("note",)
