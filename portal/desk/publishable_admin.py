"""The admin of every content type: an app says by plain class attributes what differs.

@admin.register(NewsItem)
class NewsItemAdmin(PublishableAdmin):
    list_filter = (*PublishableAdmin.list_filter, "category")
    content_fields = ("category", "municipalities", "topics")
"""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import LANGUAGES, active_language, said
from portal.desk import admin_actions
from portal.desk.admin_filters import StandingFilter, UntranslatedFilter, YearFilter
from portal.desk.bilingual_admin import BilingualAdmin
from portal.desk.preview import preview_route
from portal.desk.standing import language_chips, moment_shown, standing_chip
from portal.japan.clock import jst
from portal.japan.era import format_day
from portal.publishing import catalogue, clock, law
from portal.publishing.law import State
from portal.publishing.publishable import Publishable

#: What the model's own help says to everybody, said once more to the person at the desk.
HELP = {
    "slug": _(
        "Proposed from the English title. Small letters, digits and hyphens. If you change it later, the old address leads to the new one."
    ),
    "state": _("Draft and In review: only staff see it. Approved: visitors see it from the time below."),
    "sources": _("Where the facts come from: web addresses, one a line. They stand at the end of the page."),
    "summary": _("One or two sentences. They stand in lists and search results."),
}


class PublishableAdmin(BilingualAdmin):
    """`content_fields`: the type's own fields, after the texts; a translated one is set side by side by itself."""

    content_fields: ClassVar[Sequence[Any]] = ()
    list_display: Any = (
        "title_shown",
        "standing",
        "languages",
        "publish_at_shown",
        "updated_at_shown",
        "see_from_list",
    )
    list_display_links: Any = ("title_shown",)
    list_filter: Any = (StandingFilter, YearFilter, UntranslatedFilter)
    search_fields: Any = ("title_ja", "title_en", "slug", "fact_key")
    search_help_text: Any = _("Words of the title in either language, the address, or the key of the record.")
    date_hierarchy: Any = "publish_at"
    ordering: Any = ("-publish_at", "-pk")
    prepopulated_fields: Any = {"slug": ("title_en",)}
    readonly_fields: Any = ("see", "record")
    actions: Any = (admin_actions.publish, admin_actions.withdraw, admin_actions.delete_selected)
    show_facets = admin.ShowFacets.NEVER

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        own = list(self.rows(self.content_fields))
        withdrawal = {
            "fields": [*self.rows(["withdrawal_reason"]), "successor"],
            "description": _("Fill this in only to take the page back. Visitors then read the reason at its address."),
        }
        if obj is None or obj.state != State.WITHDRAWN:
            withdrawal["classes"] = ("collapse",)
        return [
            (_("Text"), {"fields": list(self.rows(["title", "summary", "body"]))}),
            *([(_("Particulars"), {"fields": own})] if own else []),
            (_("Publication"), {"fields": ["state", ("publish_at", "expire_at"), "slug", "see"]}),
            (_("Sources"), {"fields": ["sources", "record"]}),
            (_("Withdrawal"), withdrawal),
        ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Publishable]:
        """With what its columns and its standing ask for; a list that is joined already is joined no more by Django."""
        joined = {*self.model.published_with, *(self.list_select_related or ())}
        found = super().get_queryset(request)
        return found.select_related(*joined) if joined else found

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        original = getattr(db_field, "translated_field", db_field)
        if field is not None and field.help_text and original.name in HELP:
            field.help_text = HELP[original.name]
        elif field is not None and db_field.name in ("state", "sources"):
            field.help_text = HELP[db_field.name]
        return field

    # Columns

    @admin.display(description=_("title"), ordering="title_ja")
    def title_shown(self, item: Publishable) -> str:
        title = said(item, "title")
        if title and title.language != active_language():
            return format_html('<span lang="{}">{}</span>', title.language, title.value)
        return title.value or item.slug

    @admin.display(description=_("state"), ordering="state")
    def standing(self, item: Publishable) -> str:
        return standing_chip(item)

    @admin.display(description=_("languages"))
    def languages(self, item: Publishable) -> str:
        return language_chips(item)

    @admin.display(description=_("publish at"), ordering="publish_at")
    def publish_at_shown(self, item: Publishable) -> str:
        """The day; with the time where it is not midnight."""
        if item.publish_at is None:
            return "—"
        at = jst(item.publish_at)
        day = format_day(at.date(), active_language())
        return day if (at.hour, at.minute) == (0, 0) else f"{day} {at:%H:%M}"

    @admin.display(description=_("last updated"), ordering="updated_at")
    def updated_at_shown(self, item: Publishable) -> str:
        return format_day(jst(item.updated_at).date(), active_language())

    @admin.display(description=_("see"))
    def see_from_list(self, item: Publishable) -> str:
        links = self.addresses(item, active_language())
        return (
            format_html('<a href="{}" aria-label="{}: {}">{}</a>', links[0][0], links[0][1], item, links[0][1])
            if links
            else "—"
        )

    # The form

    def addresses(self, item: Publishable, language: str) -> list[tuple[str, str]]:
        """(address, words): the page on the site while it is public, and its preview."""
        if not item.pk:
            return []
        found = []
        if item.is_public():
            found.append((f"/{language}{catalogue.path_of(item)}", gettext("See on site")))
        if item.has_page:
            name = f"admin:{item._meta.app_label}_{item._meta.model_name}_preview"
            found.append((reverse(name, args=[item.pk, language]), gettext("Preview")))
        return found

    def get_view_on_site_url(self, obj: Publishable | None = None) -> str | None:
        """While it is public; else the page's own address would answer 404 to staff, too."""
        return f"/{active_language()}{catalogue.path_of(obj)}" if obj is not None and obj.is_public() else None

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        item = kwargs.get("obj")
        if item is not None and item.has_page:
            name = f"admin:{self.opts.app_label}_{self.opts.model_name}_preview"
            context["preview_url"] = reverse(name, args=[item.pk, active_language()])
        if item is not None:
            context["read_at"] = item.updated_at.isoformat()
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description=_("see"))
    def see(self, item: Publishable) -> str:
        """In each language, the page on the site or its preview while it is not public."""
        words = {"ja": gettext("Japanese"), "en": gettext("English")}
        links = [(url, label, words[code]) for code in LANGUAGES for url, label in self.addresses(item, code)]
        return format_html_join(" ", '<a class="see" href="{}">{} ({})</a>', links) or gettext(
            "Save first; then the page can be previewed here."
        )

    @admin.display(description=_("record"))
    def record(self, item: Publishable) -> str:
        if not item.pk:
            return "—"
        dates = gettext("Created %(created)s, last changed %(changed)s.") % {
            "created": moment_shown(item.created_at),
            "changed": moment_shown(item.updated_at),
        }
        key = (
            gettext("Loaded as record %(key)s.") % {"key": item.fact_key}
            if item.fact_key
            else gettext("Written by staff.")
        )
        return f"{key} {dates}"

    # Saving

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Of an item that somebody has saved since this form was opened it says so, keeps what was typed, and is saved the next time."""
        form = super().get_form(request, obj, change=change, **kwargs)
        read_at = request.POST.get("read_at")
        if obj is None or read_at in (None, obj.updated_at.isoformat()):
            return form
        said_so = changed_meanwhile(obj)

        class Outdated(form):  # type: ignore[misc, valid-type]
            def clean(self) -> Any:
                self.add_error(None, said_so)
                return super().clean()

        return Outdated

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """The catalogue reads inlines and many-to-many fields, so it is written after them, in the same transaction."""
        super().save_related(request, form, formsets, change)
        catalogue.record(form.instance)

    # Deleting

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        item = self.get_object(request, object_id)
        if item is not None and law.was_ever_public(item, clock.instant()):
            self.message_user(request, admin_actions.refusal(item), messages.ERROR)
            return HttpResponseRedirect(
                reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[item.pk])
            )
        return super().delete_view(request, object_id, extra_context)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Publishable]) -> None:
        with transaction.atomic():
            for item in queryset:
                item.delete()

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Nothing that has been public goes along with its parent either."""
        found, counts, lacking, protected = super().get_deleted_objects(objs, request)
        dependants = [child for item in objs for child in below(item) if law.was_ever_public(child, clock.instant())]
        return found, counts, lacking, [*protected, *(admin_actions.refusal(child) for child in dependants)]

    def has_delete_permission(self, request: HttpRequest, obj: Publishable | None = None) -> bool:
        """What was once public is withdrawn, never deleted."""
        if obj is not None and law.was_ever_public(obj, clock.instant()):
            return False
        return super().has_delete_permission(request, obj)

    # Who may publish

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(f"{self.model._meta.app_label}.publish_{self.model._meta.model_name}")

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "state" and not self.has_publish_permission(request):
            kwargs["choices"] = [
                (value, label) for value, label in State.choices if value in (State.DRAFT, State.REVIEW)
            ]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def has_change_permission(self, request: HttpRequest, obj: Publishable | None = None) -> bool:
        """A live item is changed by those who may publish; others see it."""
        allowed = super().has_change_permission(request, obj)
        if obj is None or obj.state in (State.DRAFT, State.REVIEW):
            return allowed
        return allowed and self.has_publish_permission(request)

    def get_urls(self) -> list[Any]:
        return [preview_route(self), *super().get_urls()]


def changed_meanwhile(item: Publishable) -> str:
    """Who saved it last, when and what, and where to read it as it is now."""
    entry = (
        LogEntry.objects.filter(content_type=ContentType.objects.get_for_model(item), object_id=item.pk)
        .select_related("user")
        .order_by("-action_time")
        .first()
    )
    opts = item._meta
    return format_html(
        '{} {} <a href="{}" target="_blank">{}</a>',
        gettext("%(who)s saved this at %(time)s, after you opened it: %(what)s")
        % {
            "who": entry.user.get_full_name() or entry.user.get_username() if entry else gettext("Somebody"),
            "time": moment_shown(item.updated_at),
            "what": entry.get_change_message() if entry else "—",
        },
        gettext("What you typed is kept below. Compare the two; if you save again, yours takes the place of theirs."),
        reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[item.pk]),
        gettext("See it as it is now (in a new tab)"),
    )


def below(item: Publishable) -> list[Publishable]:
    """Everything that is public only together with the item, at any depth."""
    found = list(catalogue.dependants(item))
    return [*found, *(deeper for child in found for deeper in below(child))]
