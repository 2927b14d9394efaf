"""A text as rows of PostgreSQL's text index, and a plan as queries of it: one vector a page, in which words, keys and pairs of characters are told apart by their
first character. Lexemes are quoted, one by one: nothing is parsed.

What the index alone answers is `sure`. A phrase of several lexemes may have them all and not together: of such pages, which are
`possible` and not sure, the text is looked at.
"""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from portal.search.grams import Phrase, is_latin
from portal.search.plan import Alternative, Beginning, Keys, Plan, Term, Words, words_of
from portal.search.streams import LETTER, Streams

#: Before a word and before a key; pairs stand as they are.
_WORD, _KEY = ".", "+"
#: Before a title's word: a weight would be looked up in the row of every page that has the word anywhere.
_TITLE_WORD = f"{_KEY}名"
#: Pairs of kana stand in many pages apart: インド where there is メイン and バンド. So three in a row are lexemes too.
_KANA = re.compile("[ぁ-ゖー]{3,}")
#: A tsvector's largest position; what stands behind it counts as standing there.
_LAST_POSITION = 16383

Condition = tuple[str, list[Any]]


class _Asked(NamedTuple):
    """`literal`: what must stand in the text besides; "" where the index says it all."""

    query: str
    literal: str = ""


def lexemes(streams: Streams) -> str:
    title = dict.fromkeys(streams.title_words)
    found = dict.fromkeys(
        [
            *streams.title_grams,
            *streams.body_grams,
            *_triples(f"{streams.title} {streams.body}"),
            *(_WORD + word for word in (*title, *streams.body_words)),
            *(_KEY + key for key in streams.keys),
            *(_KEY + LETTER + letter for letter in streams.letters),
            *(_TITLE_WORD + word for word in title),
        ]
    )
    return " ".join(map(quoted, found))


def columns(streams: Streams) -> tuple[int, str, str, str]:
    """How many words, the title, all of the text, and the words with their places, as they are weighed."""
    title, body = streams.title_words, streams.body_words
    positions: dict[str, list[str]] = {}
    for at, word in enumerate(title, start=1):
        positions.setdefault(word, []).append(f"{at}A")
    for at, word in enumerate(body, start=len(title) + 1):
        if at <= _LAST_POSITION:
            positions.setdefault(word, []).append(str(at))
    words = " ".join(f"{quoted(word)}:{','.join(found[:255])}" for word, found in positions.items())
    return len(title) + len(body), streams.title, f"{streams.title}\n{streams.body}", words


def word(form: str) -> str:
    return quoted(_WORD + form)


def key(form: str) -> str:
    return quoted(_KEY + form)


def sure(plan: Plan) -> str:
    """Finds pages without a look at their text; "" where that finds none."""
    return _without(_together(plan, map(_sure, plan.terms)), map(possible_term, plan.without))


def possible(plan: Plan) -> str:
    """Finds all that the plan may mean."""
    return _without(_together(plan, map(possible_term, plan.terms)), filter(None, map(_sure, plan.without)))


def check(plan: Plan) -> Condition | None:
    """Which of the pages that are possible and not sure have the plan's phrases: a condition on the vector `f` and the text `i`. None
    where nothing needs a look."""
    if all(not _literals(term) for term in (*plan.terms, *plan.without)):
        return None
    # Of a single term that is not surely found there is only its text to look at.
    others = len(plan.terms) > 1 or bool(plan.without)
    needed = [term for term in plan.terms if plan.loose or _literals(term)]
    parts = [_checked(term, others=others) for term in needed] or [("true", [])]
    sql = f"({(' OR ' if plan.loose else ' AND ').join(part for part, _values in parts)})"
    params = [value for _part, values in parts for value in values]
    for literal in (literal for term in plan.without for literal in _literals(term)):
        sql += " AND strpos(i.folded, %s) = 0"
        params.append(literal)
    return sql, params


def title_words(plan: Plan) -> str:
    """Every term by a word of the title, as far as it has words."""
    return _all(quoted(_TITLE_WORD + form) for term in plan.terms for form in words_of(term))


def both(query: str, other: str) -> str:
    return _all(filter(None, (query, other)))


def but(query: str, other: str) -> str:
    return _without(query, filter(None, (other,)))


def possible_term(term: Term) -> str:
    return _any(_asked(alternative).query for alternative in term)


def _sure(term: Term) -> str:
    asked = map(_asked, term)
    return _any(found.query for found in asked if not found.literal)


def _literals(term: Term) -> list[str]:
    return [found.literal for found in map(_asked, term) if found.literal]


def _checked(term: Term, *, others: bool) -> Condition:
    """The text first: it is smaller than the vector."""
    literals = _literals(term)
    parts, params = ["strpos(i.folded, %s) > 0"] * len(literals), [*literals]
    if others and (query := _sure(term)):
        parts.append("f.lexemes @@ %s::tsquery")
        params.append(query)
    return f"({' OR '.join(parts) or 'false'})", params


def _asked(alternative: Alternative) -> _Asked:
    if isinstance(alternative, Words):
        return _Asked(_all(map(word, alternative.words)))
    if isinstance(alternative, Keys):
        return _Asked(_all(map(key, alternative.keys)))
    if isinstance(alternative, Beginning):
        return _Asked(f"{key(alternative.letters)}:*")
    return _phrase(alternative)


def _phrase(phrase: Phrase) -> _Asked:
    triples = _triples(phrase.literal)
    in_them = {pair for triple in triples for pair in (triple[:2], triple[1:])}
    *tokens, last = phrase.tokens
    found = [quoted(token) for token in (*triples, *tokens) if token not in in_them]
    if phrase.prefix:
        # Every letter begins some pair, and stands among the keys by itself: of the pairs that begin so there would be a thousand.
        found.append(f"{quoted(last)}:*" if is_latin(last) else key(LETTER + last))
    elif last not in in_them:
        found.append(quoted(last))
    is_whole = len(phrase.tokens) == 1 or triples == [phrase.literal]
    return _Asked(_all(found), "" if is_whole else phrase.literal)


def _triples(text: str) -> list[str]:
    runs = _KANA.findall(text)
    return list(dict.fromkeys(run[at : at + 3] for run in runs for at in range(len(run) - 2)))


def _together(plan: Plan, terms: Iterable[str]) -> str:
    """ "" for what finds nothing."""
    asked = list(terms)
    if plan.loose:
        return _any(filter(None, asked))
    return _all(asked) if all(asked) else ""


def _all(queries: Iterable[str]) -> str:
    return " & ".join(f"({query})" for query in queries)


def _any(queries: Iterable[str]) -> str:
    return " | ".join(f"({query})" for query in queries)


def _without(query: str, excluded: Iterable[str]) -> str:
    return _all([query, *(f"!({other})" for other in excluded)]) if query else ""


def quoted(lexeme: str) -> str:
    """One lexeme for tsvector and tsquery; inside the quotes only the quote and the backslash mean anything."""
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''").replace("\0", "") + "'"
