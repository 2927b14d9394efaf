"""Addresses of a content type as configuration: `urlpatterns = publishable_routes(NewsItem)`."""

from typing import Any

from django.urls import URLPattern, path

from portal.publishing.publishable import Publishable
from portal.publishing.views import PublishableDetail, PublishableList


def publishable_routes(
    model: type[Publishable],
    *,
    index: type[PublishableList] | None = PublishableList,
    detail: type[PublishableDetail] = PublishableDetail,
    detail_route: str = "<slug:slug>/",
) -> list[URLPattern]:
    """The list (named `index`; None for a type without one) and the page of each item (named `<model>-detail`)."""
    patterns: list[Any] = []
    if index is not None:
        patterns.append(path("", index.as_view(model=model), name="index"))
    patterns.append(path(detail_route, detail.as_view(model=model), name=f"{model._meta.model_name}-detail"))
    return patterns
