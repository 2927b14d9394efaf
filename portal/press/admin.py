"""The press room in the admin."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from portal.desk.admin_base import BilingualAdmin, BilingualStackedInline, BilingualTabularInline, PublishableAdmin
from portal.press.models import (
    Part,
    PressAttachment,
    PressContact,
    PressKind,
    PressParticular,
    PressQuestion,
    PressRelease,
)


class ParticularInline(BilingualTabularInline):
    model = PressParticular
    verbose_name_plural = _("Particulars: lines such as date and time, place, main contents, numbered in this order")


class AttachmentInline(BilingualTabularInline):
    model = PressAttachment
    autocomplete_fields = ("document",)


class QuestionInline(BilingualStackedInline):
    model = PressQuestion


@admin.register(PressRelease)
class PressReleaseAdmin(PublishableAdmin):
    list_display = (*PublishableAdmin.list_display, "press_kind", "issued_on")
    list_filter = (*PublishableAdmin.list_filter, "press_kind", "belongs_to")
    search_fields = (*PublishableAdmin.search_fields, "number")
    date_hierarchy = "issued_on"
    ordering = ("-issued_on", "-pk")
    content_fields = (
        "press_kind",
        "number",
        "subtitle",
        "issued_on",
        ("start_time", "end_time"),
        "agency",
        "speaker",
        "place",
        "remarks",
        "contact_team",
        "contact_phone",
        "belongs_to",
        "note",
        "municipalities",
        "topics",
    )
    autocomplete_fields = ("municipalities", "topics")
    inlines = (ParticularInline, QuestionInline, AttachmentInline)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With the questions, which the column of languages asks for."""
        return super().get_queryset(request).for_cards()


class PressKindForm(forms.ModelForm):
    parts = forms.MultipleChoiceField(
        label=_("Parts"), choices=Part, required=False, widget=forms.CheckboxSelectMultiple
    )


@admin.register(PressKind)
class PressKindAdmin(BilingualAdmin):
    form = PressKindForm
    list_display = ("__str__", "key", "order")
    search_fields = ("name_ja", "name_en", "key")


@admin.register(PressContact)
class PressContactAdmin(BilingualAdmin):
    list_display = ("__str__", "phone", "email", "order")
