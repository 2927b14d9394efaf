"""A paper as plain text: UTF-8, one paragraph a line, blank lines between, nothing that a mail or an editor would trip over."""

from collections.abc import Iterable

from django.utils import translation
from django.utils.translation import gettext as _

from portal.press.papers.paper import Node, Paper

MARKS = {"ja": ("■", "●", "・"), "en": ("#", "##", "###")}


def as_text(paper: Paper) -> str:
    with translation.override(paper.language):
        data = paper.data()
        top = [inline(paper.label), *(inline(line) for line in paper.side)]
        title = "\n".join(part.value for part in (paper.title, paper.subtitle) if part)
        parts = [
            *(
                [f"【{inline(paper.band)}】" if paper.language == "ja" else f"[{inline(paper.band)}]"]
                if paper.band
                else []
            ),
            "\n".join(line for line in top if line),
            title,
            *lines(data["notices"], paper.language),
            *lines(data["blocks"], paper.language),
            f"{_('Address of this page')}\n{paper.address}",
            f"{_('New Tohoku')} ({paper.agency})",
        ]
    return "\n\n".join(parts) + "\n"


def lines(blocks: Iterable[Node], language: str) -> list[str]:
    return [found for node in blocks if (found := block(node, language))]


def block(node: Node, language: str) -> str:
    """One block; its own lines are parted by single line ends where they belong together."""
    kind = node["t"]
    if kind == "heading":
        return f"{MARKS[language][node['level'] - 1]} {inline(node['c'])}"
    if kind == "list":
        return "\n".join(entry(node, number, language) for number in range(len(node["items"])))
    if kind == "table":
        return "\n".join("\t".join(inline(cell["c"]).replace("\n", " ") for cell in row) for row in node["rows"])
    if kind == "facts":
        return "\n".join(fact(node, number, language) for number in range(len(node["rows"])))
    if kind == "figure":
        return " ".join(
            part
            for part in (f"[{node['alt']}]" if node["alt"] else "", inline(node["caption"]), inline(node["credit"]))
            if part
        )
    if kind == "rule":
        return "----"
    if kind in ("quote", "lang", "box"):
        inner = "\n\n".join(lines(node["c"], language))
        return "\n".join(f"> {line}" if line else ">" for line in inner.splitlines()) if kind == "quote" else inner
    return inline(node["c"])


def entry(node: Node, number: int, language: str) -> str:
    mark = f"{node['start'] + number}." if node["ordered"] else ("・" if language == "ja" else "-")
    return indented(f"{mark}{'' if mark == '・' else ' '}", "\n".join(lines(node["items"][number], language)))


def fact(node: Node, number: int, language: str) -> str:
    row = node["rows"][number]
    label = f"{number + 1}. " if node["numbered"] else ""
    return indented(
        f"{label}{inline(row['label'])}{':' if language == 'ja' else ': '}", "\n".join(lines(row["c"], language))
    )


def indented(first: str, rest: str) -> str:
    return f"{first}{rest}".replace("\n", "\n  ")


def inline(nodes: Iterable[Node]) -> str:
    return "".join(map(word, nodes))


def word(node: Node) -> str:
    if node["t"] == "text":
        return node["v"]
    if node["t"] == "break":
        return "\n"
    inner = inline(node.get("c", ()))
    if node["t"] == "link" and node["href"].removeprefix("mailto:").removeprefix("tel:") != inner:
        return f"{inner} <{node['href']}>"
    return inner
