"""Words of the press room in both languages."""

from modeltranslation.translator import TranslationOptions, register

from portal.press.models import (
    Correction,
    PhotoSet,
    PressAttachment,
    PressContact,
    PressKind,
    PressParticular,
    PressQuestion,
    PressRelease,
    PressRemark,
    ShortText,
)
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
    fields = ("label", "subtitle", "agency", "place", "speaker", "how_to_register", "contact_team", "note")


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


@register(PressRemark)
class PressRemarkTranslation(TranslationOptions):
    fields = ("text",)
    required_languages = ("ja",)


@register(Correction)
class CorrectionTranslation(TranslationOptions):
    fields = ("what", "old", "new")
    required_languages = {"ja": ("what",)}


@register(PhotoSet)
class PhotoSetTranslation(PublishableTranslation):
    pass


@register(ShortText)
class ShortTextTranslation(TranslationOptions):
    fields = ("text",)
    required_languages = ("ja",)
