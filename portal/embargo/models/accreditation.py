"""Who may read before release: an outlet up to a day, and its journalists. They are no users and can never enter the admin."""

from datetime import date
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import LANGUAGE_CHOICES, LANGUAGES, SOURCE_LANGUAGE
from portal.publishing import clock


class Accreditation(models.TextChoices):
    """A question to the calendar and the record, never a column."""

    HELD = "held", _("Accredited")
    ENDED = "ended", _("Ended")
    REVOKED = "revoked", _("Revoked")


class Outlet(models.Model):
    name = models.CharField(_("name"), max_length=200, unique=True)
    accredited_until = models.DateField(
        _("accredited until"), help_text=_("The last day, in Japan. It ends for all journalists of the outlet at once.")
    )
    note = models.TextField(_("note"), blank=True, help_text=_("For staff alone."))

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")

    def __str__(self) -> str:
        return self.name


class JournalistQuerySet(models.QuerySet["Journalist"]):
    def accredited(self, day: date | None = None) -> Self:
        """Those who may sign in on this day in Japan (default: today)."""
        day = day or clock.today()
        own_end = Q(accredited_until__isnull=True) | Q(accredited_until__gte=day)
        return self.filter(own_end, revoked_at__isnull=True, outlet__accredited_until__gte=day)

    def with_address(self, email: str) -> Self:
        return self.filter(email=tidy_address(email))


class Journalist(models.Model):
    name = models.CharField(_("full name"), max_length=120)
    outlet = models.ForeignKey(Outlet, verbose_name=_("outlet"), on_delete=models.PROTECT, related_name="journalists")
    email = models.EmailField(
        _("e-mail"), help_text=_("The links for signing in are sent here. Give a personal address, not a shared one.")
    )
    language = models.CharField(
        _("language"),
        max_length=2,
        choices=LANGUAGE_CHOICES,
        default=SOURCE_LANGUAGE,
        help_text=_("Of the mails."),
    )
    accredited_until = models.DateField(
        _("accredited until"),
        null=True,
        blank=True,
        help_text=_("The last day, in Japan. Empty: for as long as the outlet is accredited."),
    )
    accredited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("accredited by"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    accredited_at = models.DateTimeField(_("accredited at"), auto_now_add=True)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True, editable=False)

    objects = JournalistQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["outlet__name", "name", "pk"]
        verbose_name = _("journalist")
        verbose_name_plural = _("journalists")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                Lower("email"),
                name="journalist_address_once",
                violation_error_message=_("Another journalist already has this e-mail address."),
            ),
            models.CheckConstraint(condition=Q(language__in=LANGUAGES), name="journalist_language_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.outlet})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.email = tidy_address(self.email)
        super().save(*args, **kwargs)

    def last_day(self) -> date:
        """The day in Japan on which the accreditation ends by itself."""
        days = (self.accredited_until, self.outlet.accredited_until)
        return min(day for day in days if day is not None)

    def accreditation(self, day: date | None = None) -> Accreditation:
        if self.revoked_at is not None:
            return Accreditation.REVOKED
        return Accreditation.HELD if (day or clock.today()) <= self.last_day() else Accreditation.ENDED


def tidy_address(email: str) -> str:
    """An address as it is stored and compared: people write capitals as they come."""
    return email.strip().lower()
