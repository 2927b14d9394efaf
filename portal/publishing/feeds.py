"""Atom feeds per section and language, fed by the catalogue: only what is public now and really in the feed's language."""

from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from portal.bilingual.text import active_language
from portal.publishing.models import CatalogueEntry
from portal.publishing.page import absolute
from portal.publishing.sections import SECTIONS, section_name, section_url

LENGTH = 30


class SectionFeed(Feed):
    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest, section: str = "") -> str:
        if section and section not in SECTIONS:
            raise Http404
        return section

    def get_feed(self, obj: str, request: HttpRequest) -> Any:
        feed = super().get_feed(obj, request)
        feed.feed["language"] = active_language()
        return feed

    def title(self, section: str) -> str:
        name = _("New Tohoku")
        return f"{section_name(section)} | {name}" if section else name

    def link(self, section: str) -> str:
        return absolute(section_url(section) if section else f"/{active_language()}/")

    def feed_url(self, section: str) -> str:
        return absolute(reverse("feeds:section", args=[section]) if section else reverse("feeds:all"))

    def feed_guid(self, section: str) -> str:
        return self.feed_url(section)

    def author_name(self) -> str:
        return _("Reconstruction Agency")

    def items(self, section: str) -> list[CatalogueEntry]:
        rows = CatalogueEntry.objects.published().in_language().pages()
        if section:
            rows = rows.filter(section=section)
        return list(rows.order_by("-publish_at", "-pk")[:LENGTH])

    def item_title(self, item: CatalogueEntry) -> str:
        return item.title

    def item_description(self, item: CatalogueEntry) -> str:
        return item.summary

    def item_link(self, item: CatalogueEntry) -> str:
        return absolute(item.url)

    def item_guid(self, item: CatalogueEntry) -> str:
        return absolute(item.url)

    def item_pubdate(self, item: CatalogueEntry) -> datetime:
        return item.publish_at

    def item_updateddate(self, item: CatalogueEntry) -> datetime:
        return max(item.updated_at, item.publish_at)

    def item_categories(self, item: CatalogueEntry) -> list[str]:
        return [item.kind]

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().__call__(request, *args, **kwargs)
        # Django dates the answer by the newest item, which would hide a withdrawal from a conditional request.
        del response.headers["Last-Modified"]
        return response
