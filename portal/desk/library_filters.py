"""What needs looking after in the library: files that nobody uses, that are there twice, whose right ends or is not known."""

from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from portal.publishing import clock

SOON = timedelta(days=30)


class UseFilter(admin.SimpleListFilter):
    title = _("use")
    parameter_name = "use"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("used", _("Used")), ("unused", _("Not used anywhere"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() not in ("used", "unused"):
            return queryset
        return queryset.filter(uses__isnull=self.value() == "unused").distinct()


class RightsFilter(admin.SimpleListFilter):
    title = _("rights")
    parameter_name = "rights"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("soon", _("Right ends within 30 days")),
            ("ended", _("Right has ended")),
            ("uncredited", _("No credit")),
            ("unlicensed", _("No licence")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        now = clock.instant()
        conditions = {
            "soon": Q(rights_until__gt=now, rights_until__lte=now + SOON),
            "ended": Q(rights_until__lte=now),
            "uncredited": Q(credit_ja__isnull=True) | Q(credit_ja=""),
            "unlicensed": Q(licence="", licence_note=""),
        }
        chosen = self.value()
        return queryset.filter(conditions[chosen]) if chosen in conditions else queryset


class TwinsFilter(admin.SimpleListFilter):
    title = _("the same file")
    parameter_name = "twins"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _("Uploaded more than once"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() != "yes":
            return queryset
        every = queryset.model._default_manager.exclude(digest="").order_by().values("digest")
        return queryset.filter(digest__in=every.annotate(count=Count("pk")).filter(count__gt=1).values("digest"))


class DescribedFilter(admin.SimpleListFilter):
    title = _("use in pages")
    parameter_name = "decorative"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("no", _("With alternative text")), ("yes", _("Decorative")), ("awaits", _("Still to be described"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        conditions = {
            "no": Q(is_decorative=False, awaits_description=False),
            "yes": Q(is_decorative=True),
            "awaits": Q(awaits_description=True),
        }
        chosen = self.value()
        return queryset.filter(conditions[chosen]) if chosen in conditions else queryset
