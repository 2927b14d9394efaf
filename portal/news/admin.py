"""News in the admin."""

from django.contrib import admin

from portal.desk.admin_base import PublishableAdmin
from portal.news.models import NewsItem


@admin.register(NewsItem)
class NewsItemAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "category")
    list_filter = (*PublishableAdmin.list_filter, "category")
    content_fields = ("category", "municipalities", "topics")
    autocomplete_fields = ("municipalities", "topics")
