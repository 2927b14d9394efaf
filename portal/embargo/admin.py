"""Outlets, journalists and what they read, in the admin; and on the form of a release, the time from which they may."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.db.models import Count, Max, Min, Q, QuerySet
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import active_language
from portal.desk.admin_base import BilingualStackedInline, DeskAdmin, DeskTabularInline
from portal.desk.standing import moment_shown
from portal.embargo import sign_in
from portal.embargo.models import Access, Accreditation, Journalist, Opening, Outlet
from portal.japan.era import format_day
from portal.press.admin import PressReleaseAdmin
from portal.press.models import PressRelease

#: Accreditation → the colour that the same standing of a page has.
CHIPS = {Accreditation.HELD: "public", Accreditation.ENDED: "expired", Accreditation.REVOKED: "withdrawn"}


# Who is accredited


class JournalistInline(DeskTabularInline):
    model = Journalist
    fields = ("name", "email", "language", "accredited_until")
    show_change_link = True
    can_delete = False


@admin.register(Outlet)
class OutletAdmin(DeskAdmin):
    list_display = ("name", "accredited_until", "journalists_counted")
    search_fields = ("name", "journalists__name", "journalists__email")
    inlines = (JournalistInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Outlet]:
        return super().get_queryset(request).annotate(number=Count("journalists"))

    @admin.display(description=_("journalists"), ordering="number")
    def journalists_counted(self, outlet: Any) -> int:
        return outlet.number

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        for journalist in formset.save(commit=False):
            if journalist.pk is None:
                journalist.accredited_by = request.user
            journalist.save()
        formset.save_m2m()


class AccreditationFilter(admin.SimpleListFilter):
    title = _("accreditation")
    parameter_name = "accreditation"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Sequence[tuple[Any, Any]]:
        return Accreditation.choices

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        held = Journalist.objects.accredited().values("pk")
        found = {
            Accreditation.HELD: Q(pk__in=held),
            Accreditation.REVOKED: Q(revoked_at__isnull=False),
            Accreditation.ENDED: Q(revoked_at__isnull=True) & ~Q(pk__in=held),
        }
        return queryset.filter(found[Accreditation(self.value())]) if self.value() in Accreditation.values else queryset


@admin.register(Journalist)
class JournalistAdmin(DeskAdmin):
    list_display = ("name", "outlet", "email", "accreditation_shown", "last_day_shown", "last_access")
    list_filter = (AccreditationFilter, "outlet")
    list_select_related = ("outlet",)
    search_fields = ("name", "email", "outlet__name")
    autocomplete_fields = ("outlet",)
    readonly_fields = ("accreditation_shown", "given", "links_sent", "accesses_shown")
    actions = ("send_links", "revoke", "accredit_again")

    def get_fieldsets(self, request: HttpRequest, obj: Journalist | None = None) -> Any:
        own = (None, {"fields": ["name", "outlet", "email", "language", "accredited_until"]})
        if obj is None:
            return [own]
        return [
            own,
            (_("Accreditation"), {"fields": ["accreditation_shown", "given", "links_sent"]}),
            (_("Read and downloaded before publication"), {"fields": ["accesses_shown"]}),
        ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Journalist]:
        return super().get_queryset(request).annotate(last_at=Max("accesses__at"))

    def save_model(self, request: HttpRequest, obj: Journalist, form: Any, change: bool) -> None:
        if not change:
            obj.accredited_by = request.user
        super().save_model(request, obj, form, change)

    # Columns

    @admin.display(description=_("accreditation"))
    def accreditation_shown(self, journalist: Journalist) -> str:
        found = journalist.accreditation()
        return format_html('<span class="chip chip-{}">{}</span>', CHIPS[found], found.label)

    @admin.display(description=pgettext_lazy("accreditation", "until"))
    def last_day_shown(self, journalist: Journalist) -> str:
        return format_day(journalist.last_day(), active_language())

    @admin.display(description=_("last access"), ordering="last_at")
    def last_access(self, journalist: Any) -> str:
        return moment_shown(journalist.last_at)

    @admin.display(description=_("accredited by"))
    def given(self, journalist: Journalist) -> str:
        return f"{journalist.accredited_by or '—'}, {moment_shown(journalist.accredited_at)}"

    @admin.display(description=_("sign-in links"))
    def links_sent(self, journalist: Journalist) -> str:
        """The last ones: asked for, mailed or not, used or not."""
        lines = (
            (
                moment_shown(link.created_at),
                gettext("mailed") if link.sent_at else gettext("could not be mailed"),
                gettext("used at %(at)s") % {"at": moment_shown(link.used_at)} if link.used_at else gettext("not used"),
            )
            for link in journalist.links.all()[:5]
        )
        return format_html_join("", "<div>{}: {}, {}</div>", lines) or "—"

    @admin.display(description=_("accesses"))
    def accesses_shown(self, journalist: Journalist) -> str:
        return accesses_table(
            journalist.accesses.select_related("release"),
            [_("release"), _("kind"), _("what"), _("at")],
            lambda row: (row.release or "—", row.get_kind_display(), row.what, moment_shown(row.at)),
            f"journalist__id__exact={journalist.pk}",
        )

    # Actions

    @admin.action(description=_("Send a link for signing in"), permissions=["change"])
    def send_links(self, request: HttpRequest, queryset: QuerySet[Journalist]) -> None:
        for journalist in queryset.select_related("outlet"):
            if journalist.accreditation() is not Accreditation.HELD:
                words = gettext("%(journalist)s is not accredited now; no link was sent.")
                self.message_user(request, words % {"journalist": journalist}, messages.ERROR)
            elif sign_in.send_link(journalist, sent_by=request.user):
                words = gettext("A link was sent to %(journalist)s.")
                self.message_user(request, words % {"journalist": journalist}, messages.SUCCESS)
            else:
                words = gettext("The mail to %(journalist)s could not be sent. Try again in a while.")
                self.message_user(request, words % {"journalist": journalist}, messages.ERROR)

    @admin.action(description=_("Revoke the accreditation at once"), permissions=["change"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[Journalist]) -> None:
        for journalist in queryset:
            sign_in.revoke(journalist)
            self.note_change(request, journalist)
        words = ngettext("%(count)d accreditation is revoked.", "%(count)d accreditations are revoked.", len(queryset))
        self.message_user(request, words % {"count": len(queryset)}, messages.SUCCESS)

    @admin.action(description=_("Accredit again"), permissions=["change"])
    def accredit_again(self, request: HttpRequest, queryset: QuerySet[Journalist]) -> None:
        for journalist in queryset:
            journalist.revoked_at, journalist.accredited_by = None, request.user
            journalist.save()
            self.note_change(request, journalist)
        words = ngettext("%(count)d journalist is accredited.", "%(count)d journalists are accredited.", len(queryset))
        self.message_user(request, words % {"count": len(queryset)}, messages.SUCCESS)

    def note_change(self, request: HttpRequest, journalist: Journalist) -> None:
        message = [{"changed": {"fields": ["revoked_at"]}}]
        LogEntry.objects.log_actions(request.user.pk, [journalist], CHANGE, change_message=message, single_object=True)


# What they read


def accesses_table(rows: QuerySet[Access], heads: Sequence[Any], cells: Any, query: str) -> str:
    """The newest accesses, and the way to all of them."""
    found = list(rows[:20])
    if not found:
        return gettext("Nothing yet.")
    named = (zip(map(capfirst, heads), cells(row), strict=True) for row in found)
    # Each cell names its column, for narrow screens.
    lines = ((format_html_join("", '<td data-label="{}"><div>{}</div></td>', row),) for row in named)
    return format_html(
        '<table class="record"><thead><tr>{}</tr></thead><tbody>{}</tbody></table><p><a href="{}?{}">{}</a></p>',
        format_html_join("", '<th scope="col">{}</th>', ((capfirst(head),) for head in heads)),
        format_html_join("", "<tr>{}</tr>", lines),
        reverse("admin:embargo_access_changelist"),
        query,
        gettext("All accesses"),
    )


@admin.register(Access)
class AccessAdmin(DeskAdmin):
    """Read only: a record that can be changed records nothing."""

    list_display = ("at_shown", "journalist", "release", "kind", "what", "amount", "visitor_shown")
    list_display_links = None
    list_filter = ("kind", "journalist__outlet", "journalist")
    list_select_related = ("journalist__outlet", "release")
    search_fields = ("what", "journalist__name", "journalist__outlet__name", "release__title_ja", "release__title_en")
    date_hierarchy = "at"
    actions = None

    @admin.display(description=_("at"), ordering="at")
    def at_shown(self, access: Access) -> str:
        return moment_shown(access.at)

    @admin.display(description=_("amount"))
    def amount(self, access: Access) -> str:
        if access.kind != Access.Kind.DOWNLOAD:
            return "—"
        words = _("%(sent)s of %(asked)s, complete") if access.is_complete else _("%(sent)s of %(asked)s, broken off")
        return words % {
            "sent": filesizeformat(access.bytes_sent or 0),
            "asked": filesizeformat(access.bytes_asked or 0),
        }

    @admin.display(description=_("visitor"))
    def visitor_shown(self, access: Access) -> str:
        return access.visitor[:8]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Access | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Access | None = None) -> bool:
        return False


# On the form of a release


class OpeningInline(BilingualStackedInline):
    model = Opening
    extra = 0
    max_num = 1
    verbose_name_plural = _("Reading before publication, for accredited journalists")


admin.site.unregister(PressRelease)


@admin.register(PressRelease)
class EmbargoedReleaseAdmin(PressReleaseAdmin):
    """The press room's own form, with what only matters before publication."""

    inlines = (*PressReleaseAdmin.inlines, OpeningInline)
    readonly_fields = (*PressReleaseAdmin.readonly_fields, "readers")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        found = list(super().get_fieldsets(request, obj))
        if obj is not None and obj.accesses.exists():
            found.append((_("Read and downloaded before publication"), {"fields": ["readers"]}))
        return found

    @admin.display(description=_("journalists"))
    def readers(self, release: PressRelease) -> str:
        """One line for each journalist, first reader first; every single access is behind the link."""
        rows = (
            Journalist.objects.filter(accesses__release=release)
            .select_related("outlet")
            .annotate(
                first_at=Min("accesses__at", filter=Q(accesses__release=release)),
                last_at=Max("accesses__at", filter=Q(accesses__release=release)),
                readings=Count("accesses", filter=Q(accesses__release=release, accesses__kind=Access.Kind.READ)),
                downloads=Count("accesses", filter=Q(accesses__release=release, accesses__kind=Access.Kind.DOWNLOAD)),
            )
            .order_by("first_at")
        )
        return accesses_table(
            rows,
            [_("journalist"), _("read"), _("downloaded"), _("first"), _("last")],
            lambda row: (row, row.readings, row.downloads, moment_shown(row.first_at), moment_shown(row.last_at)),
            f"release__id__exact={release.pk}",
        )
