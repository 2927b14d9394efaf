"""Documents in the admin."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.template.defaultfilters import filesizeformat
from django.urls import path
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from portal.desk.library_admin import FOR_STAFF, RIGHTS, LibraryAdmin
from portal.desk.library_filters import RightsFilter, TwinsFilter, UseFilter
from portal.media.documents import HINTS
from portal.media.models import Document
from portal.publishing import file_views


@admin.register(Document)
class DocumentAdmin(LibraryAdmin):
    list_display = ("title_ja", "title_en", "language", "pages", "size_shown", "rights", "use_count", "uploaded_on")
    list_filter = (UseFilter, RightsFilter, "language", TwinsFilter)
    search_fields = ("title_ja", "title_en")
    readonly_fields = ("address", "first_page", "accessibility", "used_in")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        seen = ["first_page", "address"] if obj else []
        return [
            (_("Document"), {"fields": [*seen, "file", *self.rows(["title"]), "language"]}),
            (
                _("For those who cannot use the file"),
                {
                    "fields": [
                        *(["accessibility"] if obj else []),
                        "html_alternative",
                        ("waived_until", "waiver_reason"),
                    ]
                },
            ),
            (_("Rights"), {"fields": [*self.rows(["credit"]), *RIGHTS]}),
            *([(_("Use"), {"fields": ["used_in"]})] if obj else []),
        ]

    @admin.display(description=_("see"))
    def address(self, document: Document) -> str:
        return format_html('<a href="{}">{}</a>', FOR_STAFF.document(document), document) if document.pk else "—"

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(require_safe(self.paper))
        cover = self.admin_site.admin_view(require_safe(self.cover))
        return [
            path("<int:pk>/file/", view, name="media_document_file"),
            path("<int:pk>/cover.jpg", cover, name="media_document_cover"),
            *super().get_urls(),
        ]

    @admin.display(description=_("first page"))
    def first_page(self, document: Document) -> str:
        if not document.has_cover:
            return "—"
        return format_html('<img class="shown" src="{}" alt="" width="240">', FOR_STAFF.cover(document))

    @admin.display(description=_("hints on accessibility"))
    def accessibility(self, document: Document) -> str:
        """What a program can see; whether people can use it, a person must try."""
        rows = [(gettext("Yes") if name in document.hints else gettext("No"), words) for name, words in HINTS.items()]
        return format_html(
            "<ul>{}</ul>{}",
            format_html_join("", "<li>{}: {}</li>", ((words, answer) for answer, words in rows)),
            gettext("Hints only: whether everybody can use the file, a person must try."),
        )

    def cover(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        document = self.get_object(request, str(pk))
        if document is None:
            raise Http404
        if not self.has_view_permission(request, document):
            raise PermissionDenied
        return file_views.first_page(request, document, private=True)

    def paper(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """The file that the law may still hide from visitors."""
        document = self.get_object(request, str(pk))
        if document is None:
            raise Http404
        if not self.has_view_permission(request, document):
            raise PermissionDenied
        return file_views.paper(request, document, private=True)

    @admin.display(description=_("size"), ordering="size")
    def size_shown(self, document: Document) -> str:
        return filesizeformat(document.size)
