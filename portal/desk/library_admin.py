"""What pictures and documents share in the admin: their rights, where they are used, and that a used one is not deleted."""

from collections.abc import Sequence
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.contrib.admin.actions import delete_selected as django_delete_selected
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import NoReverseMatch, reverse
from django.utils.dateparse import parse_datetime
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import active_language
from portal.desk.bilingual_admin import BilingualAdmin
from portal.japan.clock import format_moment, jst
from portal.japan.era import format_day
from portal.media.addresses import StaffAddresses
from portal.media.storage import StorageDown
from portal.publishing import clock
from portal.publishing.models import FileUse

FOR_STAFF = StaffAddresses()
RIGHTS = [("licence", "licence_note"), "holder", "permitted_use", "consent", "rights_until"]
NOT_STORED = _(
    "The file could not be stored: the storage does not answer or is full. Nothing was changed. "
    "Choose the file again in a few minutes; what you typed is kept here."
)


@admin.action(description=_("Delete"), permissions=["delete"])
def delete_unused(model_admin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
    """All or none: never what a page uses."""
    kept = [file for file in queryset if file.uses.exists()]
    for file in kept:
        model_admin.message_user(request, refusal(file), messages.ERROR)
    return None if kept else django_delete_selected(model_admin, request, queryset)


def refusal(file: Any) -> str:
    """A sentence that names the pages."""
    names = gettext(", ").join(f"“{item}”" for item in dict.fromkeys(str(item) for item in users_of(file)))
    return gettext("“%(file)s” is used in %(pages)s. Take it out there first; then it can be deleted.") % {
        "file": file,
        "pages": names,
    }


def users_of(file: Any) -> list[Any]:
    """Everything that uses the file, public or not."""
    uses: QuerySet[FileUse] = file.uses.order_by("content_type", "object_id").prefetch_related("item")
    return [use.item for use in uses if use.item is not None]


class LibraryAdmin(BilingualAdmin):
    date_hierarchy = "created_at"
    actions = (delete_unused,)
    show_facets = admin.ShowFacets.NEVER
    #: The public address answers visitors only once a page uses the file; staff have their own.
    view_on_site = False
    #: Names as the form posts them.
    carried_over: ClassVar[Sequence[str]] = (
        *("credit_ja", "credit_en", "licence", "licence_note", "holder", "permitted_use"),
        *("rights_until_0", "rights_until_1"),
    )

    # Columns

    @admin.display(description=_("rights"))
    def rights(self, file: Any) -> str:
        """What stands in the way of showing it, not by colour alone; else its terms."""
        if file.rights_until is not None and file.rights_until <= clock.instant():
            return format_html('<span class="chip chip-withdrawn">{}</span>', gettext("Right has ended"))
        if getattr(file, "awaits_description", False):
            return format_html('<span class="chip chip-withdrawn">{}</span>', gettext("Still to be described"))
        if not file.is_usable(clock.instant()):
            return format_html('<span class="chip chip-withdrawn">{}</span>', gettext("No credit"))
        words = file.licence_words or gettext("No licence")
        if file.rights_until is None:
            return words
        end = gettext("until %(end)s") % {"end": format_moment(file.rights_until, active_language())}
        return format_html("{}<br>{}", words, end)

    @admin.display(description=_("uploaded"), ordering="created_at")
    def uploaded_on(self, file: Any) -> str:
        return format_day(jst(file.created_at).date(), active_language())

    @admin.display(description=_("used in"))
    def use_count(self, file: Any) -> int | str:
        return len(file.uses.all()) or "—"

    @admin.display(description=_("used in"))
    def used_in(self, file: Any) -> SafeString | str:
        """Before a file is changed or deleted: from which pages it would go."""
        links = [
            (address, item._meta.verbose_name, item) for item in users_of(file) if (address := change_address(item))
        ]
        if not links:
            return gettext("No page uses it.")
        return format_html("<ul>{}</ul>", format_html_join("", '<li><a href="{}">{}: {}</a></li>', links))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).prefetch_related("uses")

    # Saving

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """A storage that does not answer, or has no room: nothing was stored, and the words that were typed are still in the form."""
        try:
            with transaction.atomic():
                return super().changeform_view(request, object_id, form_url, extra_context)
        except StorageDown:
            return self.not_stored(request, object_id, form_url, extra_context)

    def not_stored(
        self, request: HttpRequest, object_id: str | None, form_url: str, extra_context: Any
    ) -> HttpResponse:
        request.storage_is_down = True  # type: ignore[attr-defined]
        return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        if obj is not None and "file" in form.base_fields:
            # It has one already: another is chosen only to take its place.
            form.base_fields["file"].required = False
        if not getattr(request, "storage_is_down", False):
            return form

        class NotStored(form):  # type: ignore[valid-type, misc]
            def clean(self) -> Any:
                cleaned = super().clean()
                self.add_error("file", NOT_STORED)
                return cleaned

        return NotStored

    # One after the other

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        """What ten pictures of one occasion have in common is typed once: "Save and add another" brings it along."""
        response = super().response_add(request, obj, post_url_continue)
        if "_addanother" not in request.POST:
            return response
        same = {name: value for name in self.carried_over if (value := request.POST.get(name))}
        where = response["Location"]
        return HttpResponseRedirect(f"{where}{'&' if '?' in where else '?'}{urlencode(same)}") if same else response

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        found = super().get_changeform_initial_data(request)
        day, time = (found.pop(f"rights_until_{part}", "") for part in (0, 1))
        until = parse_datetime(f"{day}T{time}") if day and time else None
        return {**found, "rights_until": until} if until else found

    # Deleting

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        file = self.get_object(request, object_id)
        if file is not None and file.uses.exists():
            self.message_user(request, refusal(file), messages.ERROR)
            return HttpResponseRedirect(change_address(file))
        return super().delete_view(request, object_id, extra_context)


def change_address(row: Any) -> str:
    try:
        return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    except NoReverseMatch:
        return ""
