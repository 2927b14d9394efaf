"""Runs a contract over every content type there is: one that does not keep it fails here by name."""

from collections.abc import Iterator

import pytest
import time_machine

from portal.publishing.catalogue import content_types
from portal.publishing.publishable import Publishable
from tests.factories import NOW, make


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "model" in metafunc.fixturenames:
        models = content_types()
        metafunc.parametrize("model", models, ids=[model._meta.label for model in models])
    if "page_model" in metafunc.fixturenames:
        models = [model for model in content_types() if may_have_page(model)]
        metafunc.parametrize("page_model", models, ids=[model._meta.label for model in models])


def may_have_page(model: type[Publishable]) -> bool:
    """A type whose items are only ever lines on another page says so by a constant `has_page`."""
    return model.has_page is not False


@pytest.fixture(autouse=True)
def _noon_in_june() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def public_item(page_model: type[Publishable], db: None) -> Publishable:
    return make(page_model)
