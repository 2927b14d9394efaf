"""A plan as a condition on the rows of PostgreSQL's text index, here called `i`. Lexemes are quoted, one by one: nothing is parsed."""

from typing import Any

from portal.search.grams import Phrase
from portal.search.plan import Alternative, Beginning, Keys, Plan, Term, Words, words_of
from portal.search.streams import LETTER

#: Before a title's word among the keys: a weight in `tw` would be looked up in the row of every page that has the word anywhere.
TITLE_WORD = "名"

Condition = tuple[str, list[Any]]


def conditions(plan: Plan) -> Condition:
    parts = [term_condition(term) for term in plan.terms]
    params = [value for _sql, values in parts for value in values]
    sql = f"({(' OR ' if plan.loose else ' AND ').join(part for part, _values in parts)})"
    for term in plan.without:
        part, values = term_condition(term)
        sql += f" AND NOT {part}"
        params += values
    return sql, params


def title_conditions(plan: Plan) -> Condition:
    """Every term by a word of the title."""
    sql, params = conditions(plan)
    for term in plan.terms:
        if words := words_of(term):
            sql += " AND i.alt @@ %s::tsquery"
            params = [*params, " & ".join(quoted(TITLE_WORD + word) for word in words)]
    return sql, params


def term_condition(term: Term) -> Condition:
    parts = [_alternative(alternative) for alternative in term]
    return f"({' OR '.join(sql for sql, _params in parts)})", [value for _sql, params in parts for value in params]


def _alternative(alternative: Alternative) -> Condition:
    if isinstance(alternative, Words):
        return "i.tw @@ %s::tsquery", [" & ".join(quoted(word) for word in alternative.words)]
    if isinstance(alternative, Keys):
        return "i.alt @@ %s::tsquery", [" & ".join(quoted(key) for key in alternative.keys)]
    if isinstance(alternative, Beginning):
        return "i.alt @@ %s::tsquery", [f"{quoted(alternative.letters)}:*"]
    return _phrase(alternative)


def _phrase(phrase: Phrase) -> Condition:
    lexemes = [quoted(token) for token in phrase.tokens]
    if phrase.letter:
        return "i.alt @@ %s::tsquery", [quoted(LETTER + phrase.letter)]
    if phrase.prefix:
        lexemes[-1] += ":*"
    query = " & ".join(lexemes)
    if len(lexemes) == 1:
        return "i.tb @@ %s::tsquery", [query]
    # Where a row is looked at, its text first: it is smaller than all its pairs, and seldom has them all but not together.
    return "(strpos(i.folded, %s) > 0 AND i.tb @@ %s::tsquery)", [phrase.literal, query]


def quoted(lexeme: str) -> str:
    """One lexeme for tsvector and tsquery; inside the quotes only the quote and the backslash mean anything."""
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''").replace("\0", "") + "'"
