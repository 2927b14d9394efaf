"""What the admin's own templates ask for: what waits on the first page, what is wrong with a form, and the names of a list's columns."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import zip_longest
from typing import Any, NamedTuple

from django import template
from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst

from portal.desk.standing import standing_chip
from portal.publishing import clock
from portal.publishing.catalogue import content_types
from portal.publishing.law import State
from portal.publishing.publishable import Publishable

register = template.Library()

SHOWN = 8


class Work(NamedTuple):
    url: str
    title: str
    kind: str
    chip: SafeString
    publish_at: datetime | None
    changed: datetime


@register.simple_tag
def desk_work(request: HttpRequest) -> dict[str, list[Work]]:
    """Drafts and reviews, last changed first; scheduled items, next first. Only what the person may see."""
    waiting: list[Work] = []
    scheduled: list[Work] = []
    for model in content_types():
        model_admin = admin.site._registry.get(model)
        if model_admin is None or not model_admin.has_view_permission(request):
            continue
        rows = model_admin.get_queryset(request)
        open_rows = rows.filter(state__in=[State.DRAFT, State.REVIEW]).order_by("-updated_at")
        next_rows = rows.filter(state=State.APPROVED, publish_at__gt=clock.instant()).order_by("publish_at")
        waiting.extend(work_on(item) for item in open_rows[:SHOWN])
        scheduled.extend(work_on(item) for item in next_rows[:SHOWN])
    waiting.sort(key=lambda work: work.changed, reverse=True)
    scheduled.sort(key=lambda work: work.publish_at or work.changed)
    return {"waiting": waiting[:SHOWN], "scheduled": scheduled[:SHOWN]}


def work_on(item: Publishable) -> Work:
    url = reverse(f"admin:{item._meta.app_label}_{item._meta.model_name}_change", args=[item.pk])
    return Work(
        url, str(item), str(capfirst(item._meta.verbose_name)), standing_chip(item), item.publish_at, item.updated_at
    )


class Fault(NamedTuple):
    anchor: str
    words: str


@register.simple_tag
def faults(adminform: Any, inline_formsets: Any) -> list[Fault]:
    """Everything that keeps a form from being saved, in the order of the page."""
    found = list(faults_of(adminform.form, ""))
    for inline in inline_formsets:
        found.extend(Fault("", str(words)) for words in inline.formset.non_form_errors())
        for number, form in enumerate(inline.formset.forms, start=1):
            found.extend(faults_of(form, f"{capfirst(inline.opts.verbose_name)} {number}, "))
    return found


def faults_of(form: Any, where: str) -> Iterator[Fault]:
    yield from (Fault("", format_html("{}{}", where, words)) for words in form.non_field_errors())
    for field in form.visible_fields():
        yield from (Fault(field.id_for_label, f"{where}{capfirst(field.label)}: {words}") for words in field.errors)


@register.filter
def labelled(cells: Iterable[SafeString], headers: list[dict[str, Any]]) -> Iterator[SafeString]:
    """The cells of a row as Django draws them, each with the name of its column, which a narrow screen shows beside it.

    A row's own heading and its tick box need none.
    """
    for cell, header in zip_longest(cells, headers):
        opening, _end, rest = cell.partition(">")
        if header is None or not opening.startswith("<td") or "action-checkbox" in opening:
            yield cell
        else:
            label = format_html(' data-label="{}"', capfirst(header["text"]))
            yield mark_safe(f"{opening}{label}><div>{rest.removesuffix('</td>')}</div></td>")  # noqa: S308
