"""Filters that many lists share: by fiscal year, by calendar year, by a column with choices."""

from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.bilingual.text import active_language
from portal.japan.clock import JST
from portal.japan.fiscal import format_fiscal_year
from portal.publishing.filters import Choices, Filter


def fiscal_year_filter(field: str = "fiscal_year") -> Filter:
    """By a column that holds a fiscal year's number."""

    def choices(rows: QuerySet[Any]) -> Choices:
        years = rows.order_by(f"-{field}").exclude(**{field: None}).values_list(field, flat=True).distinct()
        return [(str(year), format_fiscal_year(year, active_language())) for year in years]

    return Filter("year", gettext_lazy("Fiscal year"), choices, lambda rows, value: rows.filter(**{field: int(value)}))


def calendar_year_filter(field: str = "publish_at") -> Filter:
    """By the year, in Japan, of a date and time."""

    def choices(rows: QuerySet[Any]) -> Choices:
        years = (
            rows.order_by()
            .annotate(in_year=ExtractYear(field, tzinfo=JST))
            .values_list("in_year", flat=True)
            .distinct()
        )
        return [(str(year), _("%(year)s") % {"year": year}) for year in sorted(years, reverse=True)]

    def apply(rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        return rows.annotate(in_year=ExtractYear(field, tzinfo=JST)).filter(in_year=int(value))

    return Filter("year", gettext_lazy("Year"), choices, apply)


def choice_filter(name: str, label: Any, field: str, choice_class: Any) -> Filter:
    """By a column with choices, offering only those that some row has."""

    def choices(rows: QuerySet[Any]) -> Choices:
        used = set(rows.order_by().values_list(field, flat=True).distinct())
        return [(value, str(text)) for value, text in choice_class.choices if value in used]

    return Filter(name, label, choices, lambda rows, value: rows.filter(**{field: value}))
