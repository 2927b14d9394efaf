"""Words of pages, navigation and links in both languages."""

from modeltranslation.translator import TranslationOptions, register

from portal.pages.models import NavigationItem, Page, RelatedLink
from portal.publishing.translation import PublishableTranslation


@register(Page)
class PageTranslation(PublishableTranslation):
    pass


@register(NavigationItem)
class NavigationItemTranslation(TranslationOptions):
    fields = ("label",)


@register(RelatedLink)
class RelatedLinkTranslation(TranslationOptions):
    fields = ("title",)
