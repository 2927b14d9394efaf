"""Events and participants by fiscal year for the fact sheet."""

from django.urls import reverse
from django.utils.translation import gettext as _

from events.models import YearlyFigure
from portal.bilingual.templatetags.japan import fiscal_year
from portal.bilingual.text import said
from portal.publishing.figure_tables import FigureRow, FigureTable, counted, figure_table


@figure_table(order=40)
def events_by_year() -> FigureTable:
    """As the sources print them; a number on which they disagree is left out."""
    rows = [
        FigureRow(
            (
                fiscal_year(figure.fiscal_year) or _("Total"),
                said(figure, "brand"),
                counted(figure.events, said(figure, "events_unit")),
                counted(figure.shown_participants, said(figure, "participants_unit")),
            ),
            tuple(figure.source_links()),
        )
        for figure in YearlyFigure.objects.all()
    ]
    return FigureTable(
        "events",
        _("Fan Meeting: events and participants by fiscal year"),
        "events",
        reverse("events:index"),
        (_("Fiscal year"), _("Name"), _("Events"), _("Participants")),
        tuple(rows),
        model="events.Event",
    )
