"""`|phrases`: Japanese headings that break between phrases, not inside words.

BudouX finds the phrases; we join them with `<wbr>` inside a class that forbids all other breaks. Its own HTML output
writes a style attribute, which our content security policy forbids.
"""

import html
import re
from functools import lru_cache
from itertools import accumulate, pairwise

import budoux
from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from portal.bilingual.templatetags.bilingual import marked
from portal.bilingual.text import Text

register = template.Library()

#: Characters between brackets; a longer name may break, or it would not fit a telephone.
LONGEST_NAME = 10
#: A phrase longer than this may also break at the seams of a compound: it would not fit a cover or a telephone.
LONGEST_PHRASE = 8

_parser = budoux.load_default_japanese_parser()
_markup = re.compile(r"(<[^>]*>)")
_japanese = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")

#: What stays in one piece although BudouX may break it: short names in brackets, numbers with their unit, words of this field,
#: and a closing bracket with what it closes.
_whole = re.compile(
    rf"「[^」]{{1,{LONGEST_NAME}}}」|第?[\d一二三四五六七八九十]+[\d.,~-]*[回章号編年月日件社者名人]?"
    r"|(?:令和|平成)(?:元|\d+)年度?|特定非営利活動法人|事例集?|受賞者|被災地|東日本大震災|.[」』)）]"
)
#: Where a long phrase may break: before an opening bracket, after 」 where no particle follows, and before the words that the
#: compounds of this field are made of.
_seams = re.compile(
    r"(?<=[^\s「『(（・])(?=[「『(（])"
    r"|(?<=[」』])(?=[^\s」』)）、。・のをにはがとへでもや])"
    r"|(?<=[\u3040-\u30ff\u3400-\u9fff])(?=東日本|被災地|産業復興|復興支援|官民連携|推進協議会|事例集|ハンドブック|ノウハウ集|(?<!新)ハンズオン)"
    r"|(?:(?<=新ハンズオン)|(?<=[\u3040-\u30ff\u3400-\u9fff])(?<!ハンズオン))(?=支援事業)"
    r"|(?<=ウェブ)(?=アクセシビリティ)|(?<=[ァ-ヴー]{6})(?=[一-龥]{2})"
)
#: Where no line ends or begins: after an opening bracket, before a closing mark. A dash or wave that closes a subtitle is one of them, one that opens it is not.
_no_break = re.compile(r"(?<=[「『(（\[［:：])|[」』)）\]］!?！？、。，．:：]|[~〜-](?=$|\s)")


@lru_cache(maxsize=8192)
def _broken(markup: str) -> str:
    """`markup` is safe HTML; its tags stay as they are."""
    pieces = _markup.split(markup)
    return "".join(piece if piece.startswith("<") else _between(html.unescape(piece)) for piece in pieces)


def _between(words: str) -> str:
    if not _japanese.search(words):
        return conditional_escape(words)
    return "<wbr>".join(conditional_escape(phrase) for phrase in split(words))


def split(words: str) -> list[str]:
    """Japanese words between which a line may break, joined to give what came in: BudouX's phrases without the breaks that fall inside a whole or on the wrong side of a bracket or mark, and the longest of them broken at their seams."""
    breaks = set(accumulate(len(phrase) for phrase in _parser.parse(words)))
    for whole in _whole.finditer(words):
        breaks -= set(range(whole.start() + 1, whole.end()))
    breaks -= {found.start() for found in _no_break.finditer(words)}
    phrases = [words[start:end] for start, end in pairwise([0, *sorted(breaks - {len(words)}), len(words)])]
    return [part for phrase in phrases for part in (_seams.split(phrase) if len(phrase) > LONGEST_PHRASE else [phrase])]


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
