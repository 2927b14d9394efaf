"""Rich text as nodes of a paper. Reads what the sanitiser lets through and nothing else."""

from html.parser import HTMLParser
from typing import Any

from portal.bilingual.prose import sanitize
from portal.bilingual.text import Text, said
from portal.media.models import Image
from portal.media.showing import showable
from portal.press.papers.paper import Node, text, words
from portal.publishing import clock
from portal.publishing.page import absolute

INLINE = {"strong": "strong", "b": "strong", "em": "em", "i": "em", "a": "link"}
BLOCKS = {"p": "para", "blockquote": "quote", "h2": "heading", "h3": "heading", "h4": "heading"}


def prose(value: Text, language: str) -> list[Node]:
    """Blocks, inside one `lang` node where the text is not in the language of the paper."""
    reader = Reader(value.language)
    reader.feed(sanitize(value.value))
    reader.close()
    found = [block for block in (tidy(node) for node in reader.root["c"]) if block is not None]
    return found if value.language == language or not found else [{"t": "lang", "lang": value.language, "c": found}]


class Reader(HTMLParser):
    """Sanitised HTML is well nested, so a stack is enough."""

    def __init__(self, language: str) -> None:
        super().__init__(convert_charrefs=True)
        self.language = language
        self.root: Node = {"t": "root", "c": []}
        self.stack: list[tuple[str, Node]] = [("", self.root)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("br", "hr", "img"):
            self.add_single(tag, given)
        elif (node := self.node(tag, given)) is not None:
            self.stack[-1][1]["c"].append(node)
            self.stack.append((tag, node))

    def node(self, tag: str, given: dict[str, Any]) -> Node | None:
        if tag in INLINE:
            extra = {"href": full_address(given.get("href") or "")} if tag == "a" else {}
            return {"t": INLINE[tag], **extra, "c": []}
        if tag in BLOCKS:
            return {"t": BLOCKS[tag], **({"level": int(tag[1]) - 1} if tag[0] == "h" else {}), "c": []}
        if tag in ("ul", "ol"):
            return {"t": "list", "ordered": tag == "ol", "start": int(given.get("start") or 1), "c": []}
        kinds = {"li": "item", "table": "table", "tr": "row", "td": "cell", "th": "cell", "figure": "figure"}
        if tag in kinds:
            return {"t": kinds[tag], **self.details(tag, given), "c": []}
        return {"t": "caption", "c": []} if tag == "figcaption" else None

    def details(self, tag: str, given: dict[str, Any]) -> dict[str, Any]:
        if tag in ("td", "th"):
            return {"head": tag == "th", **{name: int(given.get(name) or 1) for name in ("colspan", "rowspan")}}
        return {"language": self.language} if tag == "figure" else {}

    def add_single(self, tag: str, given: dict[str, Any]) -> None:
        here = self.stack[-1][1]
        if tag == "img":
            here["image"] = int(given.get("data-file") or 0)
        else:
            here["c"].append({"t": "break" if tag == "br" else "rule"})

    def handle_endtag(self, tag: str) -> None:
        if self.stack[-1][0] == tag:
            self.stack.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() or self.stack[-1][1]["t"] in (
            "para",
            "cell",
            "strong",
            "em",
            "link",
            "heading",
            "item",
            "caption",
        ):
            self.stack[-1][1]["c"].append(text(" ".join(data.split("\n"))))


def full_address(href: str) -> str:
    return absolute(href) if href.startswith("/") else href


def tidy(node: Node) -> Node | None:
    """From the shape of HTML to the shape of a paper; None for what holds nothing."""
    if node["t"] == "list":
        return {
            **{key: node[key] for key in ("t", "ordered", "start")},
            "items": [as_blocks(item) for item in node["c"] if item["t"] == "item"],
        }
    if node["t"] == "table":
        return table(node)
    if node["t"] == "figure":
        return figure(node)
    if node["t"] == "quote":
        return {"t": "quote", "c": as_blocks(node)}
    if node["t"] in ("para", "heading") and not node["c"]:
        return None
    return node if node["t"] in ("para", "heading", "rule") else {"t": "para", "c": [node]}


def as_blocks(node: Node) -> list[Node]:
    """What a list item or a quotation holds: paragraphs, lists; loose words become a paragraph."""
    found: list[Node] = []
    for child in node["c"]:
        if child["t"] in ("text", "break", *INLINE.values()):
            if not found or not found[-1].get("loose"):
                found.append({"t": "para", "loose": True, "c": []})
            found[-1]["c"].append(child)
        elif (block := tidy(child)) is not None:
            found.append(block)
    return [{key: value for key, value in block.items() if key != "loose"} for block in found]


def table(node: Node) -> Node | None:
    rows = [
        [{**cell, "c": inline_of(cell)} for cell in row["c"] if cell["t"] == "cell"]
        for row in node["c"]
        if row["t"] == "row"
    ]
    return {"t": "table", "rows": rows} if rows else None


def inline_of(node: Node) -> list[Node]:
    """The words of a cell or caption; its paragraphs become lines."""
    found: list[Node] = []
    for child in node["c"]:
        inner = inline_of(child) if child["t"] in ("para", "item", "list", "quote", "heading") else [child]
        found += [{"t": "break"}, *inner] if found and inner is not None and child["t"] == "para" else inner
    return found


def figure(node: Node) -> Node | None:
    """None where the library has no such picture, or nobody may see it now."""
    image = showable(Image.objects.filter(pk=node.get("image") or 0).first())
    if image is None or not image.is_usable(clock.instant()):
        return None
    written = next((inline_of(child) for child in node["c"] if child["t"] == "caption"), [])
    return picture(image, node["language"], written)


def picture(image: Image, language: str, caption: list[Node] | None = None) -> Node:
    """With the credit that the library holds of it."""
    own = said(image, "caption", language)
    return {
        "t": "figure",
        "image": image.pk,
        "token": f"{image.token}-{image.stamp}",
        "alt": image.alternative_text(language).value,
        "caption": caption or words(own, language),
        "credit": words(said(image, "credit", language), language),
    }
