"""Standing pages, navigation and related links in the admin."""

from django.contrib import admin

from portal.desk.admin_base import BilingualAdmin, PublishableAdmin
from portal.pages.models import NavigationItem, Page, RelatedLink


@admin.register(Page)
class PageAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "introduces")
    list_filter = (*PublishableAdmin.list_filter, "introduces")
    content_fields = ("introduces",)


@admin.register(NavigationItem)
class NavigationItemAdmin(BilingualAdmin):
    list_display = ("label_ja", "label_en", "path", "menu", "order")
    list_filter = ("menu",)


@admin.register(RelatedLink)
class RelatedLinkAdmin(BilingualAdmin):
    list_display = ("title_ja", "title_en", "section", "url", "order")
    list_filter = ("section",)
    search_fields = ("title_ja", "title_en", "url")
