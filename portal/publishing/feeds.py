"""Atom feeds per section, prefecture, theme and language, fed by the catalogue: only what is public now and really in the feed's language."""

from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Enclosure
from django.utils.html import escape
from django.utils.translation import gettext as _

from portal.bilingual.text import active_language, said
from portal.places.models import Prefecture
from portal.publishing.feed_text import gather_texts, whole_text
from portal.publishing.models import CatalogueEntry
from portal.publishing.page import absolute
from portal.publishing.sections import SECTIONS, section_name, section_url
from portal.topics.models import Topic

LENGTH = 30
#: An empty feed has not changed; a reader that asks again is told so.
EMPTY_SINCE = datetime(2026, 1, 1, tzinfo=UTC)


class Subject(NamedTuple):
    """What a feed is about: its name ("" for the whole site), its address, the page that it follows, and the condition on catalogue rows."""

    name: str
    url: str
    page: str
    rows: dict[str, Any]


class FullTextAtom(Atom1Feed):
    """Atom with the whole text as `content` beside the summary."""

    def add_item(self, *args: Any, **kwargs: Any) -> None:
        """Without a summary rather than with an empty one."""
        super().add_item(*args, **kwargs)
        self.items[-1]["description"] = self.items[-1]["description"] or None

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        if item.get("content"):
            handler.addQuickElement("content", item["content"], {"type": "html"})

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else EMPTY_SINCE


def lasting_id(what: str, key: Any) -> str:
    """Stays with an entry when its address changes (RFC 4151), so that no reader takes it for a new one."""
    return f"tag:{urlsplit(settings.SITE_URL).hostname},2026:{what}/{key}/{active_language()}"


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
        newest = list(rows.order_by("-publish_at", "-pk").prefetch_related("item")[:LENGTH])
        items: Any = [row.item for row in newest]
        gather_texts(items)
        return newest

    def item_title(self, row: CatalogueEntry) -> str:
        return row.title

    def item_description(self, row: CatalogueEntry) -> str:
        return escape(row.summary)

    def item_extra_kwargs(self, row: CatalogueEntry) -> dict[str, Any]:
        item: Any = row.item
        return {"content": whole_text(item)}

    def item_enclosures(self, row: CatalogueEntry) -> list[Enclosure]:
        item: Any = row.item
        return [Enclosure(absolute(url), str(size), kind) for url, size, kind in item.enclosures()]

    def item_link(self, row: CatalogueEntry) -> str:
        return absolute(row.url)

    def item_guid(self, row: CatalogueEntry) -> str:
        return lasting_id(row.type_name, row.object_id)

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
