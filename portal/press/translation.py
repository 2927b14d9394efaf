"""Words of the press room in both languages."""

from modeltranslation.translator import TranslationOptions, register

from portal.press.models import PressAttachment, PressContact, PressKind, PressParticular, PressQuestion, PressRelease
from portal.publishing.translation import PublishableTranslation


@register(PressKind)
class PressKindTranslation(TranslationOptions):
    fields = ("name", "form")
    required_languages = {"ja": ("name",)}


@register(PressContact)
class PressContactTranslation(TranslationOptions):
    fields = ("team", "hours")
    required_languages = {"ja": ("team",)}


@register(PressRelease)
class PressReleaseTranslation(PublishableTranslation):
    fields = ("subtitle", "agency", "place", "speaker", "remarks", "contact_team", "note")


@register(PressParticular)
class PressParticularTranslation(TranslationOptions):
    fields = ("label", "value")
    required_languages = ("ja",)


@register(PressAttachment)
class PressAttachmentTranslation(TranslationOptions):
    fields = ("title",)
    required_languages = ("ja",)


@register(PressQuestion)
class PressQuestionTranslation(TranslationOptions):
    fields = ("question", "answer")
    required_languages = {"ja": ("question",)}
