"""What pictures and documents have in common: a file under a name by chance, who made it, and on what terms it may be shown until when."""

import hashlib
import logging
import secrets
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from django.core.files.storage import default_storage
from django.db import models
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from portal.bilingual.text import LANGUAGES, SOURCE_LANGUAGE, said, stored
from portal.media.credit import Credit
from portal.media.storage import StorageDown

log = logging.getLogger(__name__)


class Licence(models.TextChoices):
    PDL = "pdl-1.0", _("Public Data License 1.0")
    CC_BY = "cc-by-4.0", _("CC BY 4.0")
    CC_BY_SA = "cc-by-sa-4.0", _("CC BY-SA 4.0")
    CC0 = "cc0-1.0", _("CC0 1.0 (no rights reserved)")
    PERMISSION = "permission", _("All rights reserved, used with permission")
    OTHER = "other", _("Other terms, as written beside")


LICENCE_ADDRESSES = {
    Licence.PDL: "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0",
    Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
    Licence.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/",
    Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
}


def stored_under(instance: "Rights", filename: str) -> str:
    """A name by chance: nobody can guess it, and nothing of the name that a person gave is left."""
    name = secrets.token_hex(16)
    return f"{instance.folder}/{name[:2]}/{name}{PurePosixPath(filename).suffix}"


class RightsQuerySet(models.QuerySet["Rights"]):
    def usable(self, at: datetime) -> Any:
        """What may be shown at the instant as far as its rights go."""
        return self.filter(usable(at))


def usable(at: datetime, prefix: str = "") -> Q:
    """The condition of `Rights.is_usable` for the database."""
    return Q(**{f"{prefix}rights_until__isnull": True}) | Q(**{f"{prefix}rights_until__gt": at})


class Rights(models.Model):
    """Abstract. `token` names the row to the world and never changes; the file in the storage has a name of its own."""

    folder = ""

    token = models.CharField(max_length=32, unique=True, editable=False)
    #: SHA-256 of what is stored without its credit: two rows with the same one hold the same file.
    digest = models.CharField(max_length=64, blank=True, editable=False, db_index=True)
    credit = models.CharField(
        _("credit"),
        max_length=200,
        blank=True,
        help_text=_("Who made it or gave it to us. Stands under it and in the file itself."),
    )
    holder = models.CharField(
        _("rights holder"), max_length=200, blank=True, help_text=_("Empty where it is who the credit names.")
    )
    licence = models.CharField(
        _("licence"), max_length=20, choices=Licence, blank=True, help_text=_("On what terms it may be used.")
    )
    licence_note = models.CharField(
        _("further terms"), max_length=200, blank=True, help_text=_("In the words of whoever gave the permission.")
    )
    permitted_use = models.TextField(
        _("permitted use"), blank=True, help_text=_("For what and where it may be used. For staff and journalists.")
    )
    consent = models.CharField(
        _("consent of people shown"),
        max_length=200,
        blank=True,
        help_text=_(
            "Where the consent is filed, such as a reference number; empty where nobody can be recognised. For staff."
        ),
    )
    rights_until = models.DateTimeField(
        _("right ends at"),
        null=True,
        blank=True,
        db_index=True,
        help_text=_(
            "Japan time. From this second it is shown nowhere and its addresses answer as if it had never been there."
        ),
    )
    created_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    file_changed_at = models.DateTimeField(_("file changed"), default=timezone.now, editable=False)

    objects = RightsQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["-created_at", "-pk"]

    def is_usable(self, at: datetime) -> bool:
        """Whether it may be shown at the instant (aware) as far as its rights go; publication is asked of `portal.publishing`."""
        return self.rights_until is None or self.rights_until > at

    @property
    def licence_words(self) -> str:
        """In the active language: the licence and what was agreed beside it."""
        named = "" if self.licence in ("", Licence.OTHER) else str(Licence(self.licence).label)
        return " ".join(part for part in (named, self.licence_note) if part)

    @property
    def licence_address(self) -> str:
        return LICENCE_ADDRESSES.get(Licence(self.licence), "") if self.licence else ""

    def credit_record(self) -> Credit:
        """What is written into every file that is handed out."""
        return Credit(
            credit={code: stored(self, "credit", code) for code in LANGUAGES},
            caption={code: self.described(code) for code in LANGUAGES},
            holder=self.holder or said(self, "credit", SOURCE_LANGUAGE).value,
            terms=self.terms,
            licence_address=self.licence_address,
        )

    @property
    def terms(self) -> str:
        """The same in one language always, for what is the same for everybody: files and kits."""
        with translation.override(SOURCE_LANGUAGE):
            return self.licence_words

    def described(self, language: str) -> str:
        raise NotImplementedError

    def stored_names(self) -> list[str]:
        """Of everything that lies in the storage for this row."""
        raise NotImplementedError

    @property
    def stamp(self) -> str:
        """Changes with every byte that is handed out: with the file, and with the credit that is written into it."""
        told = f"{self.digest or self.token}{self.credit_record()!r}"
        return hashlib.sha256(told.encode()).hexdigest()[:8]


def delete_files(names: list[str]) -> None:
    """After the transaction. What cannot be deleted now is swept up later: nobody knows its name."""
    for name in names:
        try:
            default_storage.delete(name)
        except (OSError, StorageDown):
            log.warning("A file of the library could not be deleted; `manage.py sweep_files` will: %s", name)
