"""The press room in the admin."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from portal.desk.admin_base import (
    BilingualAdmin,
    BilingualStackedInline,
    BilingualTabularInline,
    DeskTabularInline,
    PublishableAdmin,
)
from portal.press.models import (
    Correction,
    Part,
    PhotoSet,
    PressAttachment,
    PressContact,
    PressKind,
    PressParticular,
    PressPhoto,
    PressQuestion,
    PressRelease,
    PressRemark,
    SetPhoto,
    ShortText,
)


class ParticularInline(BilingualTabularInline):
    model = PressParticular
    verbose_name_plural = _("Particulars: lines such as date and time, place, main contents, numbered in this order")


class AttachmentForm(forms.ModelForm):
    """A document brings its title along: it is typed only where the release calls it otherwise."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title_ja"].required = False
        self.fields["title_ja"].help_text = _("Empty: the title of the document.")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        document = given.get("document")
        for name in ("title_ja", "title_en"):
            if document is not None and not given.get(name):
                given[name] = getattr(document, name)
        if not given.get("title_ja"):
            self.add_error("title_ja", _("Choose a document, or say what the attachment is called."))
        return given


class AttachmentInline(BilingualTabularInline):
    model = PressAttachment
    form = AttachmentForm
    autocomplete_fields = ("document",)


class RemarkInline(BilingualStackedInline):
    model = PressRemark


class PhotoInline(DeskTabularInline):
    model = PressPhoto
    autocomplete_fields = ("image",)


class CorrectionInline(BilingualStackedInline):
    model = Correction
    verbose_name_plural = _(
        "Corrections: change the text above as well; visitors see what it said before, and since when"
    )


class QuestionInline(BilingualStackedInline):
    model = PressQuestion


@admin.register(PressRelease)
class PressReleaseAdmin(PublishableAdmin):
    list_display = (
        "title_shown",
        "standing",
        "press_kind",
        "languages",
        "publish_at_shown",
        "updated_at_shown",
        "see_from_list",
    )
    list_filter = (*PublishableAdmin.list_filter, "press_kind", "belongs_to")
    search_fields = (*PublishableAdmin.search_fields, "number")
    date_hierarchy = "issued_on"
    ordering = ("-issued_on", "-pk")
    content_fields = (
        "press_kind",
        "label",
        "number",
        "subtitle",
        "issued_on",
        "agency",
        "speaker",
        "occasion_on",
        ("start_time", "end_time"),
        "place",
        "register_by",
        "how_to_register",
        "contact_team",
        "contact_phone",
        "belongs_to",
        "note",
        "municipalities",
        "topics",
    )
    autocomplete_fields = ("municipalities", "topics")
    inlines = (ParticularInline, RemarkInline, QuestionInline, AttachmentInline, PhotoInline, CorrectionInline)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With the questions, which the column of languages asks for."""
        return super().get_queryset(request).for_cards()


class SetPhotoInline(DeskTabularInline):
    model = SetPhoto
    autocomplete_fields = ("image",)


@admin.register(PhotoSet)
class PhotoSetAdmin(PublishableAdmin):
    inlines = (SetPhotoInline,)


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


@admin.register(ShortText)
class ShortTextAdmin(BilingualAdmin):
    list_display = ("__str__", "order")
