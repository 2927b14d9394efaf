"""No item is approved while it shows a file whose rights do not allow it. Says which file, where it stands, and what to do.

Asked on every path that approves: `clean()` for forms and actions, `save()` for everything else, and the forms of an item's parts.
What is public already is not asked again: when a right runs out there, the picture goes by itself, and the words stay editable.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from portal.bilingual.text import active_language
from portal.japan.clock import format_moment
from portal.media.models import Document, Image
from portal.publishing import clock, law
from portal.publishing.files import named_in, parts

if TYPE_CHECKING:
    from portal.publishing.publishable import Publishable

Named = tuple[str, type[Image] | type[Document], set[int]]


def check(item: "Publishable") -> None:
    """The item and its stored parts. Raises ValidationError with a sentence for each fault."""
    if item.state == law.State.APPROVED:
        _refuse(item, (*named_in(item), *_in_parts(stored_parts(item))))


def check_parts(item: "Publishable", changed: Iterable[models.Model]) -> None:
    """Parts as a form has them, not stored yet."""
    if item.state == law.State.APPROVED:
        _refuse(item, _in_parts(changed))


def _refuse(item: "Publishable", named: Iterable[Named]) -> None:
    at = max(item.publish_at or clock.instant(), clock.instant())
    found = dict.fromkeys(sentence for each in named for sentence in _faults(item, each, at))
    if found:
        raise ValidationError(list(found), code="rights")


def _in_parts(rows: Iterable[models.Model]) -> Iterator[Named]:
    for part in rows:
        for where, model, keys in named_in(part):
            yield f"{capfirst(str(part._meta.verbose_name))}: {where}", model, keys


def stored_parts(row: models.Model) -> Iterator[models.Model]:
    if row.pk is None:
        return
    for relation in parts(type(row)):
        for part in relation.related_model._default_manager.filter(**{relation.field.name: row}):
            yield part
            yield from stored_parts(part)


def _faults(item: "Publishable", named: Named, at: datetime) -> Iterator[str]:
    where, model, keys = named
    rows: Any = model._default_manager.filter(pk__in=keys).order_by("pk")
    for file in rows:
        if not file.is_usable(at) and not _is_shown_already(item, file):
            yield f"{where}: {_sentence(file, at)}"


def _is_shown_already(item: "Publishable", file: Any) -> bool:
    key = {"content_type": ContentType.objects.get_for_model(item), "object_id": item.pk}
    return item.pk is not None and file.uses.filter(law.public_rows(clock.instant()), **key).exists()


def _sentence(file: Any, at: datetime) -> str:
    if file.rights_until is not None and file.rights_until <= at:
        return _(
            "The right to show “%(file)s” ends at %(end)s, and the item would be public after that. Take the file out, or renew the right in the library."
        ) % {"file": file, "end": format_moment(file.rights_until, active_language())}
    if getattr(file, "awaits_description", False):
        return _(
            "“%(file)s” has no words yet for those who cannot see it. Describe it in the library in Japanese and English, or take it out."
        ) % {"file": file}
    return _("“%(file)s” does not say who made it. Give its credit in the library, or take it out.") % {"file": file}
