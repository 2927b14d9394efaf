"""`|phrases`: Japanese headings that break between phrases, not inside words.

BudouX finds the phrases; we join them with `<wbr>` inside a class that forbids all other breaks. Its own HTML output
writes a style attribute, which our content security policy forbids.
"""

import html
import re
from functools import lru_cache

import budoux
from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from portal.bilingual.templatetags.bilingual import marked
from portal.bilingual.text import Text

register = template.Library()

#: Characters between brackets; a longer name may break, or it would not fit a telephone.
LONGEST_NAME = 10

_parser = budoux.load_default_japanese_parser()
_markup = re.compile(r"(<[^>]*>)")
_japanese = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


@lru_cache(maxsize=8192)
def _broken(markup: str) -> str:
    """`markup` is safe HTML; its tags stay as they are."""
    pieces = _markup.split(markup)
    return "".join(piece if piece.startswith("<") else _between(html.unescape(piece)) for piece in pieces)


def _between(words: str) -> str:
    if not _japanese.search(words):
        return conditional_escape(words)
    return "<wbr>".join(conditional_escape(phrase) for phrase in _names_whole(_parser.parse(words)))


def _names_whole(parts: list[str]) -> list[str]:
    """A short name in brackets, such as 「新しい東北」, stays in one piece."""
    whole: list[str] = []
    for part in parts:
        open_name = whole[-1].rpartition("「")[2] if whole and whole[-1].count("「") > whole[-1].count("」") else None
        if open_name is not None and len(open_name + part.partition("」")[0]) <= LONGEST_NAME:
            whole[-1] += part
        else:
            whole.append(part)
    return whole


@register.filter
def words(value: Text | str | None) -> SafeString:
    """A Text, safe markup or plain words, whichever a view or tag has given: marked with its language, escaped where needed."""
    if value is None:
        return SafeString("")
    return marked(value) if isinstance(value, Text) else SafeString(conditional_escape(value))


@register.filter
def phrases(value: Text | str | None) -> SafeString:
    """Takes a Text, the output of `|said` or `|text`, or plain words (escaped); English words come back as they were."""
    markup = words(value)
    if not _japanese.search(markup):
        return markup
    return format_html('<span class="phrases">{}</span>', mark_safe(_broken(markup)))  # noqa: S308 - escaped piece by piece
