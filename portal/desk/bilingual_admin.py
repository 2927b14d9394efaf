"""Forms in two languages: Japanese and English of every translated field stand side by side, each saying which it is.

modeltranslation makes the two form fields; this module pairs them, and tells the browser, the screen reader and the text editor their language.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminSplitDateTime, AdminTextareaWidget, RelatedFieldWidgetWrapper
from django.db import models
from django.http import HttpRequest
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from modeltranslation.admin import TranslationAdmin, TranslationStackedInline, TranslationTabularInline

from portal.bilingual.prose import ProseField
from portal.bilingual.text import LANGUAGES, SOURCE_LANGUAGE
from portal.desk.prose_widget import DeskProseWidget
from portal.media.documents import DocumentField
from portal.media.fields import PictureField
from portal.media.models import Document, Image
from portal.places.models import Municipality, Prefecture
from portal.publishing import rights_gate
from portal.publishing.publishable import Publishable
from portal.topics.models import Programme, Topic

#: What is too many to choose from a list: it is typed and found.
FOUND_BY_TYPING = (Municipality, Prefecture, Topic, Programme, Image, Document)


def is_translation(field: Any) -> bool:
    return hasattr(field, "translated_field")


def side_by_side(name: str) -> tuple[str, ...]:
    return tuple(f"{name}_{code}" for code in LANGUAGES)


class DeskForm(forms.ModelForm):
    """A label stands above its field, where it needs no colon."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})


class PartFormSet(forms.BaseInlineFormSet):
    """The parts of an item that is being approved may show nothing that may not be shown: said beside them, before anything is stored."""

    def clean(self) -> None:
        super().clean()
        if not isinstance(self.instance, Publishable) or any(self.errors):
            return
        kept = [form for form in self.forms if form.has_changed() and not self._should_delete_form(form)]
        rights_gate.check_parts(self.instance, [form.instance for form in kept])


class SharedStays:
    """What many items share is deleted on its own page, where it says what goes with it: never from a field that only names it."""

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> forms.Field | None:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
        return field


class BilingualFields(SharedStays):
    """What forms and inlines share."""

    form: Any = DeskForm
    formfield_overrides: Any = {
        ProseField: {"widget": DeskProseWidget},
        models.URLField: {"assume_scheme": "https"},
        # Without Django's link to what is stored: masters are not served.
        PictureField: {"widget": forms.FileInput},
        DocumentField: {"widget": forms.FileInput},
    }

    def translated(self) -> set[str]:
        return set(self.trans_opts.all_fields)  # type: ignore[attr-defined]

    def rows(self, names: Iterable[Any]) -> Iterator[Any]:
        """Names of fields as rows of a form: a translated one becomes a row of its own with both languages."""
        for name in names:
            parts = (name,) if isinstance(name, str) else tuple(name)
            alone = tuple(part for part in parts if part not in self.translated())
            if alone:
                yield alone[0] if len(alone) == 1 else alone
            yield from (side_by_side(part) for part in parts if part in self.translated())

    def own_rows(self, names: Iterable[str]) -> list[Any]:
        """The same for names that already carry their language, as a form class lists them: in the order of the model."""
        known = list(dict.fromkeys(names))
        order = [field.name for field in self.model._meta.get_fields()]  # type: ignore[attr-defined]
        originals: list[str] = []
        for name in known:
            field = next((each for each in self.model._meta.get_fields() if each.name == name), None)  # type: ignore[attr-defined]
            originals.append(field.translated_field.name if is_translation(field) else name)
        originals = list(dict.fromkeys(originals))
        originals.sort(key=lambda name: order.index(name) if name in order else len(order))
        return list(self.rows(originals))

    def get_autocomplete_fields(self, request: HttpRequest) -> tuple[str, ...]:
        given = tuple(super().get_autocomplete_fields(request))  # type: ignore[misc]
        relations = (*self.model._meta.fields, *self.model._meta.many_to_many)  # type: ignore[attr-defined]
        found = (field.name for field in relations if field.related_model in FOUND_BY_TYPING and not field.auto_created)
        return tuple(dict.fromkeys([*given, *found]))

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> forms.Field | None:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is None:
            return None
        widget = field.widget.widget if isinstance(field.widget, RelatedFieldWidgetWrapper) else field.widget
        if isinstance(widget, AdminTextareaWidget):
            widget.attrs["rows"] = 3
        if isinstance(widget, AdminSplitDateTime):
            # Two boxes under one label, which Django ties to neither.
            for box, part in zip(widget.widgets, (_("Day, such as 2026-12-05"), _("Time, such as 14:00")), strict=True):
                box.attrs["aria-label"] = format_lazy("{}: {}", field.label or "", part)
        if is_translation(db_field):
            widget.attrs["lang"] = db_field.language  # type: ignore[attr-defined]
            # Said once, beside the Japanese field.
            if db_field.language != SOURCE_LANGUAGE:  # type: ignore[attr-defined]
                field.help_text = (
                    _("May stay empty until there is a translation.")
                    if db_field.translated_field.name == "title"
                    else ""
                )  # type: ignore[attr-defined]
        return field


class DeskTabularInline(SharedStays, admin.TabularInline):
    """For parts without translated fields."""

    extra = 0


class DeskAdmin(SharedStays, admin.ModelAdmin):
    """For models without translated fields."""

    form = DeskForm
    list_per_page = 50
    formfield_overrides: Any = {models.URLField: {"assume_scheme": "https"}}


class BilingualAdmin(BilingualFields, TranslationAdmin):
    """For models with translated fields. `list_prefetch_related`: what its columns ask for of many rows."""

    list_per_page = 50
    list_prefetch_related: tuple[str, ...] = ()

    class Media:
        js = ("desk/choices.js",)

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        return super().get_queryset(request).prefetch_related(*self.list_prefetch_related)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if self.fieldsets:
            return super().get_fieldsets(request, obj)
        form = self.get_form(request, obj, fields=None)
        return [(None, {"fields": self.own_rows([*form.base_fields, *self.get_readonly_fields(request, obj)])})]


class BilingualStackedInline(BilingualFields, TranslationStackedInline):
    formset = PartFormSet
    extra = 0

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if self.fieldsets:
            return super().get_fieldsets(request, obj)
        form = self.get_formset(request, obj, fields=None).form
        return [(None, {"fields": self.own_rows([*form.base_fields, *self.get_readonly_fields(request, obj)])})]


class BilingualTabularInline(BilingualFields, TranslationTabularInline):
    formset = PartFormSet
    extra = 0

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """A table has no rows of fields, but the same order: each English column follows its Japanese one."""
        form = self.get_formset(request, obj, fields=None).form
        names: list[str] = []
        for row in self.own_rows([*form.base_fields, *self.get_readonly_fields(request, obj)]):
            names.extend([row] if isinstance(row, str) else row)
        return [(None, {"fields": names})]
