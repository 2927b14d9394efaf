"""Publishable: what every item that a visitor can open has in common.

A content type inherits it, names what it belongs to, and gets addresses, the law, the catalogue, feeds, sitemap and admin.
The words are translated (see `translation.py`); the law itself stands in `law.py`.
"""

from datetime import datetime
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.bilingual.prose import ProseField
from portal.bilingual.text import active_language, column, said, stored
from portal.publishing import clock, law, rights_gate
from portal.publishing.card import Card
from portal.publishing.collected import Collected
from portal.publishing.sources import SourcesField

slug_validator = RegexValidator(
    r"^[a-z0-9]+(?:-[a-z0-9]+)*$",
    _("An address may hold small letters, digits and single hyphens only, such as “fan-meeting-2026”."),
)


def unique_slug(*parents: str) -> models.UniqueConstraint:
    """One address for each item below its parents; a working copy keeps the address of what it replaces."""
    return models.UniqueConstraint(
        fields=[*parents, "slug"],
        condition=Q(replaces__isnull=True),
        name="%(app_label)s_%(class)s_one_address",
        violation_error_message=_("Another item already has this address. Choose another one."),
    )


class PublishableQuerySet(models.QuerySet["Publishable"]):
    def originals(self) -> Self:
        """Without working copies."""
        return self.filter(replaces__isnull=True)

    def published(self, at: datetime | None = None) -> Self:
        """What anybody may see at the instant `at` (aware; default: the instant of this request)."""
        return self.filter(law.public(self.model, at or clock.instant()))

    def in_language(self, language: str) -> Self:
        """What has a title in exactly this language."""
        name = column("title", language)
        return self.filter(**{f"{name}__isnull": False}).exclude(**{name: ""})


class Publishable(Collected):
    """Abstract. Subclasses inherit `Meta` from `Publishable.Meta` and add `unique_slug()` to its constraints."""

    #: Foreign keys to what this item cannot be public without; never null.
    published_with: ClassVar[tuple[str, ...]] = ()
    #: Keyword of the address → lookup on the item, outermost first; the item's own slug comes last by itself.
    address: ClassVar[dict[str, str]] = {}
    #: Which part of the site the item stands in: key of its tag, feed and navigation entry.
    section: ClassVar[str] = "pages"
    #: The schema.org type of the item's page.
    schema_type: ClassVar[str] = "WebPage"
    #: Proper names need no English form: they stand in Japanese and do not make the page "Japanese only".
    title_is_a_name: ClassVar[bool] = False
    #: A withdrawn press release stays readable, with a band and the reason.
    readable_when_withdrawn: ClassVar[bool] = False

    slug = models.CharField(
        _("address"),
        max_length=80,
        validators=[slug_validator],
        help_text=_(
            "The last part of the page's address, the same in both languages. A change leaves a redirect behind."
        ),
    )
    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(
        _("summary"), blank=True, help_text=_("One or two sentences for lists and search engines.")
    )
    body = ProseField(_("text"), blank=True)
    state = models.CharField(_("state"), max_length=12, choices=law.State, default=law.State.DRAFT)
    publish_at = models.DateTimeField(
        _("publish at"),
        null=True,
        blank=True,
        help_text=_("Japan time. The page appears at this second, in both languages."),
    )
    expire_at = models.DateTimeField(
        _("expire at"),
        null=True,
        blank=True,
        help_text=_("Japan time. From this second the address says that publication has ended."),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True, editable=False)
    withdrawal_reason = models.TextField(_("reason for withdrawal"), blank=True, help_text=_("Shown to visitors."))
    successor = models.CharField(
        _("successor"),
        max_length=500,
        blank=True,
        validators=[
            RegexValidator(
                r"^(/(?!/)\S*|https://\S+)$",
                _("Give an address on this site such as /events/, or one that begins with https://."),
            )
        ],
        help_text=_(
            "Where visitors find what replaces this page: an address on this site without its language, such as /events/, or https://…"
        ),
    )
    replaces = models.ForeignKey(
        "self",
        verbose_name=_("working copy of"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="working_copies",
        editable=False,
    )
    replaces_id: int | None
    sources = SourcesField(_("sources"), blank=True)
    fact_key = models.CharField(_("record key"), max_length=80, blank=True, editable=False, db_index=True)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last updated"), auto_now=True)

    objects = PublishableQuerySet.as_manager()

    class Meta:
        abstract = True
        default_permissions = ("add", "change", "delete", "view", "publish")
        ordering: ClassVar[Any] = ["-publish_at", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(title_ja__isnull=False) & ~Q(title_ja=""),
                name="%(app_label)s_%(class)s_has_japanese_title",
                violation_error_message=_("Give a Japanese title."),
            ),
            models.CheckConstraint(
                condition=Q(state__in=[law.State.DRAFT, law.State.REVIEW]) | Q(publish_at__isnull=False),
                name="%(app_label)s_%(class)s_approved_has_time",
                violation_error_message=_("Say when the item is to be published."),
            ),
            models.CheckConstraint(
                condition=Q(expire_at__isnull=True) | Q(publish_at__isnull=True) | Q(expire_at__gt=F("publish_at")),
                name="%(app_label)s_%(class)s_expires_after_start",
                violation_error_message=_("The end of publication must be later than its beginning."),
            ),
            models.CheckConstraint(
                condition=~Q(state=law.State.WITHDRAWN)
                | (Q(withdrawn_at__isnull=False) & Q(withdrawal_reason_ja__isnull=False) & ~Q(withdrawal_reason_ja="")),
                name="%(app_label)s_%(class)s_withdrawn_says_why",
                violation_error_message=_("Say in Japanese why the item is withdrawn; visitors read it."),
            ),
        ]

    def __str__(self) -> str:
        return said(self, "title").value or self.slug

    # Language

    def written_in(self, language: str) -> bool:
        """Whether the page may be passed off as being in this language: title, and every text that the other language has."""
        if not stored(self, "title", language) and not self.title_is_a_name:
            return False
        return all(stored(self, name, language) for name in self.prose_fields() if said(self, name, language))

    def prose_fields(self) -> tuple[str, ...]:
        """The translated texts that make up the page; a type with further ones adds them."""
        return ("summary", "body")

    def text_language(self, language: str | None = None) -> str:
        """The language that a visitor of this site language really gets."""
        language = language or active_language()
        return language if self.written_in(language) else said(self, "title", language).language

    # Address

    @property
    def has_page(self) -> bool:
        """False for a line on its parent's page; its address is then that page's, with `#key`."""
        return True

    def address_kwargs(self) -> dict[str, Any]:
        kwargs: dict[str, Any] = {}
        for keyword, lookup in self.address.items():
            value: Any = self
            for name in lookup.split("__"):
                value = getattr(value, name)
            kwargs[keyword] = value
        return {**kwargs, "slug": self.slug}

    def get_absolute_url(self) -> str:
        """The address in the active language, without host."""
        return reverse(f"{self._meta.app_label}:{self._meta.model_name}-detail", kwargs=self.address_kwargs())

    @property
    def successor_url(self) -> str:
        """Where the successor stands, in the active language; "" for none."""
        return f"/{active_language()}{self.successor}" if self.successor.startswith("/") else self.successor

    # Law

    def publication_parents(self) -> "list[Publishable]":
        return [getattr(self, name) for name in self.published_with]

    def is_public(self, at: datetime | None = None) -> bool:
        return law.standing(self, at or clock.instant()) is law.Standing.PUBLIC

    def clean(self) -> None:
        super().clean()
        if self.pk and self.state in (law.State.DRAFT, law.State.REVIEW):
            before = type(self)._default_manager.filter(pk=self.pk).first()
            if before is not None and law.was_ever_public(before, clock.instant()):
                raise ValidationError(
                    {"state": _("This item has been public. Withdraw it with a reason instead of hiding it.")}
                )
        rights_gate.check(self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises ValidationError where an approved item would show a file without the right to."""
        if self.state == law.State.WITHDRAWN and self.withdrawn_at is None:
            self.withdrawn_at = clock.instant()
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, "withdrawn_at"}
        elif self.state != law.State.WITHDRAWN:
            self.withdrawn_at = None
        rights_gate.check(self)
        super().save(*args, **kwargs)

    # In lists

    def card(self) -> Card:
        return Card(
            title=said(self, "title"),
            url=self.get_absolute_url(),
            section=self.section,
            kind=self.kind(),
            date=self.date(),
            summary=said(self, "summary") or None,
            status=self.status(),
            untranslated=not self.written_in(active_language()),
            key=self.fact_key,
        )
