"""From a query to plans: by which words, characters, sounds and synonyms each of its terms is found."""

from collections.abc import Iterable

from portal.japan.folding import norm
from portal.search.backends import Backend
from portal.search.grams import is_latin, phrase, runs
from portal.search.plan import Alternative, Keys, Plan, Term, Words
from portal.search.query import Query, QueryTerm
from portal.search.readings import KANA, from_romaji, skeleton
from portal.search.streams import numerals
from portal.search.synonyms import Synonyms
from portal.search.words import ASKING, words

#: A sound of fewer kana is shared by too many words.
_SHORTEST_SOUND = 2
#: Kana in a row that are no word's sound are cut into sounds from this length on.
_CUT_FROM = 5


def strict(query: Query, backend: Backend, synonyms: Synonyms) -> Plan:
    """Every term must be found."""
    latin = [term.latin for term in query.terms]
    terms: list[Term] = []
    for at, term in enumerate(query.terms):
        found = _alternatives(term, backend)
        if term.latin and not term.is_phrase:
            found += _together(latin[max(at - 1, 0) : at], term.latin, latin[at + 1 : at + 2])
        for other in synonyms.of(term.folded):
            found += _plain(other)
        terms.append(tuple(dict.fromkeys(found)))
    without = tuple(_exact(term.folded) for term in query.without)
    return Plan(tuple(term for term in terms if term), tuple(term for term in without if term))


def loose(query: Query, backend: Backend, strict_plan: Plan) -> Plan | None:
    """Any of the rarest words will do; None where there is nothing but one word."""
    found = query.words
    frequency = backend.frequencies(found)
    chosen: list[str] = []
    total = 0
    for word in sorted((word for word in found if frequency.get(word)), key=lambda word: frequency[word]):
        total += frequency[word]
        if chosen and total > backend.loose_cap:
            break
        chosen.append(word)
    terms: list[Term] = [(Words((word,)),) for word in chosen]
    terms += [(Keys((term.year,)),) for term in query.terms if term.year]
    if not chosen:
        terms += [_exact(gram) for term in query.terms for gram in _pairs(term.folded)]
    return Plan(tuple(terms), strict_plan.without, loose=True) if terms else None


def _pairs(folded: str) -> Iterable[str]:
    """What there is to go by where no word is known: without Sudachi, or where it cut otherwise."""
    for run in runs(folded):
        yield from [run] if is_latin(run) else (run[at : at + 2] for at in range(max(len(run) - 1, 1)))


def _alternatives(term: QueryTerm, backend: Backend) -> list[Alternative]:
    if term.is_phrase:
        return list(_exact(term.folded))
    found = [*_by_words(term), *_exact(term.folded)]
    if term.year:
        found.append(Keys((term.year,)))
    found += [Keys((number,)) for number in numerals(term.folded) if number == term.folded]
    found += [Keys((sound,)) for sound in _sounds(term)]
    if KANA.fullmatch(term.folded) and (cut := _cut(skeleton(term.folded), backend)):
        found.append(Keys(cut))
    joined = "".join(runs(term.folded))
    if joined.isascii() and not joined.isdecimal():
        found.append(Keys((joined,)))
        if len(runs(term.folded)) > 1:
            found += _exact(joined)
    return found


def _by_words(term: QueryTerm) -> list[Alternative]:
    forms = tuple(dict.fromkeys(word.form for word in term.words if word.form and word.form not in ASKING))
    parts = tuple(
        dict.fromkeys(
            part for word in term.words if word.form for part in (word.parts or (word.form,)) if part not in ASKING
        )
    )
    return [Words(found) for found in dict.fromkeys((forms, parts)) if found]


def _exact(folded: str) -> Term:
    found = phrase(folded)
    return (found,) if found else ()


def _plain(folded: str) -> list[Alternative]:
    """A synonym: as words and as it stands."""
    in_it = tuple(word.form for word in words(norm(folded), folded) if word.form)
    return [*([Words(in_it)] if in_it else []), *_exact(folded)]


def _together(before: list[str], word: str, after: list[str]) -> list[Alternative]:
    """fan meeting also finds fanmeeting."""
    pairs = [*(first + word for first in before if first), *(word + second for second in after if second)]
    return [found for pair in pairs for found in _exact(pair)]


def _sounds(term: QueryTerm) -> list[str]:
    """How the term sounds, where it is written by sound: in kana, in romaji, or in Latin letters that Japanese knows."""
    if KANA.fullmatch(term.folded):
        found = [skeleton(term.folded)]
    elif term.latin:
        found = [from_romaji(term.latin), *(sound for word in term.words if not word.form for sound in word.sounds)]
    else:
        joined = "".join(runs(term.folded))
        found = [from_romaji(joined)] if joined.isascii() and joined.isalpha() else []
    return [sound for sound in dict.fromkeys(found) if len(sound) >= _SHORTEST_SOUND]


def _cut(sound: str, backend: Backend) -> tuple[str, ...]:
    """しんさいふつこ → しんさい ふつこ: the fewest known sounds that make it up; () where they do not, or it is known whole."""
    if len(sound) < _CUT_FROM:
        return ()
    size = len(sound)
    pieces = {sound[start:end] for start in range(size) for end in range(start + 2, min(start + 12, size) + 1)}
    known = backend.known_keys(pieces)
    if sound in known:
        return ()
    best: list[tuple[str, ...] | None] = [()] + [None] * size
    for end in range(1, size + 1):
        for start in range(max(end - 12, 0), end - 1):
            before = best[start]
            if before is not None and sound[start:end] in known:
                current = best[end]
                if current is None or len(before) + 1 < len(current):
                    best[end] = (*before, sound[start:end])
    return best[size] or ()
