"""Press releases, advisories, reports and the minister's press records, all in one form: what a kind has not stays empty."""

from datetime import datetime, time
from functools import reduce
from operator import or_
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.bilingual.prose import plain
from portal.bilingual.text import LANGUAGES, Text, said
from portal.japan.clock import JST
from portal.japan.partial import PartialDate
from portal.places.models import Municipality
from portal.press.models.kinds import PressKind
from portal.press.models.parts import PressPart, PressParticular, PressQuestion, PressRemark
from portal.publishing import clock
from portal.publishing.applications import CLOSING_SOON, CallStatus
from portal.publishing.publishable import Publishable, PublishableQuerySet, unique_slug
from portal.publishing.sections import SECTIONS
from portal.topics.models import Topic

#: Sections whose pages show the releases that belong to them.
SUBJECTS = [(key, SECTIONS[key][0]) for key in ("council", "initiatives", "events", "awards", "handson", "casebooks")]


#: Parts whose words must be there in a language before the release counts as written in it.
TRANSLATED_PARTS: tuple[type[PressPart], ...] = (PressParticular, PressRemark, PressQuestion)

#: Last parts of addresses below /press/ that are pages of their own.
RESERVED = ("kit", "fact-sheet", "photos", "embargo", "releases")


class PressReleaseQuerySet(PublishableQuerySet):
    def about(self, section: str) -> Self:
        return self.filter(belongs_to=section)

    def advisories_ahead(self) -> Self:
        """Invitations to an occasion that is not over yet, the nearest first."""
        return self.filter(occasion_on__gte=clock.today()).order_by("occasion_on", "start_time", "pk")

    def for_cards(self) -> Self:
        """With all that a card asks of a release, in the same query."""
        missing = {
            gap(language): reduce(
                or_,
                (Exists(part.objects.filter(release=OuterRef("pk")).missing_in(language)) for part in TRANSLATED_PARTS),
            )
            for language in LANGUAGES
        }
        return self.select_related("press_kind").annotate(**missing)

    def with_file_counts(self) -> Self:
        """`file_count`: how many attachments can be downloaded."""
        return self.annotate(file_count=Count("attachments__document"))


def gap(language: str) -> str:
    """Name of the annotation that says whether some part is not translated."""
    return f"has_part_missing_in_{language}"


class PressRelease(Publishable):
    section = "press"
    schema_type = "NewsArticle"
    readable_when_withdrawn = True
    data_fields: ClassVar[tuple[str, ...]] = (
        "press_kind",
        "number",
        "subtitle",
        "agency",
        "speaker",
        "place",
        "occasion_on",
        "start_time",
        "end_time",
    )

    press_kind = models.ForeignKey(PressKind, verbose_name=_("kind"), on_delete=models.PROTECT, related_name="releases")
    label = models.CharField(
        _("label"),
        max_length=60,
        blank=True,
        help_text=_("Printed on top, such as 報道資料. Empty: the name of the kind."),
    )
    number = models.CharField(
        _("release number"),
        max_length=40,
        blank=True,
        help_text=_("As printed on the release; empty where it has none."),
    )
    subtitle = models.CharField(_("subtitle"), max_length=200, blank=True)
    issued_on = models.DateField(_("date"))
    agency = models.CharField(_("issued by"), max_length=200, blank=True)
    belongs_to = models.CharField(
        _("belongs to"),
        max_length=20,
        blank=True,
        choices=SUBJECTS,
        help_text=_("The section that shows the release as well; empty where none fits."),
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    start_time = models.TimeField(pgettext_lazy("time", "from"), null=True, blank=True)
    end_time = models.TimeField(pgettext_lazy("time", "until"), null=True, blank=True)
    speaker = models.CharField(
        _("speaker"),
        max_length=200,
        blank=True,
        help_text=_("The minister’s office, such as Minister for Reconstruction."),
    )
    occasion_on = models.DateField(
        _("day of the occasion"),
        null=True,
        blank=True,
        help_text=_("For an invitation to the press: what happens on this day can be covered."),
    )
    register_by = models.DateTimeField(
        _("registration until"), null=True, blank=True, help_text=_("Japan time, to the minute.")
    )
    how_to_register = models.TextField(_("how to register"), blank=True)
    contact_team = models.CharField(_("contact: team"), max_length=200, blank=True)
    contact_phone = models.CharField(_("contact: telephone"), max_length=40, blank=True)
    note = models.TextField(
        _("note"), blank=True, help_text=_("For example where the date was read from. Stands beside the facts.")
    )
    municipalities = models.ManyToManyField(Municipality, verbose_name=_("places"), blank=True, related_name="+")
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), blank=True, related_name="+")

    objects = PressReleaseQuerySet.as_manager()  # type: ignore[misc]

    class Meta(Publishable.Meta):
        verbose_name = _("press release")
        verbose_name_plural = _("press releases")
        ordering: ClassVar[list[str]] = ["-issued_on", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Publishable.Meta.constraints,
            unique_slug(),
            models.CheckConstraint(
                condition=Q(start_time__isnull=True) | Q(end_time__isnull=True) | Q(end_time__gt=F("start_time")),
                name="press_release_ends_after_start",
                violation_error_message=_("The end must be later than the beginning."),
            ),
            models.CheckConstraint(
                condition=Q(register_by__isnull=True) | Q(occasion_on__isnull=False),
                name="press_release_registration_has_occasion",
                violation_error_message=_("Say on which day the occasion is that one registers for."),
            ),
        ]

    def kind(self) -> str:
        return said(self.press_kind, "name").value

    def label_text(self) -> Text:
        """What is printed on top of it."""
        return said(self, "label") or said(self.press_kind, "name")

    def date(self) -> PartialDate:
        return PartialDate.of_day(self.issued_on)

    def clean(self) -> None:
        super().clean()
        if self.slug in RESERVED:
            raise ValidationError({"slug": _("This address belongs to another page of Press. Choose another one.")})

    # An invitation to the press

    @property
    def occasion_starts(self) -> datetime | None:
        return datetime.combine(self.occasion_on, self.start_time or time(), JST) if self.occasion_on else None

    @property
    def occasion_ends(self) -> datetime | None:
        """Without a known end the whole day counts."""
        return datetime.combine(self.occasion_on, self.end_time or time(23, 59, 59), JST) if self.occasion_on else None

    def status(self) -> str:
        at = clock.instant()
        if self.occasion_ends is None:
            return ""
        if self.occasion_ends <= at:
            return "held"
        if self.register_by is None:
            return CallStatus.ANNOUNCED.value
        if self.register_by <= at:
            return CallStatus.CLOSED.value
        return (CallStatus.CLOSING_SOON if self.register_by - at <= CLOSING_SOON else CallStatus.OPEN).value

    def moments(self) -> list[datetime]:
        found = [self.occasion_ends, self.register_by]
        if self.register_by is not None:
            found.append(self.register_by - CLOSING_SOON)
        if self.pk:
            found += self.corrections.values_list("corrected_at", flat=True)
        return [at for at in found if at is not None]

    # Language

    def prose_fields(self) -> tuple[str, ...]:
        return (*super().prose_fields(), "subtitle", "how_to_register", "note")

    def written_in(self, language: str) -> bool:
        """A record whose questions are not translated is not translated."""
        return super().written_in(language) and not self.misses_part(language)

    def misses_part(self, language: str) -> bool:
        """Answered by the query of a list where there was one, else by asking."""
        known: bool | None = getattr(self, gap(language), None)
        if known is None and self.pk:
            return any(part.objects.filter(release=self).missing_in(language).exists() for part in TRANSLATED_PARTS)
        return bool(known)

    # What it says of itself

    def place_codes(self) -> set[str]:
        return set(self.municipalities.values_list("code", flat=True))

    def topic_ids(self) -> set[int]:
        return set(self.topics.values_list("pk", flat=True))

    def made_corrections(self) -> "list[Any]":
        """Corrections whose time has come, newest first."""
        if not self.pk:
            return []
        at = clock.instant()
        return [correction for correction in self.corrections.all() if correction.corrected_at <= at]

    def enclosures(self) -> list[tuple[str, int, str]]:
        return [
            (row.document.get_absolute_url(), row.document.size, row.document.media_type)
            for row in self.attachments.select_related("document")
            if row.document is not None
        ]

    def search_text(self, language: str) -> str:
        own = [said(self, name, language).value for name in ("subtitle", "place", "speaker", "how_to_register", "note")]
        units = [
            plain(said(unit, name, language).value)
            for part in TRANSLATED_PARTS
            for unit in part.objects.filter(release=self)
            for name in part.texts
        ]
        return " ".join(word for word in (*own, *units) if word)

    def structured_data(self) -> dict[str, Any]:
        found: dict[str, Any] = {"headline": str(self)[:110], "datePublished": self.issued_on.isoformat()}
        if subtitle := said(self, "subtitle"):
            found["alternativeHeadline"] = subtitle.value
        if links := self.source_links():
            found["isBasedOn"] = links
        if corrections := self.made_corrections():
            found["dateModified"] = corrections[0].corrected_at.isoformat()
            found["correction"] = [said(correction, "what").value for correction in corrections]
        return found
