"""Tables that serve every content type: the catalogue, the instants at which it changes, redirects, and the content generation."""

from datetime import datetime
from typing import Self

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.bilingual.text import Text, active_language, said
from portal.japan.partial import PartialDate, Precision
from portal.media.models import Document, Image
from portal.places.models import Municipality
from portal.publishing import clock, law
from portal.publishing.card import Card
from portal.publishing.publishable import Publishable, unique_slug
from portal.topics.models import Topic

__all__ = ["CatalogueEntry", "FileUse", "Generation", "Moment", "Notice", "Publishable", "Redirect", "unique_slug"]

path_validator = RegexValidator(
    r"^/(?!/)[^\s\\?#]*$", _("Give the part of an address after the language, such as /events/old-name/.")
)


class CatalogueQuerySet(models.QuerySet["CatalogueEntry"]):
    def published(self, at: datetime | None = None) -> Self:
        return self.filter(law.public_rows(at or clock.instant()))

    def begun(self, at: datetime | None = None) -> Self:
        """Whose instant has come, whatever became of them. What waits for it is not even looked at: to refuse it takes no longer than what never was."""
        return self.filter(publish_at__lte=at or clock.instant())

    def for_site_language(self, language: str | None = None) -> Self:
        """The rows of one site language: what its lists show, in whichever language the words are."""
        return self.filter(site_language=language or active_language())

    def in_language(self, language: str | None = None) -> Self:
        """Only what is really written in the language: for feeds, sitemap and hreflang."""
        language = language or active_language()
        return self.filter(site_language=language, text_language=language)

    def pages(self) -> Self:
        return self.filter(is_page=True)


class CatalogueEntry(models.Model):
    """One item in one site language. Written with the item, in its transaction; never edited by hand.

    `publish_at` and `expire_at` are the effective ones, cut to those of what the item belongs to.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    item = GenericForeignKey("content_type", "object_id")
    site_language = models.CharField(max_length=2)
    text_language = models.CharField(max_length=2)
    path = models.CharField(max_length=500)  # without the language prefix
    is_page = models.BooleanField(default=True)
    section = models.CharField(max_length=20)
    type_name = models.CharField(max_length=80)  # "events.event"
    kind = models.CharField(max_length=120)
    title = models.CharField(max_length=200)
    title_language = models.CharField(max_length=2)
    summary = models.TextField(blank=True)
    summary_language = models.CharField(max_length=2)
    key = models.CharField(max_length=80, blank=True)
    state = models.CharField(max_length=12, choices=law.State)
    publish_at = models.DateTimeField()
    expire_at = models.DateTimeField(null=True)
    date = models.DateField(null=True)
    date_precision = models.CharField(max_length=8)
    fiscal_year = models.PositiveSmallIntegerField(null=True)
    updated_at = models.DateTimeField()
    places = models.ManyToManyField(Municipality, related_name="catalogue_entries")
    topics = models.ManyToManyField(Topic, related_name="catalogue_entries")

    objects = CatalogueQuerySet.as_manager()

    class Meta:
        ordering = ["-date", "-publish_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "site_language"], name="catalogue_one_row_a_language"
            ),
        ]
        indexes = [
            models.Index(fields=["site_language", "state", "section", "-date"], name="catalogue_by_section"),
            models.Index(fields=["path"], name="catalogue_by_path"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def url(self) -> str:
        return f"/{self.site_language}{self.path}"

    def get_absolute_url(self) -> str:
        return self.url

    def card(self) -> Card:
        """Costs no query. Computed states (open, closed) are asked of the item itself and are not on these cards."""
        return Card(
            title=Text(self.title, self.title_language),
            url=self.url,
            section=self.section,
            kind=self.kind,
            date=PartialDate(self.date, Precision(self.date_precision)),
            summary=Text(self.summary, self.summary_language) if self.summary else None,
            untranslated=self.text_language != self.site_language,
            key=self.key,
        )


class Moment(models.Model):
    """An instant at which what visitors see of an item changes: no cached page that was made before may outlive it."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    at = models.DateTimeField(db_index=True)

    class Meta:
        indexes = [models.Index(fields=["content_type", "object_id"], name="moment_by_item")]

    def __str__(self) -> str:
        return self.at.isoformat()


class FileUseQuerySet(models.QuerySet["FileUse"]):
    def readable(self, at: datetime | None = None) -> Self:
        return self.filter(law.readable_uses(at or clock.instant()))

    def longest_first(self) -> Self:
        """The use that ends last stands first; one without an end ends last."""
        return self.order_by(models.F("expire_at").desc(nulls_first=True))


class FileUse(models.Model):
    """One item shows or hands out one file of the library. Written with the item, in its transaction; never edited by hand.

    State and window are the item's effective ones; what was never approved has no `publish_at`, so a file is known to be used before it
    is public. A file that is used cannot be deleted, on any path.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    item = GenericForeignKey("content_type", "object_id")
    image = models.ForeignKey(Image, null=True, on_delete=models.PROTECT, related_name="uses")
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="uses")
    state = models.CharField(max_length=12, choices=law.State)
    publish_at = models.DateTimeField(null=True)
    expire_at = models.DateTimeField(null=True)
    stays_readable = models.BooleanField(default=False)

    objects = FileUseQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["content_type", "object_id"], name="file_use_by_item")]
        constraints = [
            models.CheckConstraint(
                condition=Q(image__isnull=False, document__isnull=True) | Q(image__isnull=True, document__isnull=False),
                name="file_use_of_one_file",
            ),
        ]

    def __str__(self) -> str:
        return str(self.item)


class Redirect(models.Model):
    """An address that once answered, and where it leads now: to an item, wherever that moves, or to an address set by staff."""

    old_path = models.CharField(
        _("old address"),
        max_length=500,
        unique=True,
        validators=[path_validator],
        help_text=_("Without the language: /events/old-name/"),
    )
    new_path = models.CharField(
        _("new address"),
        max_length=500,
        blank=True,
        validators=[path_validator],
        help_text=_("Without the language. Empty where the redirect follows an item."),
    )
    content_type = models.ForeignKey(
        ContentType, on_delete=models.CASCADE, null=True, blank=True, editable=False, related_name="+"
    )
    object_id = models.PositiveBigIntegerField(null=True, blank=True, editable=False)
    item = GenericForeignKey("content_type", "object_id")
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        ordering = ["old_path"]
        verbose_name = _("redirect")
        verbose_name_plural = _("redirects")
        constraints = [
            models.CheckConstraint(
                condition=~Q(new_path="") | Q(object_id__isnull=False),
                name="redirect_leads_somewhere",
                violation_error_message=_("Say where the old address leads."),
            ),
        ]

    def __str__(self) -> str:
        return self.old_path

    def clean(self) -> None:
        super().clean()
        seen = {self.old_path}
        path = self.new_path
        while path:
            if path in seen:
                raise ValidationError({"new_path": _("These redirects would lead in a circle.")})
            seen.add(path)
            following = Redirect.objects.filter(old_path=path).exclude(pk=self.pk).first()
            path = following.new_path if following else ""


class NoticeQuerySet(models.QuerySet["Notice"]):
    def showing(self, at: datetime | None = None) -> Self:
        at = at or clock.instant()
        return self.filter(starts_at__lte=at, ends_at__gt=at)


class Notice(models.Model):
    """Urgent news on top of every page, from one second to another."""

    class Kind(models.TextChoices):
        URGENT = "urgent", _("Important")
        INFO = "info", _("Notice")

    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.INFO)
    heading = models.CharField(_("heading"), max_length=120)
    body = models.TextField(_("text"), blank=True)
    starts_at = models.DateTimeField(pgettext_lazy("notice", "from"), help_text=_("Japan time."))
    ends_at = models.DateTimeField(
        pgettext_lazy("notice", "until"), help_text=_("Japan time. From this second it is gone.")
    )

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-kind", "starts_at", "pk"]
        verbose_name = _("notice band")
        verbose_name_plural = _("notice bands")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("starts_at")),
                name="notice_ends_after_start",
                violation_error_message=_("The notice must end after it begins."),
            ),
            models.CheckConstraint(
                condition=Q(heading_ja__isnull=False)
                & ~Q(heading_ja="")
                & Q(heading_en__isnull=False)
                & ~Q(heading_en=""),
                name="notice_is_bilingual",
                violation_error_message=_(
                    "Give the heading in Japanese and English: everybody must be able to read it."
                ),
            ),
        ]

    def __str__(self) -> str:
        return said(self, "heading").value


class Generation(models.Model):
    """A single row that counts changes of content; pages made under an older number are out of date.

    `catalogue_version`: by which version of `catalogue` the catalogue was last written as a whole; 0 for one before versions.
    """

    number = models.PositiveBigIntegerField(default=0)
    catalogue_version = models.PositiveSmallIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)
