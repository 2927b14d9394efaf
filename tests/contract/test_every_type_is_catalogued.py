"""Catalogue, redirects and generation follow every save, in its transaction."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.utils import translation

from portal.publishing import catalogue
from portal.publishing.catalogue import content_types
from portal.publishing.generation import generation, next_boundary
from portal.publishing.models import CatalogueEntry, Redirect
from portal.publishing.publishable import Publishable
from tests.factories import NOW, make


@pytest.mark.django_db
def test_a_rebuild_changes_nothing() -> None:
    for model in content_types():
        make(model)
        make(model, publish_at=NOW + timedelta(days=1))
        make(model, title_en="", body_en="")
    before = list(CatalogueEntry.objects.order_by("pk").values_list("pk", flat=True))
    assert len(before) >= 6 * len(content_types())
    assert catalogue.differences() == []
    catalogue.rebuild()
    assert list(CatalogueEntry.objects.order_by("pk").values_list("pk", flat=True)) == before


@pytest.mark.django_db
def test_every_save_counts_as_a_change(model: type[Publishable]) -> None:
    item = make(model)
    before = generation()
    item.save()
    assert generation() > before


@pytest.mark.django_db(transaction=True)
def test_a_save_that_is_rolled_back_leaves_no_trace(model: type[Publishable]) -> None:
    before = generation()

    def save_and_fail() -> None:
        with transaction.atomic():
            make(model)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        save_and_fail()
    assert CatalogueEntry.objects.count() == 0
    assert generation() == before


@pytest.mark.django_db
def test_the_boundary_is_the_next_instant_of_any_item(model: type[Publishable]) -> None:
    make(model, publish_at=NOW + timedelta(minutes=5), expire_at=NOW + timedelta(minutes=9))
    assert next_boundary(NOW) == NOW + timedelta(minutes=5)
    assert next_boundary(NOW + timedelta(minutes=5)) == NOW + timedelta(minutes=9)


@pytest.mark.django_db
def test_an_item_that_is_deleted_leaves_the_catalogue(model: type[Publishable]) -> None:
    item = make(model)
    item.delete()
    assert not CatalogueEntry.objects.filter(type_name=model._meta.label_lower).exists()


@pytest.mark.django_db
def test_a_changed_address_leads_on(page_model: type[Publishable], client: Client) -> None:
    item = make(page_model)
    with translation.override("en"):
        old = item.get_absolute_url()
        item.slug = "2999" if item.slug.isdigit() else "moved"
        if item.slug == "2999":
            item.fiscal_year = 2999
        item.save()
        new = item.get_absolute_url()
    assert old != new
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (301, new)
    assert client.get(new).status_code == 200


@pytest.mark.django_db
def test_a_redirect_never_tells_of_what_is_hidden(page_model: type[Publishable], client: Client) -> None:
    item = make(page_model)
    with translation.override("ja"):
        old = item.get_absolute_url()
    Redirect.objects.create(old_path="/old-name/", item=item)
    page_model._default_manager.filter(pk=item.pk).update(publish_at=NOW + timedelta(days=1))
    assert old
    assert client.get("/ja/old-name/").status_code == 404
