"""A test of one set of pages, the pages that it looked at, and what was found about each success criterion.

What a machine found and what a person judged are different columns: a machine never says "passed".
"""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.accessibility.criteria import CRITERIA, JIS, Criterion
from portal.bilingual.text import LANGUAGES
from portal.publishing import clock


class EvaluationQuerySet(models.QuerySet["Evaluation"]):
    def stated(self) -> "EvaluationQuerySet":
        """Those that staff have made public, the newest first."""
        return self.filter(stated_on__isnull=False).order_by("-stated_on", "-pk")


class Evaluation(models.Model):
    """The Japanese and the English pages are two sets, tested and declared apart."""

    language = models.CharField(
        _("set of pages"), max_length=2, choices=[("ja", _("Japanese pages")), ("en", _("English pages"))]
    )
    stated_on = models.DateField(
        _("date of the statement"),
        null=True,
        blank=True,
        help_text=_("Visitors see these results once a date is given."),
    )
    description = models.TextField(_("short description of the pages"), blank=True)
    technologies = models.CharField(
        _("technologies relied on"), max_length=200, default="HTML, CSS, SVG", help_text=_("Separated by commas.")
    )
    seed = models.PositiveBigIntegerField(_("seed of the random pages"), editable=False)
    drawn_from = models.PositiveIntegerField(_("pages to draw from"), editable=False)
    began_on = models.DateField(_("beginning of the test"), null=True, blank=True)
    ended_on = models.DateField(_("end of the test"), null=True, blank=True)
    machine = models.CharField(_("tool and version"), max_length=100, blank=True, editable=False)

    objects = EvaluationQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["-pk"]
        verbose_name = _("accessibility test")
        verbose_name_plural = _("accessibility tests")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(language__in=LANGUAGES), name="evaluation_of_a_site_language"),
            models.CheckConstraint(
                condition=Q(began_on__isnull=True) | Q(ended_on__isnull=True) | Q(began_on__lte=F("ended_on")),
                name="evaluation_begins_before_it_ends",
                violation_error_message=_("The test ends before it begins. Correct one of the two dates."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_language_display()} {self.stated_on or ''}".strip()

    def clean(self) -> None:
        if self.stated_on and self.stated_on > clock.today():
            raise ValidationError({"stated_on": _("This date is still to come. Give today or an earlier day.")})
        if self.stated_on and not (self.began_on and self.ended_on):
            raise ValidationError({"stated_on": _("Give the period of the test first; the statement must name it.")})

    def level_met(self, standard: str = JIS) -> str:
        """ "AA" or "A" when people judged every criterion and none of that level failed; "" otherwise, so that nothing is claimed early."""
        judged = {finding.number: finding.judgement for finding in self.findings.all()}
        levels: dict[str, set[str]] = {"A": set(), "AA": set()}
        for criterion in CRITERIA.values():
            if standard in criterion.standards:
                levels[criterion.level].add(judged.get(criterion.number, ""))
        if "" in levels["A"] | levels["AA"] or Judgement.FAILED in levels["A"]:
            return ""
        return "A" if Judgement.FAILED in levels["AA"] else "AA"


class SampledPage(models.Model):
    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="pages")
    path = models.CharField(_("address"), max_length=500)
    is_random = models.BooleanField(_("drawn at random"))
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["order", "pk"]
        verbose_name = _("tested page")
        verbose_name_plural = _("tested pages")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["evaluation", "path"], name="sampled_page_once"),
        ]

    def __str__(self) -> str:
        return self.path


class Machine(models.TextChoices):
    NOTHING = "", _("no rule of the tool tests this")
    FAULT = "fault", _("fault found")
    NO_FAULT = "no-fault", _("no fault found by machine")


class Judgement(models.TextChoices):
    NOT_JUDGED = "", _("not judged")
    PASSED = "passed", _("passed")
    FAILED = "failed", _("failed")
    NOT_APPLICABLE = "not-applicable", _("nothing on the pages it applies to")


class Finding(models.Model):
    """About one criterion on all the pages of a test."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="findings")
    number = models.CharField(
        _("criterion"), max_length=8, choices=[(number, number) for number in CRITERIA], editable=False
    )
    machine = models.CharField(_("by machine"), max_length=8, choices=Machine, blank=True, editable=False)
    machine_note = models.TextField(_("what the machine found"), blank=True, editable=False)
    judgement = models.CharField(_("judged by a person"), max_length=16, choices=Judgement, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["evaluation", "number"], name="finding_once_a_criterion"),
            models.CheckConstraint(
                condition=~Q(machine=Machine.FAULT) | ~Q(judgement__in=(Judgement.PASSED, Judgement.NOT_APPLICABLE)),
                name="finding_no_pass_over_a_fault",
                violation_error_message=_(
                    "The machine found a fault against this criterion, so it cannot have passed. Mend the pages and test them anew, or judge it as failed."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.criterion.en}"

    @property
    def criterion(self) -> Criterion:
        return CRITERIA[self.number]

    @property
    def applies(self) -> bool | None:
        """None where nobody has judged."""
        if self.judgement == Judgement.NOT_JUDGED:
            return None
        return self.judgement != Judgement.NOT_APPLICABLE


def empty_findings(evaluation: Evaluation) -> list[Finding]:
    return [Finding(evaluation=evaluation, number=number) for number in CRITERIA]


def record_machine(evaluation: Evaluation, machine: str, faults: dict[str, list[str]], tested: set[str]) -> None:
    """`faults`: criterion → what was found, by page; `tested`: criteria that at least one rule looked at. Judgements stay, but none stays over a fault."""
    evaluation.machine = machine
    evaluation.save(update_fields=["machine"])
    for finding in evaluation.findings.all():
        found = faults.get(finding.number, [])
        finding.machine = Machine.FAULT if found else Machine.NO_FAULT if finding.number in tested else Machine.NOTHING
        finding.machine_note = "\n".join(found)
        if found and finding.judgement in (Judgement.PASSED, Judgement.NOT_APPLICABLE):
            finding.judgement = Judgement.NOT_JUDGED
        finding.save()
