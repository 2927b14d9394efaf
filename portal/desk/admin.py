"""Places, topics, programmes, terms and redirects in the admin: what lies below the desk is registered here, so that nothing below imports it."""

from typing import Any

from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from portal.desk.admin_base import BilingualAdmin, BilingualTabularInline
from portal.media.models import Document, Image
from portal.places.models import Municipality, Prefecture
from portal.publishing.models import Notice, Redirect
from portal.topics.models import FiscalYear, Programme, ProgrammeAlias, ProgrammeName, SourceDiscrepancy, Term, Topic


@admin.register(Prefecture)
class PrefectureAdmin(BilingualAdmin):
    list_display = ("code", "name_ja", "name_en", "kana")
    search_fields = ("code", "name_ja", "name_en", "kana")


@admin.register(Municipality)
class MunicipalityAdmin(BilingualAdmin):
    list_display = ("code", "name_ja", "name_en", "kana", "prefecture")
    list_filter = ("prefecture",)
    list_select_related = ("prefecture",)
    search_fields = ("code", "name_ja", "name_en", "kana", "variants")


@admin.register(Topic)
class TopicAdmin(BilingualAdmin):
    list_display = ("name_ja", "name_en", "order")
    search_fields = ("name_ja", "name_en", "slug")
    prepopulated_fields = {"slug": ("name_en",)}


class ProgrammeNameInline(BilingualTabularInline):
    model = ProgrammeName


class ProgrammeAliasInline(admin.TabularInline):
    model = ProgrammeAlias
    extra = 0


@admin.register(Programme)
class ProgrammeAdmin(BilingualAdmin):
    list_display = ("__str__", "slug", "section", "order")
    search_fields = ("slug", "names__name_ja", "names__name_en", "aliases__name")
    inlines = (ProgrammeNameInline, ProgrammeAliasInline)


@admin.register(Term)
class TermAdmin(BilingualAdmin):
    list_display = ("name_ja", "name_en", "kana", "is_official")
    list_filter = ("is_official",)
    search_fields = ("name_ja", "name_en", "kana")


@admin.register(FiscalYear)
class FiscalYearAdmin(admin.ModelAdmin):
    list_display = ("year",)


@admin.register(SourceDiscrepancy)
class SourceDiscrepancyAdmin(admin.ModelAdmin):
    list_display = ("topic", "detail")
    search_fields = ("topic", "detail")


@admin.register(Redirect)
class RedirectAdmin(admin.ModelAdmin):
    list_display = ("old_path", "new_path", "item", "created_at")
    search_fields = ("old_path", "new_path")


@admin.register(Notice)
class NoticeAdmin(BilingualAdmin):
    list_display = ("heading_ja", "heading_en", "kind", "starts_at", "ends_at")
    list_filter = ("kind",)


@admin.register(Image)
class ImageAdmin(BilingualAdmin):
    list_display = ("thumbnail", "title", "credit_ja", "width", "height", "created_at")
    list_display_links = ("thumbnail", "title")
    search_fields = ("title", "alt_ja", "alt_en", "caption_ja", "caption_en", "credit_ja", "credit_en")
    date_hierarchy = "created_at"

    @admin.display(description=_("picture"))
    def thumbnail(self, image: Any) -> str:
        return (
            format_html('<img class="desk-thumbnail" src="{}" alt="" width="120">', image.thumbnail_url)
            if image.widths
            else "—"
        )


@admin.register(Document)
class DocumentAdmin(BilingualAdmin):
    list_display = ("title_ja", "title_en", "language", "pages", "size", "created_at")
    list_filter = ("language",)
    search_fields = ("title_ja", "title_en")
    date_hierarchy = "created_at"
