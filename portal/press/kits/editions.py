"""What kits held before: an address that was handed out answers for ever, with what has changed since."""

from typing import TYPE_CHECKING, NamedTuple

from portal.press.models import KitEdition
from portal.publishing import clock

if TYPE_CHECKING:
    from portal.press.kits.kit import Kit


class Changes(NamedTuple):
    """Names of files, sorted. All empty where only how a kit is packed has changed."""

    added: list[str]
    changed: list[str]
    removed: list[str]


def record(kit: "Kit") -> KitEdition:
    """Notes what the kit holds, when its file is built: before that nobody has had it. One that goes out under embargo is known to nobody else until it is public as well."""
    edition, _is_new = KitEdition.objects.get_or_create(
        subject=kit.path, digest=kit.digest, defaults={"parts": kit.parts}
    )
    if edition.first_public_at is None and kit.embargo is None:
        edition.first_public_at = clock.instant()
        edition.save(update_fields=["first_public_at"])
    return edition


def old_edition(path: str, digest: str) -> KitEdition | None:
    return KitEdition.objects.filter(subject=path, digest=digest, first_public_at__isnull=False).first()


def changes(old: KitEdition, kit: "Kit") -> Changes:
    now = kit.parts
    return Changes(
        sorted(set(now) - set(old.parts)),
        sorted(name for name, digest in old.parts.items() if name in now and now[name] != digest),
        sorted(set(old.parts) - set(now)),
    )
