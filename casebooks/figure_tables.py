"""Cases in the casebooks for the fact sheet."""

from django.urls import reverse
from django.utils.translation import gettext as _

from casebooks.models import Publication
from portal.bilingual.templatetags.japan import fiscal_year
from portal.bilingual.text import said
from portal.publishing.figure_tables import FigureRow, FigureTable, figure_table


@figure_table(order=60)
def cases_by_book() -> FigureTable:
    books = Publication.objects.published().filter(case_count__isnull=False, fiscal_year__isnull=False)
    rows = [
        FigureRow(
            (fiscal_year(book.fiscal_year), said(book, "title"), book.counted_cases() or ""), tuple(book.source_links())
        )
        for book in books.order_by("fiscal_year", "pk")
    ]
    return FigureTable(
        "casebooks",
        _("Casebooks: number of cases"),
        "casebooks",
        reverse("casebooks:index"),
        (_("Fiscal year"), _("Casebook"), _("Cases")),
        tuple(rows),
        model="casebooks.Publication",
    )
