"""Many pictures at once: what they have in common is typed once, each file is taken in or refused by itself, and their words follow on one page.

A picture without its words is kept (`Image.awaits_description`) and shown nowhere until it has them.
"""

import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any, ClassVar
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.contrib.admin import helpers
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from portal.bilingual.text import LANGUAGES
from portal.desk.bilingual_admin import DeskForm
from portal.desk.library_admin import FOR_STAFF, RIGHTS, change_address
from portal.media.models import Image
from portal.media.storage import StorageDown

#: As many as Django reads of one form; more are refused before they are sent, where there is script.
MOST = 100
#: Rows of one page of words.
PER_PAGE = 100


class WordsForm(DeskForm):
    """What one picture says. Half of it is kept as well: the picture waits for the rest."""

    class Meta:
        model = Image
        fields = ("title", "alt_ja", "alt_en", "is_decorative", "caption_ja", "caption_en")
        widgets: ClassVar[dict[str, forms.Widget]] = {
            f"{name}_{code}": forms.Textarea(attrs={"rows": 2, "lang": code})
            for name in ("alt", "caption")
            for code in LANGUAGES
        }

    def rows(self) -> Iterable[list[forms.BoundField]]:
        return [[self["title"]], [self["alt_ja"], self["alt_en"]], [self["caption_ja"], self["caption_en"]]]

    @property
    def thumbnail(self) -> str:
        return FOR_STAFF.picture(self.instance, self.instance.widths[0], "jpg") if self.instance.widths else ""

    @property
    def thumbnail_height(self) -> int:
        """At 240 pixels wide."""
        return round(240 * self.instance.height / (self.instance.width or 1))


class ManyPictures:
    """Two pages more for the library of pictures; needs no script."""

    common: ClassVar[tuple[str, ...]] = ("credit", "place")

    def get_urls(self) -> list[Any]:
        def page(view: Any) -> Any:
            return self.admin_site.admin_view(require_http_methods(["GET", "POST"])(view))  # type: ignore[attr-defined]

        return [
            path("many/", page(self.many), name="media_image_many"),
            path("describe/", page(self.describe), name="media_image_describe"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        waiting = Image.objects.filter(awaits_description=True).count()
        return super().changelist_view(request, {"waiting": waiting, **(extra_context or {})})  # type: ignore[misc]

    # The files

    def many(self, request: HttpRequest) -> HttpResponse:
        if not self.has_add_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        common = self.common_form(request)
        if request.method != "POST":
            return self.page(request, "admin/pictures_many.html", _("Add several pictures"), common)
        files = request.FILES.getlist("files")
        said = common.is_valid()
        taken = [image for file in files if (image := self.take_in_one(request, file, common.cleaned_data))]
        if taken:
            count = len(taken)
            words = ngettext("%(count)d picture is in the library.", "%(count)d pictures are in the library.", count)
            self.message_user(request, words % {"count": count}, messages.SUCCESS)  # type: ignore[attr-defined]
        elif not files:
            self.message_user(request, gettext("Choose at least one picture."), messages.ERROR)  # type: ignore[attr-defined]
        if not taken:
            return self.page(request, "admin/pictures_many.html", _("Add several pictures"), common)
        if not said:
            # The files are kept; what they have in common is put right beside their words.
            return self.words_page(request, [self.words(image) for image in taken], common)
        return HttpResponseRedirect(describe_address(taken))

    def take_in_one(self, request: HttpRequest, upload: UploadedFile, values: dict[str, Any]) -> Image | None:
        """The checks of the form for one picture. What is refused is named, and the others go on."""
        name = printable(upload.name or "")
        try:
            checked = Image._meta.get_field("file").formfield().clean(upload)
            if twin := Image.objects.filter(digest=checked.digest).first():
                words = gettext("“{}” is in the library already, as <a href='{}'>{}</a>; it was not added again.")
                self.message_user(request, format_html(words, name, change_address(twin), twin), messages.WARNING)  # type: ignore[attr-defined]
                return None
            with transaction.atomic():
                title = PurePosixPath(name).stem[:200] or gettext("Picture")
                image = Image(title=title, awaits_description=True, **values)
                image.file = checked
                image.save()
                self.log_addition(request, image, [{"added": {}}])  # type: ignore[attr-defined]
        except ValidationError as error:
            self.refuse(request, name, " ".join(error.messages))
        except StorageDown:
            self.refuse(request, name, gettext("The storage does not answer or is full. Try again in a few minutes."))
        else:
            return image
        return None

    def refuse(self, request: HttpRequest, name: str, why: str) -> None:
        words = gettext("“%(name)s” was not added: %(why)s") % {"name": name, "why": why}
        self.message_user(request, words, messages.ERROR)  # type: ignore[attr-defined]

    # What they have in common

    def common_form(self, request: HttpRequest) -> Any:
        names = [field for row in self.common_rows() for field in ([row] if isinstance(row, str) else row)]
        form = self.get_form(request, None, fields=names)  # type: ignore[attr-defined]
        form.base_fields["credit_ja"].required = True
        return form(request.POST) if request.method == "POST" else form()

    def common_rows(self) -> list[Any]:
        return [*self.rows(["credit"]), *RIGHTS, *self.rows(["place"]), "taken_on"]  # type: ignore[attr-defined]

    # The words

    def describe(self, request: HttpRequest) -> HttpResponse:
        if not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        if request.method == "POST":
            return self.take_words(request)
        chosen = named(request.GET.getlist("id")) if "id" in request.GET else Image.objects.all()
        rows = chosen.filter(awaits_description=True).order_by("pk")[:PER_PAGE]
        return self.words_page(request, [self.words(image) for image in rows])

    def words(self, image: Image, data: Any = None) -> WordsForm:
        return WordsForm(data, instance=image, prefix=f"picture{image.pk}")

    def take_words(self, request: HttpRequest) -> HttpResponse:
        """Each picture by itself: what is well is kept, also where another one or what they have in common is not."""
        common = self.common_form(request) if "credit_ja" in request.POST else None
        values = common.cleaned_data if common is not None and common.is_valid() else {}
        rows = list(named(request.POST.getlist("id")).order_by("pk"))
        words_forms = [self.words(image, request.POST) for image in rows]
        described = 0
        for form in words_forms:
            if not form.instance.awaits_description:
                self.tell_of_others(request, form)
            elif form.is_valid():
                described += self.keep(request, form, values)
        if described:
            words = ngettext("%(count)d picture is described.", "%(count)d pictures are described.", described)
            self.message_user(request, words % {"count": described}, messages.SUCCESS)  # type: ignore[attr-defined]
        left = [form for form in words_forms if form.instance.awaits_description or form.errors]
        if any(form.errors for form in left) or (common is not None and not common.is_valid()):
            return self.words_page(request, left, common if common is not None and not common.is_valid() else None)
        if not left:
            return HttpResponseRedirect(reverse("admin:media_image_changelist"))
        words = ngettext(
            "%(count)d picture still needs words in both languages, or the tick “decorative”. What you typed is kept.",
            "%(count)d pictures still need words in both languages, or the tick “decorative”. What you typed is kept.",
            len(left),
        )
        self.message_user(request, words % {"count": len(left)}, messages.WARNING)  # type: ignore[attr-defined]
        return HttpResponseRedirect(describe_address(form.instance for form in left))

    def keep(self, request: HttpRequest, form: WordsForm, values: dict[str, Any]) -> bool:
        """Whether the picture is described now."""
        image = form.instance
        for name, value in values.items():
            setattr(image, name, value)
        if form.has_changed() or values:
            with transaction.atomic():
                image.save()
                self.log_change(request, image, self.construct_change_message(request, form, None))  # type: ignore[attr-defined]
        return not image.awaits_description

    def tell_of_others(self, request: HttpRequest, form: WordsForm) -> None:
        """Somebody else was faster: their words stay, and what was typed here is shown once more."""
        typed = [str(form[name].value() or "") for name in form.fields if name in form.changed_data]
        if typed := [words for words in typed if words]:
            words = gettext(
                "Somebody else has described <a href='{}'>{}</a> meanwhile, and their words stay. You had typed: {}"
            )
            said = format_html(words, change_address(form.instance), form.instance, " / ".join(typed))
            self.message_user(request, said, messages.WARNING)  # type: ignore[attr-defined]

    # Pages

    def words_page(self, request: HttpRequest, rows: list[WordsForm], common: Any = None) -> HttpResponse:
        return self.page(request, "admin/pictures_describe.html", _("Describe pictures"), common, rows=rows)

    def page(self, request: HttpRequest, template: str, title: Any, common: Any, **context: Any) -> TemplateResponse:
        fieldsets = [(_("What all of them have in common"), {"fields": self.common_rows()})]
        adminform = helpers.AdminForm(common, fieldsets, {}, model_admin=self) if common is not None else None  # type: ignore[arg-type]
        media = self.media + (common.media if common is not None else forms.Media())  # type: ignore[attr-defined]
        return TemplateResponse(
            request,
            template,
            {
                **self.admin_site.each_context(request),  # type: ignore[attr-defined]
                "title": title,
                "opts": Image._meta,
                "media": media,
                "adminform": adminform,
                "errors": bool(common is not None and common.errors),
                "most": MOST,
                **context,
            },
        )


def named(ids: Iterable[str]) -> QuerySet[Image]:
    keys = [int(key) for key in ids if key.isascii() and key.isdecimal() and len(key) <= 18]
    return Image.objects.filter(pk__in=keys[:PER_PAGE])


def describe_address(images: Iterable[Image]) -> str:
    return f"{reverse('admin:media_image_describe')}?{urlencode([('id', image.pk) for image in images])}"


def printable(name: str) -> str:
    """The name that a person gave a file, in one spelling and without signs that cannot be seen."""
    return "".join(sign for sign in unicodedata.normalize("NFC", name) if sign.isprintable()).strip()
