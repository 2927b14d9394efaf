"""Figures of the council and of the matching sessions for the fact sheet."""

from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives import quantities
from initiatives.models import MatchingFigure, MemberCount
from portal.bilingual.templatetags.japan import day_full_plain, fiscal_year
from portal.publishing.figure_tables import FigureRow, FigureTable, figure_table


@figure_table(order=10)
def council_members() -> FigureTable:
    rows = [
        FigureRow(
            (day_full_plain(count.as_of), quantities.members(count.members, at_least=count.is_at_least)),
            (count.source,),
        )
        for count in MemberCount.objects.all()
    ]
    return FigureTable(
        "council-members",
        _("Members of the council"),
        "council",
        reverse("initiatives:council"),
        (_("As of"), _("Members")),
        tuple(rows),
    )


@figure_table(order=20)
def matching_totals() -> FigureTable:
    """The totals since the first session, as each source gives them."""
    counted = list(MatchingFigure.COUNTED)
    rows = [
        FigureRow(
            (
                fiscal_year(figure.through_fiscal_year),
                *(
                    MatchingFigure.COUNTED[name][1](number) if (number := getattr(figure, name)) is not None else ""
                    for name in counted
                ),
            ),
            tuple(figure.source_links),
        )
        for figure in MatchingFigure.objects.order_by("through_fiscal_year", "pk")
    ]
    return FigureTable(
        "matching-totals",
        _("Yui-no-Ba matching: totals so far"),
        "initiatives",
        reverse("initiatives:yuinoba"),
        (_("Through"), *(str(MatchingFigure.COUNTED[name][0]) for name in counted)),
        tuple(rows),
        model="initiatives.MatchingSession",
    )
