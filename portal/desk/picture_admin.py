"""Pictures in the admin, and the library as the text editor's picker asks for it."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from portal.bilingual.text import LANGUAGES, said
from portal.desk.bilingual_admin import DeskForm
from portal.desk.library_admin import FOR_STAFF, NOT_STORED, RIGHTS, LibraryAdmin
from portal.desk.library_filters import DescribedFilter, RightsFilter, TwinsFilter, UseFilter
from portal.desk.many_pictures import ManyPictures
from portal.media.models import Image
from portal.media.renditions import CONTENT_TYPES
from portal.media.storage import StorageDown
from portal.publishing import file_views

PER_PAGE = 12
#: Addresses that offer pictures for pages.
CHOOSERS = ("autocomplete", "media_image_library")


class PickerForm(forms.ModelForm):
    """The same checks as the form of the library, without its title: the picker proposes one from the description."""

    class Meta:
        model = Image
        fields = (
            "file",
            "title",
            "alt_ja",
            "alt_en",
            "is_decorative",
            "caption_ja",
            "caption_en",
            "credit_ja",
            "credit_en",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False
        self.fields["credit_ja"].required = True

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        cleaned["title"] = cleaned.get("title") or cleaned.get("alt_ja") or cleaned.get("alt_en") or gettext("Picture")
        cleaned["title"] = cleaned["title"][:200]
        return cleaned


class ImageForm(DeskForm):
    def clean(self) -> Any:
        """Whoever opens a picture that came with many others gives it its words as well."""
        self.instance.awaits_description = False
        return super().clean()


@admin.register(Image)
class ImageAdmin(ManyPictures, LibraryAdmin):
    form = ImageForm
    list_display = ("thumbnail", "title", "credit_ja", "rights", "use_count", "size", "uploaded_on")
    list_display_links = ("title",)
    list_filter = (UseFilter, RightsFilter, "licence", TwinsFilter, DescribedFilter)
    search_fields = ("title", "alt_ja", "alt_en", "caption_ja", "caption_en", "credit_ja", "credit_en")
    readonly_fields = ("shown", "used_in")
    carried_over = (*LibraryAdmin.carried_over, "consent", "place_ja", "place_en", "taken_on")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        seen = ["shown"] if obj else []
        return [
            (_("Picture"), {"fields": [*seen, "file", "title"]}),
            (_("For those who cannot see it"), {"fields": [*self.rows(["alt"]), "is_decorative"]}),
            (_("Under the picture"), {"fields": list(self.rows(["caption", "credit"]))}),
            (_("Rights"), {"fields": RIGHTS}),
            (
                _("Where, when, and what must stay in sight"),
                {"fields": [*self.rows(["place"]), "taken_on", ("focus_x", "focus_y")]},
            ),
            *([(_("Use"), {"fields": ["used_in"]})] if obj else []),
        ]

    @admin.display(description=_("picture"))
    def thumbnail(self, image: Image) -> str:
        return format_html(
            '<img class="thumbnail" src="{}" alt="" width="96" height="64" loading="lazy">', thumbnail(image)
        )

    @admin.display(description=_("size"))
    def size(self, image: Image) -> str:
        return f"{image.width} × {image.height}"

    @admin.display(description=_("as visitors see it"))
    def shown(self, image: Image) -> str:
        return format_html(
            '<img class="shown" src="{}" alt="{}"> {}',
            FOR_STAFF.picture(image, image.widths[-1], "jpg"),
            image.alternative(),
            self.size(image),
        )

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        """Where a picture is chosen for a page, only those that may be shown there once they have a credit."""
        found, may_repeat = super().get_search_results(request, queryset, search_term)
        if request.resolver_match is not None and request.resolver_match.url_name in CHOOSERS:
            found = found.filter(awaits_description=False)
        return found, may_repeat

    # The picker

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(require_http_methods(["GET", "POST"])(self.library))
        seen = self.admin_site.admin_view(require_safe(self.rendition))
        return [
            path("library/", view, name="media_image_library"),
            path("<int:pk>/<int:width>.<str:extension>", seen, name="media_image_rendition"),
            *super().get_urls(),
        ]

    def rendition(self, request: HttpRequest, pk: int, width: int, extension: str) -> HttpResponseBase:
        """A copy that the law may still hide from visitors."""
        image = self.get_object(request, str(pk))
        if image is None or extension not in CONTENT_TYPES:
            raise Http404
        if not self.has_view_permission(request, image):
            raise PermissionDenied
        return file_views.picture(request, image, width, extension, private=True)

    def library(self, request: HttpRequest) -> HttpResponse:
        """GET: a page of the library (`q`, `page`), or the pictures named by `id`. POST: takes in a new one."""
        if request.method == "POST":
            return self.take_in(request)
        if not self.has_view_permission(request):
            raise PermissionDenied
        if ids := [
            int(key) for key in request.GET.getlist("id") if key.isascii() and key.isdecimal() and len(key) <= 18
        ]:
            return JsonResponse({"pictures": [described(image) for image in Image.objects.filter(pk__in=ids[:100])]})
        rows, _may_repeat = self.get_search_results(request, Image.objects.all(), request.GET.get("q", ""))
        page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
        return JsonResponse(
            {
                "pictures": [described(image) for image in page],
                "count": page.paginator.count,
                "page": page.number,
                "pages": page.paginator.num_pages,
                "may_add": self.has_add_permission(request),
            }
        )

    def take_in(self, request: HttpRequest) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = PickerForm(request.POST, request.FILES)
        if not form.is_valid():
            return JsonResponse(
                {"errors": {name: " ".join(map(str, found)) for name, found in form.errors.items()}}, status=400
            )
        try:
            with transaction.atomic():
                image = form.save()
        except StorageDown:
            return JsonResponse({"errors": {"file": str(NOT_STORED)}}, status=400)
        self.log_addition(request, image, [{"added": {}}])
        return JsonResponse({"picture": described(image)}, status=201)


def thumbnail(image: Image) -> str:
    return FOR_STAFF.picture(image, image.widths[0], "jpg") if image.widths else ""


def described(image: Image) -> dict[str, Any]:
    """What the picker and the editor show; words in both languages, as the text to be illustrated is in one of them."""
    return {
        "id": image.pk,
        "title": image.title,
        "thumbnail": thumbnail(image),
        "width": image.width,
        "height": image.height,
        "decorative": image.is_decorative,
        **{name: {code: said(image, name, code).value for code in LANGUAGES} for name in ("alt", "caption", "credit")},
    }
