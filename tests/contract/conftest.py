"""Runs a contract over every content type there is: one that does not keep it fails here by name."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from portal.publishing.catalogue import content_types
from portal.publishing.publishable import Publishable
from tests.factories import make


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "model" in metafunc.fixturenames:
        models = content_types()
        metafunc.parametrize("model", models, ids=[model._meta.label for model in models])
    if "closing_model" in metafunc.fixturenames:
        # A withdrawn press release stays readable by a rule of its own, which has a test of its own.
        models = [model for model in content_types() if may_have_page(model) and not model.readable_when_withdrawn]
        metafunc.parametrize("closing_model", models, ids=[model._meta.label for model in models])
    if "page_model" in metafunc.fixturenames:
        models = [model for model in content_types() if may_have_page(model)]
        metafunc.parametrize("page_model", models, ids=[model._meta.label for model in models])


def named_addresses(patterns: list[URLPattern | URLResolver], app: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from named_addresses(pattern.url_patterns, pattern.app_name or app)
        else:
            yield f"{app}:{pattern.name}"


def may_have_page(model: type[Publishable]) -> bool:
    """A type without a route has only lines on other pages; if it says otherwise the catalogue cannot tell its address."""
    return f"{model._meta.app_label}:{model._meta.model_name}-detail" in set(
        named_addresses(get_resolver().url_patterns)
    )


@pytest.fixture(autouse=True)
def _noon_in_june(noon_in_june: None) -> None:
    """All tests of this folder."""


@pytest.fixture
def public_item(page_model: type[Publishable], db: None) -> Publishable:
    return make(page_model)
