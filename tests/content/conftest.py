"""The real content, loaded once for all tests of this folder, and crawled once."""

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
from tests.content.crawl import Crawl, crawl
from tests.document import Document


@dataclass(frozen=True)
class Site:
    """What a visitor and a search engine get."""

    crawl: Crawl
    sitemap: str
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
        found = Site(crawl(client), client.get("/sitemap.xml").content.decode(), list(texts()), place_names())
        transaction.set_rollback(True)
    cache.clear()
    return found


@pytest.fixture(params=["ja", "en"])
def pages(request: pytest.FixtureRequest, site: Site) -> dict[str, Document]:
    """Every page in one language, by address."""
    return site.crawl.in_language(request.param)
