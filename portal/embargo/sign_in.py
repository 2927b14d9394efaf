"""Signing in by a link that works once: making and mailing it, using it up, and whose session a request carries.

The cookie has the `__Host-` prefix in production, which demands Path=/. A narrower path was weighed: it is no boundary between pages of one
site, and it would need a cookie for each language; the prefix keeps any other host from planting one. Public pages never look at it.
"""

import hashlib
import logging
import secrets
from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from portal.embargo.models import Accreditation, Journalist, JournalistSession, SignInLink
from portal.embargo.models.sign_in import LINK_LIFE, SESSION_LIFE
from portal.publishing import clock
from portal.publishing.page import absolute

SALT = "portal.embargo.session"
SEEN_EVERY = 60  # seconds between two notes that a session is in use
logger = logging.getLogger(__name__)


def digest(secret: str) -> str:
    """Of 256 random bits, so that no salt is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()


# Links


def link_for(journalist: Journalist, *, sent_by: Any = None) -> tuple[SignInLink, str]:
    """A new link and its address; the address is nowhere else."""
    token, now = secrets.token_urlsafe(32), clock.instant()
    link = SignInLink.objects.create(
        journalist=journalist, token_hash=digest(token), created_at=now, expires_at=now + LINK_LIFE, sent_by=sent_by
    )
    with translation.override(journalist.language):
        return link, absolute(reverse("embargo:sign-in", args=[token]))


def send_link(journalist: Journalist, *, sent_by: Any = None) -> bool:
    """Mails a new link, in the journalist's language; False where the mail could not be handed over."""
    link, address = link_for(journalist, sent_by=sent_by)
    with translation.override(journalist.language):
        subject = _("Your link to releases under embargo")
        text = render_to_string("embargo/link.txt", {"journalist": journalist, "address": address, "link": link})
    try:
        send_mail(subject, text, settings.DEFAULT_FROM_EMAIL, [journalist.email])
    except OSError:  # smtplib's errors are OSErrors too
        logger.exception("A sign-in link could not be mailed to journalist %s.", journalist.pk)
        return False
    link.sent_at = clock.instant()
    link.save(update_fields=["sent_at"])
    return True


def send_link_to_address(email: str) -> None:
    """To whoever is accredited under this address; nobody learns whether somebody is."""
    journalist = Journalist.objects.accredited().with_address(email).select_related("outlet").first()
    if journalist is not None:
        send_link(journalist)


def usable_link(token: str) -> SignInLink | None:
    links = SignInLink.objects.usable().filter(token_hash=digest(token)).select_related("journalist__outlet")
    link = links.first()
    if link is None or link.journalist.accreditation() is not Accreditation.HELD:
        return None
    return link


@transaction.atomic
def redeem(token: str) -> str | None:
    """Uses a link up, with all others of its journalist, and gives the key of a new session; None where the link is no good."""
    link = usable_link(token)
    if link is None:
        return None
    now = clock.instant()
    if not SignInLink.objects.usable(now).filter(pk=link.pk).update(used_at=now):
        return None  # somebody else was faster
    SignInLink.objects.usable(now).filter(journalist=link.journalist).update(expires_at=now)
    key = secrets.token_urlsafe(32)
    JournalistSession.objects.create(journalist=link.journalist, key_hash=digest(key), started_at=now, last_seen_at=now)
    return key


# Sessions


def session_of(request: HttpRequest) -> JournalistSession | None:
    """The session that the request carries, as long as it and the accreditation last: asked anew for every request."""
    key = request.get_signed_cookie(
        settings.JOURNALIST_COOKIE_NAME, default=None, salt=SALT, max_age=int(SESSION_LIFE.total_seconds())
    )
    if key is None:
        return None
    now = clock.instant()
    alive = JournalistSession.objects.alive(now).select_related("journalist__outlet")
    session = alive.filter(key_hash=digest(key)).first()
    if session is None or session.journalist.accreditation() is not Accreditation.HELD:
        return None
    if (now - session.last_seen_at).total_seconds() >= SEEN_EVERY:
        session.last_seen_at = now
        session.save(update_fields=["last_seen_at"])
    return session


def remember(response: HttpResponse, key: str) -> None:
    response.set_signed_cookie(
        settings.JOURNALIST_COOKIE_NAME,
        key,
        salt=SALT,
        max_age=int(SESSION_LIFE.total_seconds()),
        path="/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def end(session: JournalistSession) -> None:
    session.ended_at = clock.instant()
    session.save(update_fields=["ended_at"])


def forget(response: HttpResponse) -> None:
    response.set_cookie(
        settings.JOURNALIST_COOKIE_NAME,
        "",
        max_age=0,
        path="/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


@transaction.atomic
def revoke(journalist: Journalist) -> None:
    """At once: open sessions and links are dead at their next use."""
    now = clock.instant()
    journalist.revoked_at = journalist.revoked_at or now
    journalist.save(update_fields=["revoked_at"])
    journalist.sessions.filter(ended_at__isnull=True).update(ended_at=now)
    journalist.links.filter(used_at__isnull=True, expires_at__gt=now).update(expires_at=now)
