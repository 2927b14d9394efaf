"""Supported organisations by fiscal year and programme for the fact sheet."""

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handson.models import ProgrammeYear, SupportedOrganisation
from portal.bilingual.templatetags.japan import fiscal_year
from portal.publishing.figure_tables import FigureRow, FigureTable, figure_table


@figure_table(order=50)
def supported_organisations() -> FigureTable:
    """How many are listed on this site; not all years are known in full, which the note says."""
    listed = dict(
        SupportedOrganisation.objects.published().order_by().values_list("programme_year").annotate(Count("pk"))
    )
    years = ProgrammeYear.objects.published().filter(pk__in=listed).order_by("fiscal_year", "pk")
    rows = [
        FigureRow(
            (fiscal_year(year.fiscal_year), year.name(), organisations(listed[year.pk])),
            tuple(year.source_links()),
        )
        for year in years
    ]
    return FigureTable(
        "supported-organisations",
        _("Hands-on support: organisations listed here"),
        "handson",
        reverse("handson:index"),
        (_("Fiscal year"), _("Support programme"), _("Organisations")),
        tuple(rows),
        model="handson.SupportedOrganisation",
        note=_("The organisations that the sources name. In some years there may have been more."),
    )


def organisations(number: int) -> str:
    return ngettext("%(number)s organisation", "%(number)s organisations", number) % {"number": f"{number:,}"}
