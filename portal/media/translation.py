"""Words about pictures and documents in both languages."""

from modeltranslation.translator import TranslationOptions, register

from portal.media.models import Document, Image


@register(Image)
class ImageTranslation(TranslationOptions):
    fields = ("alt", "caption", "credit", "place")


@register(Document)
class DocumentTranslation(TranslationOptions):
    fields = ("title", "credit")
