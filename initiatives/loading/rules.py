"""How these loaders read names of programmes and places, and what the facts say of a status."""

from portal.desk.records import Batch, Record
from portal.places.mentions import municipalities_named
from portal.places.models import Municipality, Prefecture
from portal.topics.models import Programme


def programme(slug: str) -> Programme:
    return Programme.objects.prefetch_related("names", "aliases").get(slug=slug)


def short_name(of: Programme, language: str) -> str:
    """The first other way to write the name, which is the short one; the name itself where there is none."""
    aliases = [alias.name for alias in of.aliases.all() if alias.language == language]
    return aliases[0] if aliases else of.name_on(None, language).value


def prefecture_named(batch: Batch, name: str | None, field: str = "prefecture") -> Prefecture | None:
    if name is None:
        return None
    found = Prefecture.objects.filter(name_ja=name).first()
    if found is None:
        raise batch.fail(field, f"“{name}” is not a prefecture")
    return found


def municipality_named(batch: Batch, name: str | None, field: str) -> Municipality | None:
    if name is None:
        return None
    found = municipalities_named(name)
    if len(found) != 1:
        raise batch.fail(field, f"“{name}” is not one municipality of the three prefectures")
    return found[0]


def is_only_announced(batch: Batch, record: Record) -> bool:
    status = record.get("status")
    if status not in (None, "announced"):
        raise batch.fail("status", f"“{status}” is not known")
    return status == "announced"
