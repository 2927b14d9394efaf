"""Tests in the admin. Their pages are drawn by a command; people judge the criteria here and give the date of the statement."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from portal.accessibility.models import Evaluation, Finding, SampledPage
from portal.bilingual.text import active_language
from portal.desk.admin_base import BilingualAdmin, BilingualTabularInline, DeskTabularInline


class FindingInline(BilingualTabularInline):
    model = Finding
    fields = ("name", "machine_said", "judgement", "note_ja", "note_en")
    readonly_fields = ("name", "machine_said")
    can_delete = False

    @admin.display(description=_("criterion"))
    def name(self, finding: Finding) -> str:
        criterion = finding.criterion
        return f"{criterion.number} {getattr(criterion, active_language())} ({criterion.level})"

    @admin.display(description=_("by machine"))
    def machine_said(self, finding: Finding) -> str:
        return "\n".join(part for part in (str(finding.get_machine_display()), finding.machine_note) if part)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        return [(None, {"fields": self.fields})]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class SampledPageInline(DeskTabularInline):
    model = SampledPage
    fields = ("path", "is_random")
    readonly_fields = fields
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Evaluation)
class EvaluationAdmin(BilingualAdmin):
    list_display = ("language", "stated_on", "began_on", "ended_on", "level")
    list_filter = ("language",)
    readonly_fields = ("language", "seed", "drawn_from", "machine")
    inlines = (FindingInline, SampledPageInline)

    @admin.display(description=_("level met"))
    def level(self, evaluation: Evaluation) -> str:
        return evaluation.level_met() or str(_("none is claimed"))

    def has_add_permission(self, request: HttpRequest) -> bool:
        """`manage.py accessibility_test` draws the pages, so that nobody picks them."""
        return False
