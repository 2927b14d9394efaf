"""Numbers with the unit that they are counted in, as words in the active language: 13社, 13 companies."""

from django.utils.translation import ngettext


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
