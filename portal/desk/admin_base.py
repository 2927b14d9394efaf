"""The admin of every content type: an app says by plain class attributes what differs.

    @admin.register(NewsItem)
    class NewsItemAdmin(PublishableAdmin):
        list_filter = (*PublishableAdmin.list_filter, "category")
        content_fields = ("category", "municipalities", "topics")
"""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.contrib import admin
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from modeltranslation.admin import TranslationAdmin, TranslationStackedInline, TranslationTabularInline

from portal.bilingual.text import LANGUAGES
from portal.desk.admin_filters import StandingFilter, UntranslatedFilter
from portal.desk.standing import standing_label
from portal.publishing import catalogue
from portal.publishing.law import State
from portal.publishing.publishable import Publishable

__all__ = ["BilingualAdmin", "BilingualStackedInline", "BilingualTabularInline", "PublishableAdmin"]

PUBLICATION_FIELDS = (("state", "publish_at", "expire_at"), ("slug",), ("withdrawal_reason",), ("successor",))


class BilingualAdmin(TranslationAdmin):
    """For models with translated fields: Japanese and English of a field stand side by side."""

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Puts each translated field's two languages on one row, which the style sheet sets side by side."""
        if self.fieldsets:
            return super().get_fieldsets(request, obj)
        names = [name for name in self.model._meta.get_fields() if name.concrete and name.editable and not name.auto_created]
        translated = set(self.trans_opts.fields if hasattr(self.trans_opts, "fields") else ())
        rows = [side_by_side(field.name) if field.name in translated else field.name for field in names if not is_translation(field)]
        return [(None, {"fields": rows})]


def is_translation(field: Any) -> bool:
    return hasattr(field, "translated_field")


def side_by_side(name: str) -> tuple[str, ...]:
    return tuple(f"{name}_{code}" for code in LANGUAGES)


class BilingualStackedInline(TranslationStackedInline):
    extra = 0


class BilingualTabularInline(TranslationTabularInline):
    extra = 0


class PublishableAdmin(TranslationAdmin):
    """`content_fields`: the type's own fields, after the texts; a translated one is set side by side by itself."""

    content_fields: ClassVar[Sequence[Any]] = ()
    list_display: Any = ("title_shown", "standing", "languages", "publish_at", "updated_at")
    list_display_links: Any = ("title_shown",)
    list_filter: Any = (StandingFilter, UntranslatedFilter)
    search_fields: Any = ("title_ja", "title_en", "slug", "fact_key")
    date_hierarchy: Any = "publish_at"
    ordering: Any = ("-publish_at", "-pk")
    prepopulated_fields: Any = {"slug": ("title_en",)}
    readonly_fields: Any = ("see",)
    save_on_top = True
    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        texts = [side_by_side(name) for name in ("title", "summary", "body")]
        translated = set(self.trans_opts.all_fields) if hasattr(self.trans_opts, "all_fields") else set(self.trans_opts.fields)
        own = [side_by_side(name) if name in translated else name for name in self.content_fields]
        publication = [side_by_side(row[0]) if row[0] in translated else row for row in PUBLICATION_FIELDS]
        return [
            (_("Text"), {"fields": texts}),
            *([(_("Particulars"), {"fields": own})] if own else []),
            (_("Publication"), {"fields": [*publication, "see"]}),
            (_("Sources"), {"fields": ["sources"]}),
        ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Publishable]:
        return super().get_queryset(request).select_related(*self.model.published_with)

    # Columns

    @admin.display(description=_("title"), ordering="title_ja")
    def title_shown(self, item: Publishable) -> str:
        return str(item)

    @admin.display(description=_("state"), ordering="state")
    def standing(self, item: Publishable) -> str:
        name, label = standing_label(item)
        return format_html('<span class="standing standing-{}">{}</span>', name, label)

    @admin.display(description=_("languages"))
    def languages(self, item: Publishable) -> str:
        return " ".join(code for code in LANGUAGES if item.written_in(code))

    @admin.display(description=_("see"))
    def see(self, item: Publishable) -> str:
        """Links to the page on the site, or to its preview while it is not public."""
        if not item.pk or not item.has_page:
            return "—"
        info = (item._meta.app_label, item._meta.model_name)
        links = [(reverse("admin:%s_%s_preview" % info, args=[item.pk, code]), _("Preview"), code) for code in LANGUAGES]
        if item.is_public():
            path = catalogue.path_of(item)
            links = [*[(f"/{code}{path}", _("See on site"), code) for code in LANGUAGES], *links]
        return format_html_join(" · ", '<a href="{}">{} ({})</a>', links)

    # Saving

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """The catalogue reads inlines and many-to-many fields, so it is written after them, in the same transaction."""
        super().save_related(request, form, formsets, change)
        catalogue.record(form.instance)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Publishable]) -> None:
        with transaction.atomic():
            for item in queryset:
                item.delete()

    def has_delete_permission(self, request: HttpRequest, obj: Publishable | None = None) -> bool:
        """What was once public is withdrawn, never deleted."""
        from portal.publishing import clock, law

        if obj is not None and (law.was_ever_public(obj, clock.instant())):
            return False
        return super().has_delete_permission(request, obj)

    def may_publish(self, request: HttpRequest) -> bool:
        return request.user.has_perm(f"{self.model._meta.app_label}.publish_{self.model._meta.model_name}")

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "state" and not self.may_publish(request):
            kwargs["choices"] = [(value, label) for value, label in State.choices if value in (State.DRAFT, State.REVIEW)]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def has_change_permission(self, request: HttpRequest, obj: Publishable | None = None) -> bool:
        """A live item is changed by those who may publish; others see it."""
        allowed = super().has_change_permission(request, obj)
        if obj is None or obj.state in (State.DRAFT, State.REVIEW):
            return allowed
        return allowed and self.may_publish(request)

    def get_urls(self) -> list[Any]:
        from portal.desk.preview import preview_route

        return [preview_route(self), *super().get_urls()]
