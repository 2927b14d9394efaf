"""Numbers with the unit that they are counted in, as words in the active language: 13社, 13 companies."""

from typing import NamedTuple

from django.utils.translation import ngettext

from portal.bilingual.text import active_language


def grouped(number: int) -> str:
    """1,027: thousands apart, in both languages."""
    return f"{number:,}"


def booths(number: int) -> str:
    return ngettext("%(number)s booth", "%(number)s booths", number) % {"number": grouped(number)}


def organisations(number: int) -> str:
    return ngettext("%(number)s organisation", "%(number)s organisations", number) % {"number": grouped(number)}


def people(number: int) -> str:
    return ngettext("%(number)s person", "%(number)s people", number) % {"number": grouped(number)}


def companies(number: int) -> str:
    return ngettext("%(number)s company", "%(number)s companies", number) % {"number": grouped(number)}


def members(number: int, *, at_least: bool = False) -> str:
    if at_least:
        return ngettext("%(number)s member or more", "%(number)s members or more", number) % {"number": grouped(number)}
    return ngettext("%(number)s member", "%(number)s members", number) % {"number": grouped(number)}


def sessions(number: int) -> str:
    return ngettext("%(number)s session", "%(number)s sessions", number) % {"number": grouped(number)}


def matches(number: int) -> str:
    return ngettext("%(number)s match", "%(number)s matches", number) % {"number": grouped(number)}


def proposals_over(number: int) -> str:
    return ngettext("over %(number)s proposal", "over %(number)s proposals", number) % {"number": grouped(number)}


def applications(number: int) -> str:
    return ngettext("%(number)s application", "%(number)s applications", number) % {"number": grouped(number)}


def local_companies(number: int) -> str:
    return ngettext("%(number)s local company", "%(number)s local companies", number) % {"number": grouped(number)}


def supporting_companies(number: int) -> str:
    return ngettext("%(number)s supporting company", "%(number)s supporting companies", number) % {
        "number": grouped(number)
    }


def entries(number: int) -> str:
    return ngettext("%(number)s entry", "%(number)s entries", number) % {"number": grouped(number)}


def laureates(number: int) -> str:
    return ngettext("%(number)s laureate", "%(number)s laureates", number) % {"number": grouped(number)}


def prizes(number: int) -> str:
    return ngettext("%(number)s prize", "%(number)s prizes", number) % {"number": grouped(number)}


def projects(number: int) -> str:
    return ngettext("%(number)s project", "%(number)s projects", number) % {"number": grouped(number)}


def rounds(number: int, minutes: int | None) -> str:
    """3 rounds of 60 minutes; without the minutes where they are not known."""
    if minutes is None:
        return ngettext("%(number)s round", "%(number)s rounds", number) % {"number": number}
    words = ngettext("%(number)s round of %(minutes)s minutes", "%(number)s rounds of %(minutes)s minutes", number)
    return words % {"number": number, "minutes": minutes}


class Number(NamedTuple):
    """A number to be written large, with what is counted and, beside it, its counter."""

    label: str
    value: str
    unit: str

    @classmethod
    def of(cls, label: str, number: int, words: str) -> "Number":
        """`words` are the number with its unit. English needs no unit where the label already names what is counted."""
        value = grouped(number)
        return cls(label, value, words.replace(value, "").strip() if active_language() == "ja" else "")
