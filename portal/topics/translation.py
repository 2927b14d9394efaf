"""Names and texts of topics, programmes and terms in both languages."""

from modeltranslation.translator import TranslationOptions, register

from portal.topics.models import Programme, ProgrammeName, Term, Topic


@register(Topic)
class TopicTranslation(TranslationOptions):
    fields = ("name",)


@register(Programme)
class ProgrammeTranslation(TranslationOptions):
    fields = ("summary", "body")


@register(ProgrammeName)
class ProgrammeNameTranslation(TranslationOptions):
    fields = ("name",)


@register(Term)
class TermTranslation(TranslationOptions):
    fields = ("name", "note")
