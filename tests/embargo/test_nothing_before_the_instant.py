"""One instant holds everything: before it no answer differs by a byte from those of a site that the item never reached; from it on, all do.

The site is asked at every address that it has, first with items of every type that wait for their instant, then, the database turned
back, without them.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.db import models, transaction
from django.urls import resolve
from django.utils import translation

from events.models import Event, Series
from portal.embargo.models import Opening
from portal.japan.partial import PartialDate
from portal.media.models import Document, Image
from portal.places.models import Municipality
from portal.press.models import PressAttachment, PressParticular, PressQuestion, PressRelease
from portal.publishing.catalogue import content_types
from portal.publishing.open_data import Dataset
from portal.publishing.publishable import Publishable
from portal.topics.models import Topic
from tests.embargo.conftest import T
from tests.embargo.sweep import LANGUAGES, Answer, addresses, answers, ask, routes_missed
from tests.factories import NOW, make, municipality
from tests.media import samples
from tests.media.test_library import pdf

pytestmark = pytest.mark.django_db
MARK = "禁秘語"
MARK_EN = "Zqxembargo"
TICK = timedelta(microseconds=1)
#: Address, method and headers.
Try = tuple[str, str, tuple[tuple[str, str], ...]]
#: What is asked for: a word of a title, one of a text, of a paper, of a picture, in both languages, and parts of them.
WORDS = [
    MARK,
    f"{MARK}表題",
    f"{MARK}本文",
    f"{MARK}別紙",
    MARK_EN,
    f"{MARK_EN}text",
    "Zqxembargi",
    "試験",
    "禁秘",
    "zqxem",
]


def world() -> dict[type[Publishable], Publishable]:
    """One public item of every type, so that every list has something to count."""
    municipality()
    Topic.objects.create(slug="made-up-theme", name_ja="試験の主題", name_en="Made-up theme")
    make(Series)
    return {model: make(model) for model in content_types()}


def waiting(public: Publishable) -> Publishable:
    """Another item of the same type beside the same things, with the mark in every text, public from T on."""
    model = type(public)
    same = {
        field.name: getattr(public, field.name)
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey) and field.name != "replaces"
    }
    texts: dict[str, Any] = {}
    for field in model._meta.concrete_fields:
        if hasattr(field, "translated_field") and field.translated_field.name not in ("title", "body"):
            texts[field.name] = (MARK if field.language == "ja" else MARK_EN)[: field.max_length or 40]
    words = {
        "title_ja": f"{MARK}表題",
        "title_en": f"{MARK_EN} title",
        "body_ja": f"<p>{MARK}本文</p>",
        "body_en": f"<p>{MARK_EN}text</p>",
    }
    reason = {f"withdrawal_reason_{code}": "" for code in LANGUAGES}
    dated = {"starts": PartialDate.of_day(date(2026, 7, 1))} if model is Event else {}
    item = make(model, **{**same, **texts, **words, **reason, **dated, "publish_at": T})
    for field in model._meta.many_to_many:
        related = {Municipality: Municipality.objects.all(), Topic: Topic.objects.all()}.get(field.related_model)
        if related is not None:
            getattr(item, field.name).set(related)
    return item


def with_files(release: PressRelease) -> tuple[Image, Document]:
    image = samples.library_image(samples.photograph(640, 400), caption_ja=f"{MARK}写真", caption_en=f"{MARK_EN} photo")
    document = Document(title_ja=f"{MARK}別紙", title_en=f"{MARK_EN} annex", file=samples.upload(pdf()))
    document.save()
    PressAttachment.objects.create(release=release, title_ja=f"{MARK}別紙", document=document)
    PressParticular.objects.create(release=release, label_ja="場所", value_ja=MARK, label_en="Place", value_en=MARK_EN)
    PressQuestion.objects.create(release=release, question_ja=f"<p>{MARK}</p>", question_en=f"<p>{MARK_EN}</p>")
    release.body_ja += f'<figure><img data-file="{image.pk}"></figure>'
    release.save()
    Opening.objects.create(release=release, opens_at=NOW)
    return image, document


class Asked:
    """The answers without the items, while they wait, and from their instant on. Made once: it asks the whole site three times."""

    def __init__(self) -> None:
        public = world()
        with transaction.atomic():
            items = {model: waiting(item) for model, item in public.items()}
            files = with_files(items[PressRelease])  # type: ignore[arg-type]
            self.asked = addresses(list(items.values()), WORDS)
            self.missed = routes_missed(self.asked)
            self.expected, self.files = expected(items), addresses_of(*files)
            with time_machine.travel(T - TICK, tick=False):
                self.waiting = answers(self.asked)
            with time_machine.travel(T, tick=False):
                self.out = answers(self.asked)
            self.own = [address for address in self.asked if is_new(self.out[address], self.waiting[address])]
            self.tries = [one for address in one_of_each_route(self.own) for one in tries(address, self.out[address])]
            with time_machine.travel(NOW, tick=False):
                self.tried = {one: ask(*one[:2], **dict(one[2])) for one in self.tries}
            transaction.set_rollback(True)
        with time_machine.travel(T - TICK, tick=False):
            self.without = answers(self.asked)
        with time_machine.travel(NOW, tick=False):
            self.tried_without = {one: ask(*one[:2], **dict(one[2])) for one in self.tries}


def is_new(now: Answer, before: Answer) -> bool:
    return now.status == 200 and before.status == 404


def one_of_each_route(addresses: list[str]) -> Iterator[str]:
    """Every type of item has a route of its own, and so has every form in which an item goes out."""
    met = set()
    with translation.override("ja"):
        for address in addresses:
            if "/en/" not in address and (name := resolve(address.partition("?")[0]).view_name) not in met:
                met.add(name)
                yield address


def tries(address: str, answer: Answer) -> Iterator[Try]:
    """An address asked in the ways in which a clever stranger would ask, who knows what the answer will be."""
    known = dict(answer.headers)
    tag, changed = known.get("ETag", '"x"'), known.get("Last-Modified", "Mon, 15 Jun 2026 03:00:00 GMT")
    yield address, "HEAD", ()
    yield address, "GET", (("range", "bytes=0-99"),)
    yield address, "GET", (("range", "bytes=99999999-"),)
    yield address, "GET", (("if-none-match", tag),)
    yield address, "GET", (("if-none-match", "*"),)
    yield address, "GET", (("if-modified-since", changed),)
    yield address, "GET", (("range", "bytes=0-9"), ("if-range", tag))
    yield f"{address}?page=1", "GET", ()
    yield address.rstrip("/"), "GET", ()


def expected(items: dict[type[Publishable], Publishable]) -> list[str]:
    """Where each item must be found at its instant: its page and the page's picture, lists, feeds, data."""
    found = [
        f"/{language}/{page}" for language in LANGUAGES for page in ("press/", "feeds/press.atom", "feeds/all.atom")
    ]
    for language in LANGUAGES:
        with translation.override(language):
            found += [item.get_absolute_url() for item in items.values() if item.has_page]
        found += [f"/{language}/data/{Dataset(model).name}.{kind}" for model in items for kind in ("json", "csv")]
        found += [f"/{language}/search/?q={word}" for word in (MARK_EN, "%E7%A6%81%E7%A7%98%E8%AA%9E")]
    return found


def addresses_of(image: Image, document: Document) -> list[str]:
    pictures = [image.rendition_url(width, extension) for width in image.widths for extension in ("avif", "jpg")]
    return [*pictures, document.get_absolute_url()]


@pytest.fixture(scope="module")
def asked(django_db_setup: None, django_db_blocker: Any) -> Iterator[Asked]:
    with django_db_blocker.unblock(), time_machine.travel(NOW, tick=False), transaction.atomic():
        yield Asked()
        transaction.set_rollback(True)


def differing(one: dict[Any, Answer], other: dict[Any, Answer]) -> list[Any]:
    return [key for key in one if one[key] != other[key]]


def but_for_its_life(found: dict[str, Answer]) -> dict[str, Answer]:
    """In its last minute an answer says, and must say, that something will change: when, and nothing of what."""
    return {
        address: answer._replace(headers=tuple(pair for pair in answer.headers if pair[0] != "Cache-Control"))
        for address, answer in found.items()
    }


def test_every_route_is_asked(asked: Asked) -> None:
    assert asked.missed == set()


def test_the_whole_site_is_to_the_byte_as_if_the_items_had_never_been(asked: Asked) -> None:
    assert differing(but_for_its_life(asked.waiting), but_for_its_life(asked.without)) == []


def test_no_way_of_asking_tells_their_addresses_from_others(asked: Asked) -> None:
    """Status, body and headers; never 200, 206, 304 or 416."""
    assert len(asked.tries) > 9 * len(content_types()) / 2
    assert differing(asked.tried, asked.tried_without) == []
    assert {answer.status for answer in asked.tried.values()} <= {404, 301}


def test_at_their_instant_they_are_everywhere(asked: Asked) -> None:
    missing = [address for address in asked.expected if not says_the_mark(asked.out[address])]
    assert missing == []
    assert [(asked.waiting[address].status, asked.out[address].status) for address in asked.files] == [
        (404, 200)
    ] * len(asked.files)


def says_the_mark(answer: Answer) -> bool:
    text = answer.body.decode(errors="replace")
    return answer.status == 200 and (MARK in text or MARK_EN in text)


def test_the_site_is_changed_by_them(asked: Asked) -> None:
    """What is compared above is no empty site: at the instant lists, counts, months, feeds and pictures do change."""
    with translation.override("ja"):
        changed = differing(but_for_its_life(asked.out), but_for_its_life(asked.waiting))
        names = {resolve(address.partition("?")[0]).view_name for address in changed if not address.startswith("/en/")}
    assert names >= {
        "sitemap",
        "pages:home",
        "pages:site-map",
        "press:index",
        "press:pressrelease-detail",
        "social:page",
        "search:results",
        "search:suggest",
        "data:index",
        "data:csv",
        "data:json",
        "feeds:all",
        "feeds:section",
        "feeds:topic",
        "feeds:prefecture",
        "places:index",
        "places:municipality-detail",
        "events:calendar",
        "events:event-calendar",
        "media:rendition",
        "media:document",
    }


def test_no_copy_made_before_outlives_the_instant(asked: Asked) -> None:
    """A microsecond before, no answer that anybody may keep may be kept at all."""
    lives = {
        (value, address.split("?")[0])
        for address, answer in asked.waiting.items()
        for name, value in answer.headers
        if name == "Cache-Control" and value.startswith("public") and value != "public, max-age=0"
    }
    assert lives == set()
