"""Filters of the admin's lists that follow the law and the languages instead of columns."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from portal.publishing import clock, law


class StandingFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("draft", _("Draft")),
            ("review", _("In review")),
            ("scheduled", _("Scheduled")),
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


class UntranslatedFilter(admin.SimpleListFilter):
    title = _("translation")
    parameter_name = "untranslated"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("en", _("English is missing")), ("no", _("In both languages"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() not in ("en", "no"):
            return queryset
        missing = [item.pk for item in queryset if not item.written_in("en")]
        return queryset.filter(pk__in=missing) if self.value() == "en" else queryset.exclude(pk__in=missing)
