"""Marks what was found in the words as they are written: ﾊﾝｽﾞｵﾝ for a search for ハンズオン.

Folded text is searched, the original shown. Everything is escaped before a mark is put around it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from portal.japan.folding import Span, folded_spans
from portal.search.grams import is_latin, runs
from portal.search.query import Query, QueryTerm
from portal.search.readings import KANA, from_romaji, skeleton
from portal.search.words import ASKING, located, sounding
from portal.search.years import bare_years, year_spans

#: Characters of a snippet, and how many of them may stand before the first mark.
_WINDOW, _BEFORE = 120, 30
#: Of a longer text only the beginning is looked through; less of it for what is written otherwise, where something is marked already.
_LOOKED_AT, _READ = 20_000, 2_000
#: Latin words in a row that may be one Japanese word: minami sanriku.
_TOGETHER = 4
_SENTENCE_ENDS = "。！？!?\n"


@dataclass(frozen=True)
class Marks:
    """What to mark: folded words as they stand, sounds of words that are written otherwise, years in any era. `terms`: in which ways each
    word of the query may stand there as it is; `are_numbers`: of no language, 2018 says nothing of which one somebody reads."""

    literals: tuple[str, ...]
    forms: frozenset[str]
    sounds: frozenset[str]
    years: frozenset[str] = frozenset()
    terms: tuple[tuple[str, ...], ...] = ()
    are_numbers: bool = False


def marks_of(query: Query, synonyms: Iterable[str] = ()) -> Marks:
    terms = [
        tuple(filter(None, (term.folded.strip(), term.bare, _joined(term)))) for term in query.wanted if not term.year
    ]
    cut = {
        form for term in query.wanted if _is_cut_kana(term) for word in term.words for form in (word.form, *word.parts)
    }
    forms = [form for form in query.words if form not in cut]
    words = [form for form in forms if len(form) > 1 or len(query.words) == 1]
    literals = [way for ways in terms for way in ways]
    found = [*literals, *synonyms, *(word for word in words if word not in ASKING)]
    return Marks(
        tuple(dict.fromkeys(item for item in found if item)),
        frozenset(forms),
        frozenset(_sounds(query)),
        frozenset(term.year for term in query.terms if term.year),
        tuple(terms),
        all(term.year or term.folded.isdecimal() for term in query.wanted),
    )


def _joined(term: QueryTerm) -> str:
    """minami-soma stands there as Minamisoma too."""
    joined = "".join(runs(term.folded))
    return joined if joined.isascii() and joined.isalpha() and not term.is_phrase else ""


def _is_cut_kana(term: QueryTerm) -> bool:
    """みなみさんりく is no さん."""
    return len(term.words) > 1 and bool(KANA.fullmatch(term.folded))


def _sounds(query: Query) -> Iterator[str]:
    latin = [term.latin for term in query.terms]
    together = (
        "".join(latin[at : at + size]) for size in range(1, _TOGETHER + 1) for at in range(len(latin) - size + 1)
    )
    for sound in (*(skeleton(term.folded) for term in query.terms), *map(from_romaji, together)):
        if len(sound) > 1:
            yield sound


def marked(text: str, marks: Marks) -> SafeString:
    """A whole text, such as a title."""
    return _with_marks(text, _found(text, marks), 0, len(text))


def snippet(text: str, marks: Marks) -> SafeString:
    """The window of the text that holds most of what was looked for; its beginning where it holds nothing."""
    text = text[:_LOOKED_AT]
    spans = _found(text, marks)
    start = _best_start(text, spans) if spans else 0
    end = min(start + _WINDOW, len(text))
    body = _with_marks(text, spans, start, end)
    return mark_safe(f"{'… ' if start else ''}{body}{' …' if end < len(text) else ''}")  # noqa: S308 — `_with_marks` escapes


def finds(text: str, marks: Marks) -> bool:
    """Its words: a year says nothing of which language somebody reads."""
    return bool(_found(text[:_LOOKED_AT], replace(marks, years=frozenset())))


def _found(text: str, marks: Marks) -> list[Span]:
    folded, origin = folded_spans(text)
    spans = _literal(folded, origin, marks.literals)
    if marks.years:
        named = (*year_spans(folded), *bare_years(folded))
        spans += [(origin[start][0], origin[end - 1][1]) for key, start, end in named if key in marks.years]
    if not spans or not all(any(way in folded for way in ways) for ways in marks.terms):
        spans += _by_word(text[:_READ] if spans else text, marks)
    return _merged(spans)


def _literal(folded: str, origin: list[Span], literals: Iterable[str]) -> list[Span]:
    found: list[Span] = []
    for literal in literals:
        at = folded.find(literal)
        while at >= 0:
            end = at + len(literal)
            if _is_whole(folded, at, end):
                found.append((origin[at][0], origin[end - 1][1]))
            at = folded.find(literal, end)
    return found


def _is_whole(folded: str, start: int, end: int) -> bool:
    """Latin words and numbers are only found whole: not the art in start."""
    pieces = runs(folded[start:end])
    if not pieces:
        return False
    before, after = folded[start - 1 : start], folded[end : end + 1]
    first, last = pieces[0], pieces[-1]
    return not (is_latin(first) and _same_run(before, first[0])) and not (is_latin(last) and _same_run(after, last[-1]))


def _same_run(outside: str, inside: str) -> bool:
    return outside.isascii() and (
        (outside.isalpha() and inside.isalpha()) or (outside.isdecimal() and inside.isdecimal())
    )


def _by_word(text: str, marks: Marks) -> list[Span]:
    """What is written otherwise than asked: by word and by sound."""
    if not marks.sounds and not marks.forms:
        return []
    found = [
        (start, end)
        for start, end, word in located(text)
        if word.form in marks.forms or marks.sounds & set(word.sounds) or marks.forms & set(word.parts)
    ]
    return [*found, *sounding(text, marks.sounds)]


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _best_start(text: str, spans: list[Span]) -> int:
    """Where a window begins that holds most different marks, at the head of a sentence where one is near."""
    best = max(spans, key=lambda span: (_worth(text, spans, span[0]), -span[0]))
    start = max(best[0] - _BEFORE, 0)
    if best[0] <= _BEFORE:
        return 0
    head = max(text.rfind(mark, start, best[0]) for mark in _SENTENCE_ENDS)
    if head >= 0:
        return head + 1
    space = text.find(" ", start, best[0])
    return space + 1 if space >= 0 else start


def _worth(text: str, spans: list[Span], start: int) -> int:
    return len({text[begin:end] for begin, end in spans if start <= begin and end <= start + _WINDOW - _BEFORE})


def _with_marks(text: str, spans: list[Span], start: int, end: int) -> SafeString:
    pieces: list[str] = []
    done = start
    for begin, finish in spans:
        begin, finish = max(begin, start), min(finish, end)
        if begin >= finish:
            continue
        pieces.append(f"{escape(text[done:begin])}<mark>{escape(text[begin:finish])}</mark>")
        done = finish
    return mark_safe("".join((*pieces, escape(text[done:end]))))  # noqa: S308 — every piece is escaped above
