"""The kinds of material that the press room holds, what each contains, and the contact for journalists."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import said
from portal.publishing.sources import SourcesField, source_links


class Part(models.TextChoices):
    """What a piece of press material is made of."""

    LABEL = "label", _("Label")
    TITLE = "title", _("Title")
    SUBTITLE = "subtitle", _("Subtitle")
    DATE = "date", _("Date")
    DATE_IN_ERA = "date_in_era", _("Date in the Japanese era")
    DATE_IN_TITLE = "date_in_title", _("Date in the title")
    START_TIME = "start_time", _("Start time")
    END_TIME = "end_time", _("End time")
    PLACE = "place", _("Place")
    MUNICIPALITY = "municipality", _("Municipality")
    AGENCY = "agency", _("Agency")
    MINISTER_ROLE = "minister_role", _("Minister’s office")
    BODY = "body", _("Text")
    OPENING_REMARKS = "opening_remarks", _("Opening remarks")
    QA_PAIRS = "qa_pairs", _("Questions and answers")
    RESULT_LIST = "result_list", _("List of results")
    PHOTOS = "photos", _("Photos")
    IMAGES = "images", _("Images")
    ATTACHMENTS = "attachments", _("Attachments")
    FISCAL_YEAR = "fiscal_year", _("Fiscal year")
    PERIOD_START = "period_start", _("First day of the call")
    PERIOD_END = "period_end", _("Last day of the call")
    DEADLINE_TIME = "deadline_time", _("Time of the deadline")
    GUIDELINES_PDF = "guidelines_pdf", _("Guidelines (PDF)")
    FORM_FILE = "form_file", _("Application form")
    SECRETARIAT_CONTACT = "secretariat_contact", _("Contact of the secretariat")
    CONTACT_TEAM = "contact_team", _("Contact: team")
    CONTACT_PHONE = "contact_phone", _("Contact: telephone")


def validate_parts(parts: object) -> None:
    if not isinstance(parts, list) or any(part not in Part.values for part in parts):
        raise ValidationError(_("Choose from the parts that are offered."))


class PressKind(models.Model):
    """Staff may add kinds; the releases of a kind point at its row."""

    key = models.SlugField(
        _("key"),
        max_length=40,
        unique=True,
        help_text=_("Small letters and underscores. It stands in addresses of filtered lists."),
    )
    name = models.CharField(_("name"), max_length=120)
    form = models.TextField(
        _("form"), blank=True, help_text=_("In which form it appears, and in which order its parts stand.")
    )
    parts = models.JSONField(_("parts"), default=list, blank=True, validators=[validate_parts])
    sources = SourcesField(_("sources"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["order", "pk"]
        verbose_name = _("kind of press material")
        verbose_name_plural = _("kinds of press material")

    def __str__(self) -> str:
        return said(self, "name").value

    def part_names(self) -> list[str]:
        """What it contains, in words of the active language."""
        return [str(Part(part).label) for part in self.parts if part in Part.values]

    @property
    def source_links(self) -> list[str]:
        return source_links(self.sources)


class PressContact(models.Model):
    """Whom journalists reach, and when. Nothing is shown until staff enter one."""

    team = models.CharField(_("team"), max_length=200)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    hours = models.CharField(_("hours"), max_length=200, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["order", "pk"]
        verbose_name = _("press contact")
        verbose_name_plural = _("press contacts")

    def __str__(self) -> str:
        return said(self, "team").value


class ShortText(models.Model):
    """What New Tohoku is in a few words, ready to print. Its length is counted, not typed."""

    text = models.TextField(_("text"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["order", "pk"]
        verbose_name = _("short text for the press")
        verbose_name_plural = _("short texts for the press")

    def __str__(self) -> str:
        return said(self, "text").value[:40]

    @property
    def characters(self) -> int:
        """Of what a visitor of this language reads."""
        return len(said(self, "text").value)
