"""Entries and laureates by fiscal year for the fact sheet."""

from django.urls import reverse
from django.utils.translation import gettext as _

from awards.models import AwardYear
from portal.bilingual.templatetags.japan import day_plain, fiscal_year
from portal.bilingual.text import said
from portal.publishing.figure_tables import FigureRow, FigureTable, counted, figure_table


@figure_table(order=30)
def entries_and_laureates() -> FigureTable:
    rows = [
        FigureRow(
            (
                fiscal_year(year.fiscal_year),
                counted(year.entries, said(year, "entries_unit")),
                counted(year.laureates_total, said(year, "laureates_unit")),
                day_plain(year.ceremony) if year.ceremony.is_known else "",
            ),
            tuple(year.source_links()),
        )
        for year in AwardYear.objects.published().order_by("fiscal_year")
        if year.entries is not None or year.laureates_total is not None
    ]
    return FigureTable(
        "awards",
        _("Award: entries and laureates by fiscal year"),
        "awards",
        reverse("awards:index"),
        (_("Fiscal year"), _("Entries"), _("Laureates"), _("Ceremony")),
        tuple(rows),
        model="awards.AwardYear",
    )
