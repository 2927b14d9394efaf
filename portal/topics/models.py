"""Themes, programmes whose names change over time, terms of the trade, fiscal years, and where the sources disagree."""

from datetime import date

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.bilingual.prose import ProseField
from portal.bilingual.text import LANGUAGE_CHOICES, Text, said, stored
from portal.japan.fiscal import also_written, fiscal_year_bounds

slug_validator = RegexValidator(r"^[a-z0-9]+(?:-[a-z0-9]+)*$", _("Small letters, digits and single hyphens only."))


class Topic(models.Model):
    """A theme of cases, laureates and events. `keywords` is the rule by which loaded records are given it."""

    slug = models.CharField(_("address"), max_length=40, unique=True, validators=[slug_validator])
    name = models.CharField(_("name"), max_length=60)
    keywords = models.TextField(
        _("Japanese keywords"),
        blank=True,
        help_text=_("One a line; a loaded record whose theme holds one is given the topic."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["order", "slug"]
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self) -> str:
        return said(self, "name").value

    @staticmethod
    def ids_for(*texts: str | None) -> set[int]:
        """Topics whose rule table names a word of these Japanese texts; none where unsure."""
        joined = " ".join(text for text in texts if text)
        return {
            topic.pk
            for topic in Topic.objects.all()
            if any(word and word in joined for word in topic.keywords.splitlines())
        }


class Programme(models.Model):
    """A programme of the Agency through all its names: what it is, for whom, since when, how to take part."""

    slug = models.CharField(_("address"), max_length=40, unique=True, validators=[slug_validator])
    section = models.CharField(_("section"), max_length=20, blank=True)
    summary = models.TextField(_("summary"), blank=True)
    body = ProseField(_("text"), blank=True)
    sources = models.TextField(_("sources"), blank=True, help_text=_("Web addresses, one a line."))
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["order", "slug"]
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    def __str__(self) -> str:
        return self.name_on(None).value or self.slug

    def name_on(self, day: date | None, language: str | None = None) -> Text:
        """The name in force on a day; None asks for the newest. "" where no name is known for the day."""
        names = list(self.names.all())
        if day is not None:
            names = [name for name in names if name.is_valid_on(day)]
        return said(names[-1], "name", language) if names else Text("", language or "ja")


class ProgrammeName(models.Model):
    """A name with the days from and until which it held; null where the sources do not say."""

    programme = models.ForeignKey(
        Programme, verbose_name=_("programme"), on_delete=models.CASCADE, related_name="names"
    )
    name = models.CharField(_("name"), max_length=120)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)

    class Meta:
        ordering = [F("valid_from").asc(nulls_first=True), "pk"]
        verbose_name = _("programme name")
        verbose_name_plural = _("programme names")
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="programme_name_ends_after_start",
                violation_error_message=_("The last day of a name must not come before its first."),
            ),
        ]

    def __str__(self) -> str:
        return said(self, "name").value

    def is_valid_on(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


class ProgrammeAlias(models.Model):
    """Another way to write a programme's name, for finding it."""

    programme = models.ForeignKey(
        Programme, verbose_name=_("programme"), on_delete=models.CASCADE, related_name="aliases"
    )
    name = models.CharField(_("name"), max_length=120)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGE_CHOICES)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")

    def __str__(self) -> str:
        return self.name


class Term(models.Model):
    """An entry of the glossary. `is_official`: a source uses this English; else it is a proposal."""

    name = models.CharField(_("term"), max_length=200)
    kana = models.CharField(_("reading"), max_length=200, blank=True)
    note = models.TextField(_("note"), blank=True)
    is_official = models.BooleanField(_("official English"), default=False)
    sources = models.TextField(_("sources"), blank=True)

    class Meta:
        ordering = ["kana", "name"]
        verbose_name = _("term")
        verbose_name_plural = _("terms")

    def __str__(self) -> str:
        return said(self, "name").value

    @property
    def anchor(self) -> str:
        """The Japanese term as an id, in which HTML allows no space."""
        return "-".join(stored(self, "name", "ja").split())


class FiscalYear(models.Model):
    """A year from 1 April to 31 March, as the sources write it; its era is computed."""

    year = models.PositiveSmallIntegerField(_("year"), primary_key=True)

    class Meta:
        ordering = ["year"]
        verbose_name = _("fiscal year")
        verbose_name_plural = _("fiscal years")

    def __str__(self) -> str:
        return str(self.year)

    @property
    def first_day(self) -> date:
        return fiscal_year_bounds(self.year)[0]

    @property
    def last_day(self) -> date:
        return fiscal_year_bounds(self.year)[1]

    @property
    def also_written(self) -> str:
        return also_written(self.year)


class SourceDiscrepancy(models.Model):
    """Where the sources disagree, for staff: the public pages leave the disputed thing out."""

    topic = models.CharField(_("subject"), max_length=120, unique=True)
    detail = models.TextField(_("detail"))
    sources = models.TextField(_("sources"), blank=True)

    class Meta:
        ordering = ["topic"]
        verbose_name = _("source discrepancy")
        verbose_name_plural = _("source discrepancies")

    def __str__(self) -> str:
        return self.topic
