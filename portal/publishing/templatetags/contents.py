"""`{% onthispage %} … {% endonthispage %}`: what stands inside, and above it, where it is long, links to its parts."""

import re

from django import template
from django.template.base import Node, NodeList, Parser, Token
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

#: With fewer headings a reader sees the whole at once.
FEWEST = 4
_heading = re.compile(r"<h2\b([^>]*)>(.*?)</h2>", re.DOTALL)
_id = re.compile(r'\bid="([^"]+)"')
_unlisted = re.compile(r'class="(?:sources|related)-title"')
_link = re.compile(r"</?a\b[^>]*>")


@register.tag
def onthispage(parser: Parser, token: Token) -> "OnThisPage":
    inside = parser.parse(("endonthispage",))
    parser.delete_first_token()
    return OnThisPage(inside)


class OnThisPage(Node):
    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        written, parts = with_parts(self.nodelist.render(context))
        if len(parts) < FEWEST:
            return mark_safe(written)  # noqa: S308 - rendered by a template
        return render_to_string("_contents.html", {"parts": parts}) + mark_safe(written)  # noqa: S308


def with_parts(markup: str) -> tuple[str, list[tuple[str, SafeString]]]:
    """The markup with an id on every heading of its second level, and (id, words) of each but those of sources and links."""
    parts: list[tuple[str, SafeString]] = []

    def numbered(heading: re.Match[str]) -> str:
        attributes, words = heading.groups()
        if _unlisted.search(attributes):
            return heading[0]
        known = _id.search(attributes)
        name = known[1] if known else f"part-{len(parts) + 1}"
        parts.append((name, mark_safe(_link.sub("", words))))  # noqa: S308 - rendered by a template
        return heading[0] if known else f'<h2{attributes} id="{name}">{words}</h2>'

    return _heading.sub(numbered, markup), parts
