"""Signing in without a password: links that work once, sessions that end when somebody says so, and how often one may ask.

Links and sessions are stored as hashes: who reads this table cannot sign in with it.
"""

from datetime import datetime, timedelta
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.embargo.models.accreditation import Journalist
from portal.publishing import clock

LINK_LIFE = timedelta(minutes=15)
SESSION_LIFE = timedelta(hours=12)
#: A release is often read and then waited for; staff, who may change things, have an hour.
SESSION_IDLE = timedelta(hours=3)


class SignInLinkQuerySet(models.QuerySet["SignInLink"]):
    def usable(self, at: datetime | None = None) -> Self:
        return self.filter(used_at__isnull=True, expires_at__gt=at or clock.instant())


class SignInLink(models.Model):
    journalist = models.ForeignKey(Journalist, on_delete=models.CASCADE, related_name="links")
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(_("asked for at"))
    expires_at = models.DateTimeField(_("valid until"))
    #: Null where the mail could not be handed over.
    sent_at = models.DateTimeField(_("sent at"), null=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("sent by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    used_at = models.DateTimeField(_("used at"), null=True)

    objects = SignInLinkQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["-created_at", "-pk"]
        verbose_name = _("sign-in link")
        verbose_name_plural = _("sign-in links")

    def __str__(self) -> str:
        return f"{self.journalist}, {self.created_at:%Y-%m-%d %H:%M}"


class JournalistSessionQuerySet(models.QuerySet["JournalistSession"]):
    def alive(self, at: datetime | None = None) -> Self:
        at = at or clock.instant()
        return self.filter(ended_at__isnull=True, started_at__gt=at - SESSION_LIFE, last_seen_at__gt=at - SESSION_IDLE)


class JournalistSession(models.Model):
    journalist = models.ForeignKey(Journalist, on_delete=models.CASCADE, related_name="sessions")
    key_hash = models.CharField(max_length=64, unique=True)
    started_at = models.DateTimeField(_("signed in at"))
    last_seen_at = models.DateTimeField(_("last seen at"))
    ended_at = models.DateTimeField(_("ended at"), null=True)

    objects = JournalistSessionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["-started_at", "-pk"]
        verbose_name = _("session of a journalist")
        verbose_name_plural = _("sessions of journalists")

    def __str__(self) -> str:
        return f"{self.journalist}, {self.started_at:%Y-%m-%d %H:%M}"


class Throttle(models.Model):
    """How often something was tried since an instant, under a keyed hash of who tried; see `throttle.py`."""

    key = models.CharField(max_length=64, unique=True)
    since = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.count} since {self.since:%Y-%m-%d %H:%M:%S}"
