"""Which fields of Publishable are stored once for each language."""

from modeltranslation.translator import TranslationOptions


class PublishableTranslation(TranslationOptions):
    """Content types inherit it and add their own fields."""

    fields: tuple[str, ...] = ("title", "summary", "body", "withdrawal_reason")
