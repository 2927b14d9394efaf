"""A page as a test reads it: links, ids, headings, and every run of text with the language it stands in.

Reads the HTML that was sent, not what a browser makes of it; see tests/browser for that.
"""

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNREAD = {"script", "style", "template"}
#: A run of text ends where one of these begins or ends; `a`, `span` and the like go on inside it.
BLOCKS = re.compile(
    "address|article|aside|blockquote|body|button|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]"
    "|header|label|legend|li|main|nav|ol|option|p|section|select|summary|table|tbody|td|th|thead|title|tr|ul"
)
READ_ALOUD = ("alt", "title", "aria-label", "placeholder")


@dataclass(frozen=True)
class Run:
    """Text in one language inside one block."""

    text: str
    language: str


@dataclass
class Document(HTMLParser):
    """Call `Document.of(html)`."""

    language: str = ""
    links: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    data: list[dict[str, Any]] = field(default_factory=list)
    alternates: dict[str, str] = field(default_factory=dict)
    meta: dict[str, str] = field(default_factory=dict)
    canonical: str = ""
    title: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, str]] = []
        self._text = ""
        self._text_language = ""
        self._heading = ""
        self._data = ""

    @classmethod
    def of(cls, html: str) -> "Document":
        document = cls()
        document.feed(html)
        document.close()
        document._end_run()
        return document

    # What tests ask

    def text(self, language: str = "") -> str:
        return "\n".join(run.text for run in self.runs if language in ("", run.language))

    def types(self) -> set[str]:
        """The schema.org types of its data blocks."""
        return {block["@type"] for block in self.data}

    # Parsing

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if BLOCKS.fullmatch(tag):
            self._end_run()
        language = given.get("lang") or (self._open[-1][1] if self._open else "")
        if tag == "html":
            self.language = language
        if tag not in VOID:
            self._open.append((tag, language))
        if "id" in given:
            self.ids.append(given["id"])
        self._note_addresses(tag, given)
        self._note_inline(tag, given)
        if re.fullmatch("h[1-6]", tag):
            self._heading = tag
            self.headings.append((int(tag[1]), ""))
        for name in READ_ALOUD:
            if given.get(name) and tag not in ("link", "meta"):
                self.runs.append(Run(given[name], language))
        if tag == "meta" and given.get("name") in ("description", "robots"):
            self.meta[given["name"]] = given["content"]
        if tag == "meta" and given.get("property", "").startswith("og:"):
            self.meta[given["property"]] = given["content"]
        if tag == "script" and given.get("type") == "application/ld+json":
            self._data = " "

    def _note_addresses(self, tag: str, given: dict[str, str]) -> None:
        if tag in ("a", "area") and "href" in given:
            self.links.append(given["href"])
        if tag == "link" and given.get("rel") == "alternate" and "hreflang" in given:
            self.alternates[given["hreflang"]] = given["href"]
        elif tag == "link" and given.get("rel") == "canonical":
            self.canonical = given["href"]
        elif tag == "link":
            self.resources.append(given["href"])
        if tag in ("img", "script", "source", "iframe") and given.get("src"):
            self.resources.append(given["src"])
        if tag == "form" and given.get("method", "get").lower() == "get":
            self.links.append(given.get("action") or "")

    def _note_inline(self, tag: str, given: dict[str, str]) -> None:
        self.inline += [f"<{tag} {name}>" for name in given if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") != "application/ld+json"):
            self.inline.append(f"<{tag}>")
        self.inline += [f"<{tag} {value}>" for value in given.values() if value.lower().startswith("javascript:")]

    def handle_endtag(self, tag: str) -> None:
        if BLOCKS.fullmatch(tag):
            self._end_run()
        if tag == self._heading:
            self._heading = ""
        if tag == "script" and self._data:
            self.data.append(json.loads(self._data))
            self._data = ""
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._data:
            self._data += data
        if not self._open or any(tag in UNREAD for tag, _language in self._open):
            return
        tag, language = self._open[-1]
        if tag == "title":
            self.title += data
            return
        if language != self._text_language:
            self._end_run()
            self._text_language = language
        self._text += data
        if self._heading:
            level, text = self.headings[-1]
            self.headings[-1] = (level, f"{text}{data}".strip())

    def _end_run(self) -> None:
        if text := " ".join(self._text.split()):
            self.runs.append(Run(text, self._text_language))
        self._text = ""
