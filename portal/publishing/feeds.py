"""Atom feeds per section, prefecture, theme and language, fed by the catalogue: only what is public now and really in the feed's language."""

from datetime import datetime
from typing import Any, NamedTuple

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Enclosure
from django.utils.translation import gettext as _

from portal.bilingual.prose import rendered
from portal.bilingual.text import active_language, said, stored
from portal.places.models import Prefecture
from portal.publishing.models import CatalogueEntry
from portal.publishing.page import absolute
from portal.publishing.sections import SECTIONS, section_name, section_url
from portal.topics.models import Topic

LENGTH = 30


class Subject(NamedTuple):
    """What a feed is about: its name ("" for the whole site), its address, the page that it follows, and the condition on catalogue rows."""

    name: str
    url: str
    page: str
    rows: dict[str, Any]


class FullTextAtom(Atom1Feed):
    """Atom with the whole text as `content` beside the summary."""

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        if item.get("content"):
            handler.addQuickElement("content", item["content"], {"type": "html"})


class CatalogueFeed(Feed):
    """A feed of catalogue rows; a subclass says by `get_object` which ones."""

    feed_type = FullTextAtom

    def get_object(self, request: HttpRequest, **kwargs: Any) -> Subject:
        return Subject("", reverse("feeds:all"), f"/{active_language()}/", {})

    def get_feed(self, obj: Subject, request: HttpRequest) -> Any:
        feed = super().get_feed(obj, request)
        feed.feed["language"] = active_language()
        return feed

    def title(self, subject: Subject) -> str:
        name = _("New Tohoku")
        return f"{subject.name} | {name}" if subject.name else name

    def link(self, subject: Subject) -> str:
        return absolute(subject.page)

    def feed_url(self, subject: Subject) -> str:
        return absolute(subject.url)

    def feed_guid(self, subject: Subject) -> str:
        return absolute(subject.url)

    def author_name(self) -> str:
        return _("Reconstruction Agency")

    def items(self, subject: Subject) -> list[CatalogueEntry]:
        rows = CatalogueEntry.objects.published().in_language().pages().filter(**subject.rows).distinct()
        return list(rows.order_by("-publish_at", "-pk").prefetch_related("item")[:LENGTH])

    def item_title(self, row: CatalogueEntry) -> str:
        return row.title

    def item_description(self, row: CatalogueEntry) -> str:
        return row.summary

    def item_extra_kwargs(self, row: CatalogueEntry) -> dict[str, Any]:
        item: Any = row.item
        body = stored(item, "body", active_language())
        return {"content": rendered(body, active_language()) if body else ""}

    def item_enclosures(self, row: CatalogueEntry) -> list[Enclosure]:
        item: Any = row.item
        return [Enclosure(absolute(url), str(size), kind) for url, size, kind in item.enclosures()]

    def item_link(self, row: CatalogueEntry) -> str:
        return absolute(row.url)

    def item_guid(self, row: CatalogueEntry) -> str:
        return absolute(row.url)

    def item_pubdate(self, row: CatalogueEntry) -> datetime:
        return row.publish_at

    def item_updateddate(self, row: CatalogueEntry) -> datetime:
        return max(row.updated_at, row.publish_at)

    def item_categories(self, row: CatalogueEntry) -> list[str]:
        return [row.kind]

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().__call__(request, *args, **kwargs)
        # Django dates the answer by the newest item, which would hide a withdrawal from a conditional request.
        del response.headers["Last-Modified"]
        return response


class SectionFeed(CatalogueFeed):
    def get_object(self, request: HttpRequest, **kwargs: Any) -> Subject:
        section = kwargs["section"]
        if section not in SECTIONS:
            raise Http404
        return Subject(
            section_name(section), reverse("feeds:section", args=[section]), section_url(section), {"section": section}
        )


class PrefectureFeed(CatalogueFeed):
    def get_object(self, request: HttpRequest, **kwargs: Any) -> Subject:
        prefecture = Prefecture.objects.filter(code=kwargs["code"]).first()
        if prefecture is None:
            raise Http404
        page = f"{reverse('places:index')}?prefecture={prefecture.code}"
        url = reverse("feeds:prefecture", args=[prefecture.code])
        return Subject(said(prefecture, "name").value, url, page, {"places__prefecture": prefecture})


class TopicFeed(CatalogueFeed):
    def get_object(self, request: HttpRequest, **kwargs: Any) -> Subject:
        topic = Topic.objects.filter(slug=kwargs["slug"]).first()
        if topic is None:
            raise Http404
        page = f"{reverse('places:index')}?topic={topic.slug}"
        return Subject(said(topic, "name").value, reverse("feeds:topic", args=[topic.slug]), page, {"topics": topic})
