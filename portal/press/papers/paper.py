"""The structure of a paper. Everything in it is plain data, so that equal papers have equal hashes and any of the three forms can read it.

A node is a dictionary whose `t` says what it is. Inline: text (`v`), strong, em, link (`href`), lang (`lang`), break. Block: heading (`level`), para,
list (`ordered`, `items`), table (`rows` of cells), quote, figure (`image`, `alt`, `caption`), rule, lang, facts (`rows` of label and blocks), box.
What they hold stands in `c`.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from portal.bilingual.text import Text

Node = dict[str, Any]

#: Part of every hash: raise it when the same data shall look otherwise.
FORM = 1


@dataclass(frozen=True)
class Paper:
    """`language` is the site language; words in the other one stand in `lang` nodes. `band`: what must be read first (embargo, withdrawal)."""

    language: str
    title: Text
    address: str
    agency: str
    label: list[Node] = field(default_factory=list)
    side: list[list[Node]] = field(default_factory=list)
    subtitle: Text | None = None
    band: list[Node] = field(default_factory=list)
    notices: list[Node] = field(default_factory=list)
    blocks: list[Node] = field(default_factory=list)

    def data(self) -> dict[str, Any]:
        """As JSON holds it, with levels of headings that never skip one."""
        found = asdict(self)
        found["title"] = dict(self.title._asdict())
        found["subtitle"] = dict(self.subtitle._asdict()) if self.subtitle else None
        found["blocks"] = without_gaps(found["blocks"])
        return found

    @property
    def digest(self) -> str:
        """SHA-256 over everything that the paper says."""
        return digest_of(["paper", FORM, self.data()])

    def images(self) -> list[int]:
        """Keys of the pictures in it, in their order."""
        return [node["image"] for node in walk(self.blocks) if node["t"] == "figure"]


def digest_of(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def text(value: str) -> Node:
    return {"t": "text", "v": value}


def words(value: Text, language: str) -> list[Node]:
    """Inline words, marked where they are not in the language of the paper; lines stay lines."""
    lines: list[Node] = []
    for number, line in enumerate(value.value.splitlines()):
        lines += [*([{"t": "break"}] if number else []), text(line)]
    return lines if value.language == language else [{"t": "lang", "lang": value.language, "c": lines}]


def link(href: str, shown: str = "") -> Node:
    return {"t": "link", "href": href, "c": [text(shown or href)]}


def para(*inline: Node) -> Node:
    return {"t": "para", "c": list(inline)}


def heading(value: str, level: int = 1) -> Node:
    return {"t": "heading", "level": level, "c": [text(value)]}


def items(entries: Iterable[list[Node]], *, ordered: bool = False) -> Node:
    """A list; each entry is a list of blocks."""
    return {"t": "list", "ordered": ordered, "start": 1, "items": list(entries)}


def facts(rows: Iterable[tuple[str, list[Node]]], *, numbered: bool = False) -> Node:
    """Labels with what stands beside them; `numbered` counts them: 1. 日時."""
    return {
        "t": "facts",
        "numbered": numbered,
        "rows": [{"label": [text(label)], "c": inline} for label, inline in rows],
    }


def walk(blocks: Iterable[Node]) -> Iterable[Node]:
    for node in blocks:
        yield node
        yield from walk(node.get("c", ()))
        for entry in node.get("items", ()):
            yield from walk(entry)


def without_gaps(blocks: list[Node]) -> list[Node]:
    """A reader that jumps by headings must find each level below the one before it."""
    last = 0
    for node in walk(blocks):
        if node["t"] == "heading":
            last = node["level"] = min(node["level"], last + 1)
    return blocks
