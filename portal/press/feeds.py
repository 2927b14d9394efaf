"""Notices for journalists as one Atom feed: releases with their whole text and their PDF, and every correction as an entry of its own."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext as _

from portal.bilingual.text import active_language, said, stored
from portal.press.models import Correction, PressRelease
from portal.press.papers.release import told
from portal.press.papers.single_page import blocks
from portal.publishing.catalogue import path_of
from portal.publishing.feed_text import with_whole_addresses
from portal.publishing.feeds import LENGTH, CatalogueFeed, FullTextAtom, Subject, lasting_id
from portal.publishing.page import absolute

#: What the papers of the feed's releases read, in as many queries for thirty as for one.
PARTS = ("particulars", "remark_units", "questions", "attachments__document", "corrections")


@dataclass(frozen=True)
class Entry:
    """`key`: what makes the entry the same one for ever. `files`: (absolute address, type) of what can be downloaded."""

    key: tuple[str, int]
    title: str
    summary: str
    content: str
    url: str
    published: datetime
    updated: datetime
    kind: str
    files: tuple[tuple[str, str], ...] = ()


class PressAtom(FullTextAtom):
    """With links to files whose size is not known before they are made, which Atom allows."""

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for address, content_type in item["files"]:
            handler.addQuickElement("link", "", {"rel": "enclosure", "href": address, "type": content_type})


class PressFeed(CatalogueFeed):
    feed_type = PressAtom

    def get_object(self, request: HttpRequest, **kwargs: Any) -> Subject:
        return Subject(_("Press releases and corrections"), reverse("press:feed"), reverse("press:index"), {})

    def items(self, subject: Subject) -> Any:
        """The newest of both; only what is really written in the language of the feed."""
        language = active_language()
        releases = PressRelease.objects.published().in_language(language).for_cards()
        newest = releases.order_by("-publish_at", "-pk").prefetch_related(*PARTS)[:LENGTH]
        corrections = Correction.objects.made().filter(
            release__in=PressRelease.objects.published().in_language(language)
        )
        corrections = corrections.select_related("release__press_kind").order_by("-corrected_at", "-pk")[:LENGTH]
        found = [of_release(release) for release in newest if release.written_in(language)]
        found += [of_correction(row) for row in corrections if stored(row, "what", language)]
        return sorted(found, key=lambda entry: entry.published, reverse=True)[:LENGTH]

    def item_title(self, entry: Any) -> str:
        return entry.title

    def item_description(self, entry: Any) -> str:
        return escape(entry.summary)

    def item_extra_kwargs(self, entry: Any) -> dict[str, Any]:
        return {"content": entry.content, "files": entry.files}

    def item_enclosures(self, entry: Any) -> list[Any]:
        return []

    def item_link(self, entry: Any) -> str:
        return absolute(entry.url)

    def item_guid(self, entry: Any) -> str:
        return lasting_id(*entry.key)

    def item_pubdate(self, entry: Any) -> datetime:
        return entry.published

    def item_updateddate(self, entry: Any) -> datetime:
        return entry.updated

    def item_categories(self, entry: Any) -> list[str]:
        return [entry.kind]


def of_release(release: PressRelease) -> Entry:
    language = active_language()
    assert release.publish_at is not None  # noqa: S101 - it is published
    pdf = reverse("press:release-pdf", args=[release.slug])
    documents = [row.document for row in release.attachments.all() if row.document is not None]
    return Entry(
        key=(release._meta.label_lower, release.pk),
        title=str(release),
        summary=said(release, "summary").value,
        content=with_whole_addresses(str(blocks(told(release, language), lambda key: ""))),
        url=release.get_absolute_url(),
        published=release.publish_at,
        updated=max(release.updated_at, release.publish_at),
        kind=release.kind(),
        files=(
            (absolute(pdf), "application/pdf"),
            *((absolute(document.get_absolute_url()), document.media_type) for document in documents),
        ),
    )


def of_correction(correction: Correction) -> Entry:
    release = correction.release
    language = active_language()
    changes = [(_("Before"), stored(correction, "old", language)), (_("Now"), stored(correction, "new", language))]
    rows = [f"{label}: {words}" for label, words in changes if words]
    return Entry(
        key=(correction._meta.label_lower, correction.pk),
        title=_("Correction: %(title)s") % {"title": release},
        summary=" ".join([stored(correction, "what", language), *rows]),
        content="",
        url=f"/{language}{path_of(release)}#{correction.key}",
        published=correction.corrected_at,
        updated=correction.corrected_at,
        kind=_("Correction"),
    )
