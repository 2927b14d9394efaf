"""What is known of a publication and of a case as (label, value) pairs for `_facts.html`. What is not known is not said."""

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casebooks.models import Case, Publication
from portal.bilingual.templatetags.bilingual import marked
from portal.bilingual.templatetags.japan import day_full, fiscal_year
from portal.bilingual.text import Text, said

Facts = list[tuple[str, Any]]


def publication_facts(publication: Publication) -> Facts:
    return known(
        (_("Series"), said(publication.series, "name")),
        (_("Fiscal year"), fiscal_year(publication.fiscal_year)),
        (_("Published on"), day_full(publication.published_on) if publication.published_on.is_known else ""),
        (_("Cases"), publication.counted_cases()),
        (_("Pages"), pages(publication.pages)),
        (_("Pages of the e-book"), pages(publication.ebook_pages)),
        (_("Format"), said(publication, "format")),
        (_("Paper"), publication.paper),
    )


def case_facts(case: Case) -> Facts:
    book = case.publication
    return known(
        (_("Place"), place_link(case)),
        (_("Published in"), link(book.get_absolute_url(), said(book, "title"))),
        (_("Fiscal year"), fiscal_year(book.fiscal_year)),
        (_("Page in the book"), case.page_number),
    )


def known(*facts: tuple[str, Any]) -> Facts:
    return [(label, value) for label, value in facts if value]


def pages(number: int | None) -> str:
    return ngettext("%(count)s page", "%(count)s pages", number) % {"count": number} if number else ""


def link(url: str, words: Text) -> SafeString:
    return format_html('<a href="{}">{}</a>', url, marked(words))


def place_link(case: Case) -> SafeString | Text:
    """Leads to the page of the municipality, where everything else tied to it stands."""
    place = case.place()
    return link(case.municipality.get_absolute_url(), place) if case.municipality else place
