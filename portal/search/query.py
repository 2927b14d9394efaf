"""What a visitor typed, read: words, "phrases", -exclusions, years. Nothing typed is an error."""

import re
from dataclasses import dataclass

from portal.japan.folding import fold, norm
from portal.search.grams import is_latin, runs
from portal.search.legal_forms import without_legal_form
from portal.search.readings import KANA
from portal.search.words import (
    ASKING,
    STOP_LATIN,
    Word,
    in_katakana,
    is_kana,
    readings_of_kana,
    sudachi,
    without_okurigana,
    words,
)
from portal.search.years import bare_year, of_one_year, year_spans

#: More than this is not read: nobody types it, and every character costs.
LONGEST_QUERY = 200
#: So many words.
_MUCH = 3
_PART = re.compile(r'(?<!\S)(?P<minus>-)?"(?P<phrase>[^"]*)"?|(?<!\S)-(?P<unwanted>[^\s"-][^\s"]*)|(?P<term>[^\s"]+)')
_UNREADABLE = re.compile("[\0-\x1f\x7f\ud800-\udfff]")
_JOINING = re.compile("^[のにはをがでともや、。]+(?=.)")
#: What a Japanese keyboard gives for a minus. Behind it a word begins; around a subtitle such a line stands twice.
_MINUS = re.compile(r"(?<=\s)[ー−‐](?=[^\s\-ー−‐]\S*(?<![\-ー−‐])(?:\s|$))")
#: Alone among other words these ask nothing of a page.
_SMALL = (
    STOP_LATIN
    | ASKING
    | frozenset("のにはをがでともやへ")
    | frozenset(["i", "you", "we", "me", "my", "our", "can", "could", "should", "would", "will"])
)


@dataclass(frozen=True)
class QueryTerm:
    """One thing to be found. `year`: the key of the year that it is. `other_words`: of kana, what else they may be. `bare`: without okurigana, where
    it has any."""

    folded: str
    words: tuple[Word, ...] = ()
    year: str = ""
    is_phrase: bool = False
    other_words: tuple[tuple[Word, ...], ...] = ()
    bare: str = ""

    @property
    def is_small(self) -> bool:
        return not self.is_phrase and self.folded.strip() in _SMALL

    @property
    def latin(self) -> str:
        """The term where it is one Latin word."""
        found = runs(self.folded)
        return found[0] if len(found) == 1 and is_latin(found[0]) and not found[0].isdecimal() else ""


@dataclass(frozen=True)
class Query:
    text: str
    terms: tuple[QueryTerm, ...]
    without: tuple[QueryTerm, ...]

    @property
    def wanted(self) -> tuple[QueryTerm, ...]:
        """The terms that a page must have: of "how to apply" apply."""
        return tuple(term for term in self.terms if not term.is_small) or self.terms

    @property
    def folded(self) -> str:
        """All that is wanted, for comparing with titles and with what staff pinned."""
        return " ".join(fold(self.text).split())

    @property
    def words(self) -> list[str]:
        """Every word that is wanted and asks nothing, once. A year is no word: of 令和6年度 neither 令和 nor 年度 is looked for by itself."""
        found = (
            form for term in self.terms if not term.year for word in term.words for form in (word.form, *word.parts)
        )
        return [form for form in dict.fromkeys(found) if form and form not in ASKING]

    @property
    def size(self) -> int:
        """Of how many words it is, the shorter words in them not counted; a year is one, and so is what is typed in kana without a space."""
        forms = {
            form
            for term in self.terms
            if not term.year
            for form in ([term.folded] if KANA.fullmatch(term.folded) else [word.form for word in term.words])
            if form
        }
        return len(forms - ASKING) + len({term.year for term in self.terms if term.year})

    @property
    def is_open(self) -> bool:
        """Says much and nothing to the letter: a page with most of it may be meant."""
        return self.size >= _MUCH and not any(term.is_phrase for term in self.terms)


def read(text: str) -> Query:
    text = " ".join(_UNREADABLE.sub(" ", text).split())[:LONGEST_QUERY]
    normed = of_one_year(_MINUS.sub("-", re.sub("[“”„‟″]", '"', norm(text))))
    terms: list[QueryTerm] = []
    without: list[QueryTerm] = []
    for found in _PART.finditer(_with_years_apart(normed, terms)):
        if found["phrase"] is not None:
            (without if found["minus"] else terms).append(_term(found["phrase"], is_phrase=True))
        elif found["unwanted"]:
            without.append(_term(found["unwanted"], is_phrase=True))
        else:
            terms.append(_term(without_legal_form(found["term"])))
    return Query(
        text, tuple(term for term in terms if runs(term.folded)), tuple(term for term in without if runs(term.folded))
    )


def _with_years_apart(normed: str, terms: list[QueryTerm]) -> str:
    """Takes the years out of what is neither quoted nor excluded, as terms of their own: 令和6年度補助金 → a year and 補助金."""
    if '"' in normed:
        return normed
    rest, done = "", 0
    for key, start, end in year_spans(normed):
        if start < done or normed[max(start - 1, 0) : start] == "-":
            continue
        terms.append(_term(normed[start:end], year=key))
        rest += normed[done:start] + " "
        done = end
        normed = normed[:done] + _JOINING.sub("", normed[done:])
    return rest + normed[done:]


def _term(normed: str, *, year: str = "", is_phrase: bool = False) -> QueryTerm:
    folded = fold(normed)
    if is_kana(normed):
        folded = fold(in_katakana(normed))  # only katakana loses its last ー
    if is_kana(normed) and sudachi():
        first, *others = readings_of_kana(normed) or [()]
        return QueryTerm(folded, first, year, is_phrase, tuple(others))
    bare = without_okurigana(normed)
    return QueryTerm(folded, tuple(words(normed, folded)), year or bare_year(normed), is_phrase, bare=bare)
