"""Filters of the admin's lists that follow the law and the languages instead of columns."""

import re
from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.bilingual.text import SOURCE_LANGUAGE, active_language, column, other_language
from portal.japan.clock import JST
from portal.japan.era import era_of
from portal.publishing import clock, law
from portal.publishing.publishable import Publishable


class StandingFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("draft", _("Draft")),
            ("review", _("In review")),
            ("scheduled", pgettext_lazy("publication", "Scheduled")),
            ("public", _("Public")),
            ("expired", _("Expired")),
            ("withdrawn", _("Withdrawn")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        now = clock.instant()
        conditions = {
            "draft": Q(state=law.State.DRAFT),
            "review": Q(state=law.State.REVIEW),
            "withdrawn": Q(state=law.State.WITHDRAWN),
            "scheduled": Q(state=law.State.APPROVED, publish_at__gt=now),
            "expired": Q(state=law.State.APPROVED, expire_at__lte=now),
            "public": law.public(queryset.model, now),
        }
        chosen = self.value()
        return queryset.filter(conditions[chosen]) if chosen in conditions else queryset


class YearFilter(admin.SimpleListFilter):
    """The calendar year of publication in Japan."""

    title = _("year")
    parameter_name = "year"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        rows = model_admin.get_queryset(request).filter(publish_at__isnull=False)
        years = rows.datetimes("publish_at", "year", order="DESC", tzinfo=JST)
        return [(str(moment.year), self.label(moment)) for moment in years]

    def label(self, moment: Any) -> str:
        if active_language() != "ja":
            return str(moment.year)
        return f"{moment.year}年({era_of(moment.date().replace(month=12, day=31)).year_ja(moment.year)})"

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        year = self.value() or ""
        return queryset.filter(publish_at__year=int(year)) if re.fullmatch("[12][0-9]{3}", year) else queryset


def lacking(model: type[Publishable], language: str) -> Q:
    """Rows that may not be passed off as being in `language`: the database's form of `not item.written_in(language)`."""

    def empty(name: str) -> Q:
        return Q(**{f"{name}__isnull": True}) | Q(**{name: ""})

    missing = Q(pk__in=[]) if model().title_is_a_name else empty(column("title", language))
    for field in model().prose_fields():
        missing |= empty(column(field, language)) & ~empty(column(field, other_language(language)))
    return missing


class UntranslatedFilter(admin.SimpleListFilter):
    title = _("translation")
    parameter_name = "untranslated"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("en", _("English is missing")), ("ja", _("Japanese is missing")), ("no", _("In both languages"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = self.value()
        if chosen in ("en", "ja"):
            return queryset.filter(lacking(queryset.model, chosen))
        if chosen == "no":
            return queryset.exclude(lacking(queryset.model, SOURCE_LANGUAGE)).exclude(
                lacking(queryset.model, other_language(SOURCE_LANGUAGE))
            )
        return queryset
