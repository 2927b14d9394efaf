"""Filters that many lists share: by fiscal year, by calendar year, by prefecture, by topic, by a column with choices."""

from typing import Any

from django.db.models.functions import ExtractYear
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.bilingual.text import active_language
from portal.japan.clock import JST
from portal.japan.fiscal import format_fiscal_year
from portal.places.models import Prefecture
from portal.publishing.filters import Choices, Filter
from portal.publishing.gathering import on_every_page
from portal.topics.models import Topic

prefectures = on_every_page("prefectures", Prefecture.objects.all)
topics = on_every_page("topics", Topic.objects.all)


def fiscal_year_filter(column: str = "fiscal_year") -> Filter:
    """By a column that holds a fiscal year's number."""

    def choices(used: set[str]) -> Choices:
        return [(year, format_fiscal_year(int(year), active_language())) for year in sorted(used, reverse=True)]

    return Filter(
        "year", gettext_lazy("Fiscal year"), choices, lambda rows, value: rows.filter(**{column: int(value)}), column
    )


def calendar_year_filter(field: str = "publish_at") -> Filter:
    """By the year, in Japan, of a date and time."""
    year = ExtractYear(field, tzinfo=JST)

    def choices(used: set[str]) -> Choices:
        return [(year, _("%(year)s") % {"year": year}) for year in sorted(used, reverse=True)]

    def apply(rows: Any, value: str) -> Any:
        return rows.annotate(in_year=year).filter(in_year=int(value))

    return Filter("year", gettext_lazy("Year"), choices, apply, year)


def prefecture_filter(column: str = "prefecture") -> Filter:
    """By a foreign key, in the order of the codes."""

    def choices(used: set[str]) -> Choices:
        return [(place.code, str(place)) for place in prefectures() if place.code in used]

    return Filter(
        "prefecture", gettext_lazy("Prefecture"), choices, lambda rows, value: rows.filter(**{column: value}), column
    )


def topic_filter(label: Any, column: str = "topics__slug") -> Filter:
    """By the themes that staff gave, in their order."""

    def choices(used: set[str]) -> Choices:
        return [(topic.slug, str(topic)) for topic in topics() if topic.slug in used]

    return Filter("topic", label, choices, lambda rows, value: rows.filter(**{column: value}), column)


def choice_filter(name: str, label: Any, column: str, choice_class: Any) -> Filter:
    """By a column with choices, offering only those that some row has."""

    def choices(used: set[str]) -> Choices:
        return [(value, str(text)) for value, text in choice_class.choices if value in used]

    return Filter(name, label, choices, lambda rows, value: rows.filter(**{column: value}), column)
