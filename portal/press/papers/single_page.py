"""A paper as one HTML file that needs nothing beside it: for kits, which are read without the site."""

from collections.abc import Callable, Iterable

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from portal.press.papers.paper import Node, Paper

STYLE = (
    "body{max-width:44em;margin:2em auto;padding:0 1em;font-family:sans-serif;line-height:1.8}"
    ".band{border:3px solid;padding:.5em 1em;font-weight:bold}.side{text-align:right}h1{line-height:1.4}"
    "table{border-collapse:collapse}td,th{border:1px solid;padding:.3em .6em;text-align:left}dt{font-weight:bold}img{max-width:100%}"
)
#: Where a picture lies beside the file, by its key; "" where it does not.
Places = Callable[[int], str]


def as_html(paper: Paper, place_of: Places = lambda key: "") -> str:
    data = paper.data()
    parts = [
        format_html('<p class="band">{}</p>', inline(paper.band)) if paper.band else "",
        format_html('<p><b>{}</b></p><p class="side">{}</p>', inline(paper.label), lines(paper.side)),
        format_html("<h1>{}</h1>", said(paper.title.value, paper.title.language, paper.language)),
        format_html("<p>{}</p>", said(paper.subtitle.value, paper.subtitle.language, paper.language))
        if paper.subtitle
        else "",
        blocks(data["notices"], place_of),
        blocks(data["blocks"], place_of),
        format_html('<hr><p><a href="{0}">{0}</a><br>{1}</p>', paper.address, paper.agency),
    ]
    head = format_html(
        '<!doctype html>\n<html lang="{}">\n<head><meta charset="utf-8"><title>{}</title><meta name="viewport" content="width=device-width">',
        paper.language,
        paper.title.value,
    )
    return f"{head}<style>{STYLE}</style></head>\n<body>\n{joined(parts)}\n</body>\n</html>\n"


def joined(parts: Iterable[str]) -> SafeString:
    return mark_safe("\n".join(part for part in parts if part))  # noqa: S308 - each part was escaped where it was made


def lines(rows: Iterable[list[Node]]) -> SafeString:
    return mark_safe("<br>".join(inline(row) for row in rows))  # noqa: S308 - escaped in `inline`


def said(value: str, language: str, around: str) -> SafeString:
    return format_html("{}", value) if language == around else format_html('<span lang="{}">{}</span>', language, value)


def blocks(nodes: Iterable[Node], place_of: Places) -> SafeString:
    return joined(block(node, place_of) for node in nodes)


def block(node: Node, place_of: Places) -> str:
    kind = node["t"]
    if kind == "heading":
        return format_html("<h{0}>{1}</h{0}>", min(node["level"] + 1, 6), inline(node["c"]))
    if kind == "list":
        tag = "ol" if node["ordered"] else "ul"
        start = format_html(' start="{}"', node["start"]) if node["ordered"] and node["start"] != 1 else ""
        entries = joined(format_html("<li>{}</li>", blocks(entry, place_of)) for entry in node["items"])
        return format_html("<{0}{1}>{2}</{0}>", tag, start, entries)
    if kind == "table":
        rows = joined(format_html("<tr>{}</tr>", joined(map(cell, row))) for row in node["rows"])
        return format_html("<table>{}</table>", rows)
    if kind == "facts":
        return format_html("<dl>{}</dl>", joined(fact(node, number, place_of) for number in range(len(node["rows"]))))
    if kind == "figure":
        return figure(node, place_of)
    if kind in ("quote", "box", "lang"):
        tag = "blockquote" if kind == "quote" else "div"
        mark = format_html(' lang="{}"', node["lang"]) if kind == "lang" else ""
        return format_html("<{0}{1}>{2}</{0}>", tag, mark, blocks(node["c"], place_of))
    return mark_safe("<hr>") if kind == "rule" else format_html("<p>{}</p>", inline(node["c"]))


def cell(found: Node) -> SafeString:
    return format_html(
        '<{0} colspan="{1}" rowspan="{2}">{3}</{0}>',
        "th" if found["head"] else "td",
        found["colspan"],
        found["rowspan"],
        inline(found["c"]),
    )


def fact(node: Node, number: int, place_of: Places) -> SafeString:
    row = node["rows"][number]
    count = f"{number + 1}. " if node["numbered"] else ""
    return format_html("<dt>{}{}</dt><dd>{}</dd>", count, inline(row["label"]), blocks(row["c"], place_of))


def figure(node: Node, place_of: Places) -> SafeString:
    place = place_of(node["image"])
    shown = format_html('<img src="{}" alt="{}">', place, node["alt"]) if place else ""
    return format_html(
        "<figure>{}<figcaption>{} {}</figcaption></figure>", shown, inline(node["caption"]), inline(node["credit"])
    )


def inline(nodes: Iterable[Node]) -> SafeString:
    return mark_safe("".join(map(word, nodes)))  # noqa: S308 - escaped in `word`


def word(node: Node) -> str:
    kind = node["t"]
    if kind == "text":
        return escape(node["v"])
    if kind == "break":
        return "<br>"
    inner = inline(node.get("c", ()))
    if kind == "link":
        return format_html('<a href="{}">{}</a>', node["href"], inner)
    if kind == "lang":
        return format_html('<span lang="{}">{}</span>', node["lang"], inner)
    return format_html("<{0}>{1}</{0}>", kind, inner) if kind in ("strong", "em") else inner
