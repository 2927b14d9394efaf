"""Every address that a stranger could ask, out of the routes themselves: a new route that is not asked here fails its test by name."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple

from django.conf import settings
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, resolve, reverse
from django.utils import translation
from django.utils.http import urlencode

from events.models import Event, Series
from portal.media.models import Document, Image
from portal.places.models import Municipality, Prefecture
from portal.publishing.models import CatalogueEntry
from portal.publishing.open_data import datasets
from portal.publishing.publishable import Publishable
from portal.publishing.sections import SECTIONS
from portal.topics.models import Programme, Topic

LANGUAGES = ("ja", "en")
#: Answer to a form, or only to journalists; they have tests of their own.
NOT_READ = {"pages:feedback", "embargo"}
#: Dropped before two answers are compared: what a page is worth is in its bytes.
SAME = {"Date"}


class Answer(NamedTuple):
    status: int
    body: bytes
    headers: tuple[tuple[str, str], ...]


def ask(address: str, method: str = "GET", **headers: str) -> Answer:
    response = Client().generic(method, address, headers=headers)
    body = b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]
    kept = sorted((name, value) for name, value in response.headers.items() if name not in SAME)
    return Answer(response.status_code, body, tuple(kept))


def answers(addresses: Iterable[str]) -> dict[str, Answer]:
    return {address: ask(address) for address in addresses}


def addresses(items: list[Publishable], words: list[str]) -> list[str]:
    """All of them, with those of `items` whether or not the catalogue shows them, and with a search for each of the words."""
    found: dict[str, None] = {}
    for language in LANGUAGES:
        with translation.override(language):
            own = [item.get_absolute_url() for item in items if item.has_page]
            rows = CatalogueEntry.objects.filter(site_language=language, is_page=True)
            found |= dict.fromkeys([*own, *(row.url for row in rows)])
            found |= dict.fromkeys(_without_arguments())
            found |= dict.fromkeys(_with_arguments(own))
            found |= dict.fromkeys(_asked(words))
    found |= dict.fromkeys(_files())
    return [address for address in found if settings.ADMIN_PATH not in address]


def routes_missed(asked: Iterable[str]) -> set[str]:
    """Names of public routes that none of the addresses belongs to."""
    with translation.override("ja"):
        met = {resolve(address.partition("?")[0]).view_name for address in asked if not address.startswith("/en/")}
    return {name for name in _names(get_resolver().url_patterns) if not _is_left_out(name)} - met


def _is_left_out(name: str) -> bool:
    return name in NOT_READ or name.split(":")[0] in NOT_READ


def _names(patterns: list[Any], app: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if not str(pattern.pattern).startswith(settings.ADMIN_PATH):
                yield from _names(pattern.url_patterns, pattern.app_name or app)
        elif isinstance(pattern, URLPattern):
            yield f"{app}:{pattern.name}" if app else str(pattern.name)


def _without_arguments() -> Iterator[str]:
    for name in _names(get_resolver().url_patterns):
        if not _is_left_out(name):
            with suppress(NoReverseMatch):
                yield reverse(name)


def _with_arguments(pages: list[str]) -> Iterator[str]:
    for page in pages:
        yield reverse("social:page", args=["/".join(page.split("/")[2:-1])])
        yield from _of_the_press(page)
    for number in Series.objects.values_list("pk", flat=True):
        yield reverse("events:series-calendar", args=[number])
    for slug in Event.objects.values_list("slug", flat=True):
        yield reverse("events:event-calendar", args=[slug])
    for programme in Programme.objects.filter(slug__startswith="handson-"):
        yield reverse("handson:programme", args=[programme.slug])
    for code in Municipality.objects.values_list("code", flat=True):
        yield reverse("places:municipality-detail", args=[code])
    for code in Prefecture.objects.values_list("code", flat=True):
        yield reverse("feeds:prefecture", args=[code])
    for slug in Topic.objects.values_list("slug", flat=True):
        yield reverse("feeds:topic", args=[slug])
    for language in LANGUAGES:
        yield reverse("accessibility:results", args=[language])
    yield reverse("press:portal-kit-zip", args=["0" * 64])
    for section in SECTIONS:
        yield reverse("feeds:section", args=[section])
    for dataset in datasets():
        yield reverse("data:csv", args=[dataset.name])
        yield reverse("data:json", args=[dataset.name])


def _of_the_press(page: str) -> Iterator[str]:
    """Papers of releases, and kits, which every item has."""
    path = page.split("/", 2)[2].strip("/")
    if resolve(page).view_name == "press:pressrelease-detail":
        slug = path.rpartition("/")[2]
        yield reverse("press:release-text", args=[slug])
        yield reverse("press:release-pdf", args=[slug])
    for name in ("kit-page", "kit-current"):
        yield reverse(f"press:{name}", args=[path])
    yield reverse("press:kit-zip", args=[path, "0" * 64])


def _asked(words: list[str]) -> Iterator[str]:
    for word in words:
        for name in ("search:results", "search:suggest"):
            yield f"{reverse(name)}?{urlencode({'q': word})}"
    for query in ("sort=new", "section=press", "page=2"):
        yield f"{reverse('search:results')}?{urlencode({'q': '試験'})}&{query}"
    for name in ("press:index", "news:index", "events:index", "casebooks:cases"):
        for query in ("page=2", "year=2026", "month=2026-06", "view=table"):
            yield f"{reverse(name)}?{query}"


def _files() -> Iterator[str]:
    yield reverse("sitemap-part", args=[1])
    for image in Image.objects.all():
        yield image.rendition_url(0, image.extension)
        for width in image.widths:
            for extension in ("avif", "jpg"):
                yield image.rendition_url(width, extension)
    for document in Document.objects.all():
        yield reverse("media:cover", args=[document.pk, document.credit_stamp])
    last = Document.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    for number in range(1, last + 3):
        yield reverse("media:document", args=[number])
