"""The fact sheet: figures over time out of the catalogue of facts, as tables with their sources."""

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from portal.bilingual.templatetags.japan import day_full_plain
from portal.bilingual.text import Text
from portal.press.papers.paper import Node, Paper, heading, items, link, para, text, words
from portal.press.papers.release import contacts
from portal.publishing import clock
from portal.publishing.figure_tables import FigureTable, figure_tables
from portal.publishing.page import absolute

PATH = "/press/fact-sheet/"


def fact_sheet_paper(language: str) -> Paper:
    with translation.override(language):
        as_of = _("As known on %(day)s") % {"day": day_full_plain(clock.today())}
        tables = [node for table in figure_tables() for node in table_nodes(table, language)]
        return Paper(
            language=language,
            title=Text(fact_sheet_title(), language),
            address=absolute(reverse("press:fact-sheet")),
            agency=_("Reconstruction Agency"),
            label=[text(_("Fact sheet"))],
            side=[[text(as_of)]],
            blocks=[*tables, *contacts(None, language)],
        )


def fact_sheet_title() -> str:
    return _("New Tohoku in figures")


def table_nodes(table: FigureTable, language: str) -> list[Node]:
    rows = [[cell(text(column), head=True) for column in table.columns]]
    rows += [[cell(*shown(value, language)) for value in row.cells] for row in table.rows]
    links = dict.fromkeys(source for row in table.rows for source in row.sources)
    return [
        heading(table.title),
        {"t": "table", "rows": rows},
        *([para(text(table.note))] if table.note else []),
        para(text(_("Sources"))),
        items([para(link(address))] for address in links),
    ]


def cell(*inline: Node, head: bool = False) -> Node:
    return {"head": head, "colspan": 1, "rowspan": 1, "c": list(inline)}


def shown(value: str | Text, language: str) -> list[Node]:
    """A number that is not known is a dash, so that no cell looks forgotten."""
    value = Text(value, language) if isinstance(value, str) else value
    return words(value, language) if value else [text("—")]
