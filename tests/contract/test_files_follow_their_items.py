"""A file of the library is read while an item that uses it may be read, for every content type and every way in which it can name a file.

The ways are found here by looking at the columns themselves, not by asking the code under test.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.db import models
from django.db.models import ProtectedError
from django.test import Client

from portal.media.models import Document, Image
from portal.publishing import catalogue
from portal.publishing.publishable import Publishable
from portal.topics.models import Programme
from tests.contract.test_the_law_holds_for_every_type import CASES, TICK
from tests.factories import NOW, make
from tests.media import samples
from tests.media.test_library import pdf

pytestmark = pytest.mark.django_db


def figure(image: Image) -> str:
    return f'<p>試験</p><figure><img data-file="{image.pk}"></figure>'


def is_rich_text(field: Any) -> bool:
    """A column in one language, or in none."""
    has_languages = any(other.name == f"{field.name}_ja" for other in field.model._meta.concrete_fields)
    return hasattr(field, "sanitize") and not has_languages


def ways(model: type[models.Model]) -> Iterator[tuple[type[models.Model], str]]:
    """(model, field) of everything in which a row can name a file."""
    for field in (*model._meta.concrete_fields, *model._meta.many_to_many):
        if field.related_model in (Image, Document) or is_rich_text(field):
            yield model, field.name


def parts_of(model: type[models.Model]) -> Iterator[tuple[type[models.Model], str]]:
    """(model, key to the item) of rows that belong to an item and are none themselves."""
    for other in apps.get_models():
        for field in other._meta.concrete_fields:
            if field.related_model is model and not issubclass(other, Publishable):
                yield other, field.name


def name(row: Any, field_name: str, file: Any) -> None:
    field = row._meta.get_field(field_name)
    if field.many_to_many:
        getattr(row, field_name).add(file)
        return
    setattr(row, field_name, figure(file) if is_rich_text(field) else file)
    row.save()


def file_for(model: type[models.Model], field_name: str) -> Any:
    if model._meta.get_field(field_name).related_model is Document:
        document = Document(title_ja="試験のための手引き", title_en="Made-up guide", file=samples.upload(pdf()))
        document.save()
        return document
    return samples.library_image(samples.photograph(300, 200))


def address(file: Any) -> str:
    return file.rendition_url(300, "jpg") if isinstance(file, Image) else file.get_absolute_url()


def status(client: Client, file: Any) -> int:
    return client.get(address(file)).status_code


def using(model: type[Publishable], **values: Any) -> list[tuple[Any, Any]]:
    """(item, file) for each way in which an item of the type, or a part of it, can name a file."""
    found = []
    for _model, field in ways(model):
        file = file_for(model, field)
        item = make(model, **values)
        name(item, field, file)
        found.append((item, file))
    for part, key in parts_of(model):
        for _part, field in ways(part):
            file = file_for(part, field)
            item = make(model, **values)
            name(make(part, **{key: item}), field, file)
            found.append((item, file))
    return found


def test_each_way_makes_the_file_public_with_the_item(model: type[Publishable], client: Client) -> None:
    start = NOW + timedelta(minutes=5)
    files = [file for _item, file in using(model, publish_at=start, expire_at=start + timedelta(minutes=5))]
    assert len(files) >= 2  # the text, in both languages
    assert catalogue.differences() == []
    answers = []
    for at in (start - TICK, start, start + timedelta(minutes=5) - TICK, start + timedelta(minutes=5)):
        with time_machine.travel(at, tick=False):
            answers.append({status(client, file) for file in files})
    assert answers == [{404}, {200}, {200}, {404}]


@pytest.mark.parametrize("case", CASES)
def test_the_file_is_as_readable_as_the_item(model: type[Publishable], case: str, client: Client) -> None:
    values, expected = CASES[case]
    image = samples.library_image(samples.photograph(300, 200))
    make(model, body_en=figure(image), **values)
    stays = values.get("state") == "withdrawn" and expected == 410 and model.readable_when_withdrawn
    assert status(client, image) == (200 if expected == 200 or stays else 404)


def test_it_goes_with_what_the_item_belongs_to(model: type[Publishable], client: Client) -> None:
    image = samples.library_image(samples.photograph(300, 200))
    item = make(model, body_ja=figure(image))
    for parent in item.publication_parents():
        assert status(client, image) == 200
        parent.publish_at = NOW + TICK
        parent.save()
        assert status(client, image) == 404


def test_a_file_let_go_of_is_public_no_more(model: type[Publishable], client: Client) -> None:
    image = samples.library_image(samples.photograph(300, 200))
    item = make(model, body_ja=figure(image), body_en=figure(image))
    item.body_ja = ""
    item.save()
    assert status(client, image) == 200
    item.body_en = ""
    item.save()
    assert status(client, image) == 404


def test_a_part_taken_away_takes_its_file_along(model: type[Publishable], client: Client) -> None:
    for part, key in parts_of(model):
        for _part, field in ways(part):
            item, file = make(model), file_for(part, field)
            row = make(part, **{key: item})
            name(row, field, file)
            assert status(client, file) == 200
            row.delete()
            assert status(client, file) == 404


def test_a_used_file_cannot_be_deleted(model: type[Publishable]) -> None:
    used = using(model, state="draft")
    assert catalogue.differences() == []
    for item, file in used:
        with pytest.raises(ProtectedError):
            file.delete()
        item.delete()
        file.delete()


def test_a_working_copy_makes_nothing_public(model: type[Publishable], client: Client) -> None:
    image = samples.library_image(samples.photograph(300, 200))
    item = make(model)
    values = {name: getattr(item, name) for name in (*model.published_with, "fiscal_year") if hasattr(item, name)}
    make(model, **values, slug=item.slug, replaces=item, body_ja=figure(image))
    assert status(client, image) == 404
    with pytest.raises(ProtectedError):
        image.delete()


def test_what_has_no_window_shows_its_pictures(client: Client) -> None:
    image = samples.library_image(samples.photograph(300, 200))
    programme = Programme.objects.create(slug="made-up", body_ja=figure(image))
    assert status(client, image) == 200
    programme.body_ja = ""
    programme.save()
    assert status(client, image) == 404
