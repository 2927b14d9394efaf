"""The council itself: one row that staff keep up to date, with its founders, officers and groups, and its members over time."""

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from initiatives import quantities
from portal.bilingual.dates import PartialDateField
from portal.bilingual.text import said
from portal.japan.partial import PartialDate
from portal.publishing.applications import CALL_DATA, CallNotice, TakesApplications
from portal.publishing.publishable import Publishable, unique_slug
from portal.publishing.sources import SourcesField, source_links
from portal.topics.models import Programme


class Council(models.Model):
    """The profile. Its name is the programme's, which changes over time and stands in `Programme`."""

    number = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    programme = models.ForeignKey(Programme, verbose_name=_("programme"), on_delete=models.PROTECT, related_name="+")
    founded = PartialDateField(_("founded"))
    founding_meeting = PartialDateField(_("founding meeting"))
    founding_note = models.TextField(_("note on the founding"), blank=True)
    purpose = models.TextField(_("purpose"), blank=True)
    secretariat = models.CharField(_("secretariat"), max_length=200, blank=True)
    fee = models.PositiveIntegerField(
        _("membership fee in yen"), null=True, blank=True, help_text=_("0 for none; empty where it is not known.")
    )
    has_general_meeting = models.BooleanField(_("has a general meeting"), null=True, blank=True)
    channel = models.TextField(_("how members are in touch"), blank=True)
    eligibility = models.TextField(_("who can join"), blank=True)
    how_to_join = models.TextField(_("how to join"), blank=True)
    future = models.TextField(_("what is to come"), blank=True)
    future_sources = SourcesField(_("sources of what is to come"), blank=True)
    officer_sources = SourcesField(_("sources of the officers"), blank=True)
    subgroup_sources = SourcesField(_("sources of the groups"), blank=True)
    sources = SourcesField(_("sources"), blank=True)

    class Meta:
        verbose_name = _("council")
        verbose_name_plural = _("council")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(number=1),
                name="council_is_one",
                violation_error_message=_("There is one council. Edit its row."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.programme)

    @property
    def future_links(self) -> list[str]:
        return source_links(self.future_sources)


class NamedPart(models.Model):
    """Abstract: one of several names in the order that the sources or staff give them."""

    council = models.ForeignKey(Council, verbose_name=_("council"), on_delete=models.CASCADE)
    name = models.CharField(_("name"), max_length=200)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering: ClassVar[list[str]] = ["order", "pk"]

    def __str__(self) -> str:
        return said(self, "name").value


class FounderCategory(NamedPart):
    """A part of society that the founders came from."""

    class Meta(NamedPart.Meta):
        verbose_name = _("kind of founder")
        verbose_name_plural = _("kinds of founders")
        default_related_name = "founder_categories"


class OfficerKind(NamedPart):
    """An office that member bodies hold."""

    class Meta(NamedPart.Meta):
        verbose_name = _("kind of officer")
        verbose_name_plural = _("kinds of officers")
        default_related_name = "officer_kinds"


class OfficerBody(NamedPart):
    """A body that the sources name as an officer at some time."""

    class Meta(NamedPart.Meta):
        verbose_name = _("officer body")
        verbose_name_plural = _("officer bodies")
        default_related_name = "officer_bodies"


class Subgroup(NamedPart):
    """A group inside the council with a field of its own."""

    class Meta(NamedPart.Meta):
        verbose_name = pgettext_lazy("council", "group")
        verbose_name_plural = pgettext_lazy("council", "groups")
        default_related_name = "subgroups"


class MembershipCall(TakesApplications, Publishable):
    """An open call for members: a line on the council's page and on the page of all calls."""

    section = "council"
    has_page = False
    data_fields: ClassVar[tuple[str, ...]] = ("call_round", "original_deadline", *CALL_DATA)

    call_round = models.PositiveSmallIntegerField(_("round"), null=True, blank=True)
    original_deadline = models.DateField(
        _("first deadline"),
        null=True,
        blank=True,
        help_text=_("Where the deadline was moved: the day first announced."),
    )

    class Meta(Publishable.Meta):
        verbose_name = _("call for members")
        verbose_name_plural = _("calls for members")
        ordering: ClassVar[list[str]] = ["-closes_on", "-call_round"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Publishable.Meta.constraints,
            *TakesApplications.Meta.constraints,
            unique_slug(),
        ]

    @property
    def anchor(self) -> str:
        return self.fact_key or self.slug

    def get_absolute_url(self) -> str:
        return f"{reverse('initiatives:council')}#{self.anchor}"

    def date(self) -> PartialDate:
        return PartialDate.of_day(self.closes_on) if self.closes_on else PartialDate.unknown()

    def kind(self) -> str:
        return gettext("Call for members")

    def status(self) -> str:
        return self.call_status()

    def moments(self) -> list[datetime]:
        return self.call_moments()

    @classmethod
    def call_notices(cls) -> list[CallNotice]:
        return [
            CallNotice.of(
                call, title=said(call, "title"), url=call.get_absolute_url(), section=cls.section, key=call.anchor
            )
            for call in cls.objects.published()
        ]


class MemberCount(models.Model):
    """How many members there were on a day, as one source says."""

    as_of = PartialDateField(_("as of"), blank=False)
    members = models.PositiveIntegerField(_("members"))
    is_at_least = models.BooleanField(
        _("at least"), default=False, help_text=_("The source says “over” or “at least”.")
    )
    source = models.URLField(_("source"), max_length=500)

    class Meta:
        ordering: ClassVar[list[str]] = ["as_of"]
        verbose_name = _("number of members")
        verbose_name_plural = _("numbers of members")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["as_of", "source"],
                name="member_count_once_a_source",
                violation_error_message=_("This source has already been entered for this day."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.as_of}: {self.members}"

    @property
    def anchor(self) -> str:
        return self.as_of.iso()

    @property
    def value(self) -> str:
        return quantities.grouped(self.members)

    @property
    def unit(self) -> str:
        """What stands beside the number: members, members or more."""
        return quantities.members(self.members, at_least=self.is_at_least).replace(self.value, "").strip()


class Society(models.Model):
    """One of the visions of society that New Tohoku aims for."""

    name = models.CharField(_("theme"), max_length=120)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    source = models.URLField(_("source"), max_length=500, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["order", "pk"]
        verbose_name = _("society to aim for")
        verbose_name_plural = _("societies to aim for")

    def __str__(self) -> str:
        return said(self, "name").value

    @property
    def source_links(self) -> list[str]:
        return [self.source] if self.source else []
