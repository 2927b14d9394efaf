"""Words of news items in both languages."""

from modeltranslation.translator import register

from portal.news.models import NewsItem
from portal.publishing.translation import PublishableTranslation


@register(NewsItem)
class NewsItemTranslation(PublishableTranslation):
    pass
