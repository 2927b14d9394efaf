"""Standing pages, navigation and related links in the admin."""

from django.contrib import admin
from django.http import HttpRequest

from portal.desk.admin_base import BilingualAdmin, DeskAdmin, PublishableAdmin
from portal.pages.models import Feedback, NavigationItem, Page, RelatedLink


@admin.register(Page)
class PageAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "introduces")
    list_filter = (*PublishableAdmin.list_filter, "introduces")
    content_fields = ("introduces",)


@admin.register(NavigationItem)
class NavigationItemAdmin(BilingualAdmin):
    list_display = ("label_ja", "label_en", "path", "menu", "order")
    list_filter = ("menu",)
    search_fields = ("label_ja", "label_en", "path")


@admin.register(RelatedLink)
class RelatedLinkAdmin(BilingualAdmin):
    list_display = ("title_ja", "title_en", "section", "url", "order")
    list_filter = ("section",)
    search_fields = ("title_ja", "title_en", "url")


@admin.register(Feedback)
class FeedbackAdmin(DeskAdmin):
    """Read only: answers are counted, not written."""

    list_display = ("day", "page", "language", "is_useful")
    list_filter = ("is_useful", "language", "day")
    search_fields = ("page",)
    date_hierarchy = "day"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Feedback | None = None) -> bool:
        return False
