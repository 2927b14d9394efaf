"""The fact list of an item's page as nodes of a paper. A value is a Text, plain words, or markup that a view has put together: links, days, short lists."""

from html.parser import HTMLParser
from typing import Any

from portal.bilingual.text import Text
from portal.press.papers.paper import Node, facts, items, para, text, words

#: Elements that have no end, so that nothing lies inside them.
VOID = ("br", "wbr", "hr", "img")


def fact_list(rows: list[tuple[str, Any]], language: str) -> list[Node]:
    """What is empty is left out, as on the page; no node where nothing is known."""
    found = [(str(label), told) for label, value in rows if value and (told := value_of(value, language))]
    return [facts(found)] if found else []


def value_of(value: Any, language: str) -> list[Node]:
    if isinstance(value, Text):
        return [para(*words(value, language))]
    if hasattr(value, "__html__"):
        reader = Markup()
        reader.feed(value.__html__())
        reader.close()
        return blocks(reader.root)
    return [para(text(str(value)))]


class Markup(HTMLParser):
    """Reads what templates and views make, which is well nested."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root: list[Node] = []
        self.open: list[list[Node]] = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            self.open[-1].extend([{"t": "break"}] if tag == "br" else [])
            return
        node = element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].append(node)
        self.open.append(node["c"])

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].append(text(data))


def element(tag: str, given: dict[str, str]) -> Node:
    """Whatever means nothing on paper is a group, such as a link to another page of the site: what it holds stands there without it."""
    if tag == "a" and given.get("href", "").startswith("https://"):
        return {"t": "link", "href": given["href"], "c": []}
    if given.get("lang"):
        return {"t": "lang", "lang": given["lang"], "c": []}
    return {"t": {"ul": "list", "ol": "list", "li": "entry"}.get(tag, "group"), "c": []}


def blocks(nodes: list[Node]) -> list[Node]:
    """Lists, and paragraphs of what stands between them."""
    found: list[Node] = []
    loose: list[Node] = []
    for node in ungrouped(nodes):
        if node["t"] == "list":
            found += [*paragraph(loose), items(blocks(entry["c"]) for entry in node["c"] if entry["t"] == "entry")]
            loose = []
        else:
            loose.append(node)
    return [*found, *paragraph(loose)]


def ungrouped(nodes: list[Node]) -> list[Node]:
    found: list[Node] = []
    for node in nodes:
        if node["t"] == "group":
            found += ungrouped(node["c"])
        elif node["t"] in ("link", "lang"):
            found.append({**node, "c": ungrouped(node["c"])})
        else:
            found.append(node)
    return found


def paragraph(loose: list[Node]) -> list[Node]:
    return [para(*loose)] if any(node["t"] != "text" or node["v"].strip() for node in loose) else []
