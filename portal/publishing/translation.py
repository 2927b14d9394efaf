"""Which fields of Publishable are stored once for each language."""

from modeltranslation.translator import TranslationOptions, register

from portal.publishing.models import Notice


class PublishableTranslation(TranslationOptions):
    """Content types inherit it and add their own fields."""

    fields: tuple[str, ...] = ("title", "summary", "body", "withdrawal_reason")


@register(Notice)
class NoticeTranslation(TranslationOptions):
    fields = ("heading", "body")
