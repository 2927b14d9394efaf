"""The real content, loaded once for all tests of this folder, and crawled once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import transaction
from django.db.models import TextField
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from portal.bilingual.text import LANGUAGES
from portal.desk.load import load_content
from portal.places.models import Municipality, Prefecture
from portal.publishing.catalogue import content_types
from tests.content.crawl import Crawl, ask, crawl
from tests.document import Document

#: Every page that is a list, or is made of lists.
LISTS = (
    "",
    "news/",
    "events/",
    "awards/",
    r"awards/\d{4}/",
    "handson/",
    "handson/[a-z-]+/",
    "casebooks/",
    "casebooks/cases/",
    r"casebooks/(?!cases/)[a-z0-9-]+/",
    "initiatives/",
    "initiatives/council/",
    "initiatives/council/activities/",
    "initiatives/contests/",
    "initiatives/model-projects/",
    "initiatives/yuinoba/",
    "initiatives/tohoku-moment/",
    "press/",
    "calls/",
    "places/",
    r"places/\d{6}/",
    "glossary/",
    "data/",
    "subscribe/",
    "sitemap/",
)


@dataclass(frozen=True)
class Site:
    """What a visitor and a search engine get."""

    crawl: Crawl
    sitemap: str
    #: How often each list asked the database: once what it keeps was kept.
    queries: dict[str, int]
    #: (item, language, text) of everything that the loaded items say beyond their titles.
    texts: list[tuple[str, str, str]]
    place_names: set[str]


def texts() -> Iterator[tuple[str, str, str]]:
    for model in content_types():
        translated = [field for field in model._meta.concrete_fields if hasattr(field, "translated_field")]
        for item in model._default_manager.all():
            for field in translated:
                if isinstance(field, TextField) and (words := getattr(item, field.name)):
                    yield f"{model.__name__} {item.slug}", field.language, words


def queries_of_lists(client: Client, crawled: Crawl) -> dict[str, int]:
    """Asked again where the crawl was the first to ask, and what many pages show had to be fetched."""
    one_of_them = re.compile(rf"/(ja|en)/({'|'.join(LISTS)})(\?.*)?")
    found = {
        path: answer.queries
        for path, answer in crawled.answers.items()
        if answer.document is not None and one_of_them.fullmatch(path)
    }
    return {path: ask(client, path).queries if queries > 8 else queries for path, queries in found.items()}


def place_names() -> set[str]:
    rows = [*Municipality.objects.all(), *Prefecture.objects.all()]
    return {getattr(row, f"name_{language}") for row in rows for language in LANGUAGES}


@pytest.fixture(scope="package")
def loaded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The real content for the tests of this folder, each of which may change it for itself."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_content()
        yield
        transaction.set_rollback(True)
    ContentType.objects.clear_cache()
    cache.clear()


@pytest.fixture(scope="package")
def site(loaded: None, django_db_blocker: DjangoDbBlocker) -> Site:
    client = Client()
    with django_db_blocker.unblock(), transaction.atomic():
        crawled = crawl(client)
        queries = queries_of_lists(client, crawled)
        sitemap = client.get("/sitemap.xml").content.decode()
        found = Site(crawled, sitemap, queries, list(texts()), place_names())
        transaction.set_rollback(True)
    cache.clear()
    return found


@pytest.fixture(params=["ja", "en"])
def pages(request: pytest.FixtureRequest, site: Site) -> dict[str, Document]:
    """Every page in one language, by address."""
    return site.crawl.in_language(request.param)
