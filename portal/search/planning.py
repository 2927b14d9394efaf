"""From a query to plans: by which words, characters, sounds and synonyms each of its terms is found."""

from collections.abc import Callable, Iterable

from portal.japan.folding import norm
from portal.search.backends import Backend
from portal.search.grams import is_latin, phrase, runs
from portal.search.numerals import numerals, with_other_numerals
from portal.search.plan import Alternative, Keys, Plan, Term, Words
from portal.search.query import Query, QueryTerm
from portal.search.readings import KANA, from_romaji, skeleton, spoken_alike
from portal.search.synonyms import Synonyms
from portal.search.words import ASKING, KANJI, stem, sudachi, words

#: A sound of fewer kana is shared by too many words.
_SHORTEST_SOUND = 2
#: Kana in a row that are no word's sound are cut into sounds from this length on.
_CUT_FROM = 4
#: In so many ways at most.
_CUTS = 4
#: The お of お問い合わせ.
_POLITE = frozenset({"御", "お", "ご"})
_ASKS_NOTHING = ASKING | _POLITE
#: Of how many words, and how long, what is looked for in pieces may be.
_FEW_WORDS, _LONGEST_IN_PIECES = 2, 16


def strict(query: Query, backend: Backend, synonyms: Synonyms) -> Plan:
    """Every term must be found."""
    latin = [term.latin for term in query.terms]
    terms: list[Term] = []
    for at, term in enumerate(query.terms):
        found = _alternatives(term, backend)
        if term.latin and not term.is_phrase:
            found += _together(latin[max(at - 1, 0) : at], term.latin, latin[at + 1 : at + 2])
        for other in _meant_alike(query.terms, at, synonyms):
            found += _plain(other)
        terms.append(tuple(dict.fromkeys(found)))
    without = tuple(_exact(term.folded) for term in query.without)
    asked = query.wanted
    wanted = tuple(found for term, found in zip(query.terms, terms, strict=True) if term in asked)
    return Plan(wanted, tuple(term for term in without if term), meant=tuple(terms))


def _meant_alike(terms: tuple[QueryTerm, ...], at: int, synonyms: Synonyms) -> list[str]:
    """Synonyms of a term, of a word in it, and of terms together of which it is one: fan meeting."""
    if terms[at].is_phrase:
        return []
    found = dict.fromkeys([*synonyms.of(terms[at].folded), *synonyms.within(terms[at].folded)])
    for start, size, other in synonyms.together([term.folded for term in terms]):
        if start <= at < start + size:
            found[other] = None
    return list(found)


def loose(query: Query, backend: Backend, strict_plan: Plan) -> Plan | None:
    """Any of the rarest words will do; None where there is nothing but one word."""
    found = [word for word in query.words if word not in _POLITE]
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


def is_one_word(query: Query) -> bool:
    """All kanji or all kana, of one word or two written as one; not a sentence."""
    folded = query.terms[0].folded
    of_one_kind = KANJI.fullmatch(folded) or KANA.fullmatch(folded)
    return bool(of_one_kind) and len(query.terms) == 1 and query.size <= _FEW_WORDS and not query.terms[0].is_phrase


def in_pieces(query: Query, strict_plan: Plan, is_found: Callable[[Plan], bool]) -> Plan | None:
    """Of one word that no page has, its longest pieces that one has: 会津若松市 → 会津. A piece is kanji, or half of the word and no mere syllable or two."""
    word = query.terms[0].folded[:_LONGEST_IN_PIECES]
    for size in range(len(word) - 1, 1, -1):
        pieces = dict.fromkeys(word[at : at + size] for at in range(len(word) - size + 1))
        wanted = [piece for piece in pieces if KANJI.fullmatch(piece) or (2 * size >= len(word) and size > 2)]
        if found := tuple(exact for piece in wanted for exact in _exact(piece) if is_found(Plan(((exact,),)))):
            return Plan((found,), strict_plan.without)
    return None


def _pairs(folded: str) -> Iterable[str]:
    """What there is to go by where no word is known: without Sudachi, or where it cut otherwise."""
    for run in runs(folded):
        pairs = [run] if is_latin(run) else [run[at : at + 2] for at in range(max(len(run) - 1, 1))]
        # With words at hand, い合 and れん say nothing.
        yield from (pair for pair in pairs if is_latin(run) or not sudachi() or KANJI.fullmatch(pair))


def _alternatives(term: QueryTerm, backend: Backend) -> list[Alternative]:
    if term.is_phrase:
        return list(_exact(term.folded))
    if term.year:
        # Where 令和6年 stands, the key does; 2024 and R6 may stand there without being known for a year.
        return [Keys((term.year,)), *(_exact(term.folded) if term.folded.isascii() else ())]
    found = [*_by_words(term), *_exact(term.folded)]
    found += _exact(term.bare)
    found += [Keys((number,)) for number in numerals(term.folded) if number == term.folded]
    found += [same for other in with_other_numerals(term.folded) for same in _exact(other)]
    sounds = _sounds(term)
    found += [Keys((sound,)) for sound in sounds]
    found += [Keys(cut) for cut in _cuts(next(iter(sounds), ""), backend)]
    joined = "".join(runs(term.folded))
    if joined.isascii() and not joined.isdecimal():
        found.append(Keys((joined,)))
        if len(runs(term.folded)) > 1:
            found += _exact(joined)
    return found


def _by_words(term: QueryTerm) -> list[Alternative]:
    found: dict[tuple[str, ...], None] = {}
    for reading in (term.words, *term.other_words):
        asked = [word for word in reading if word.form and word.form not in _ASKS_NOTHING]
        if len(asked) < 3 and any(word.form.isdecimal() for word in asked):
            continue  # 40 somewhere and 代 somewhere are not 40代
        found[tuple(dict.fromkeys(word.form for word in asked))] = None
        found[tuple(dict.fromkeys(part for word in asked for part in (word.parts or (word.form,))))] = None
    return [Words(forms) for forms in found if forms]


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
    return [found for pair in pairs for found in (*_exact(pair), Words((stem(pair),)))]


def _sounds(term: QueryTerm) -> list[str]:
    """How the term sounds, where it is written by sound: in kana, in romaji, or in Latin letters that Japanese knows."""
    if KANA.fullmatch(term.folded):
        found = spoken_alike(term.folded)
    elif term.latin:
        found = [from_romaji(term.latin), *(sound for word in term.words if not word.form for sound in word.sounds)]
    else:
        joined = "".join(runs(term.folded))
        found = [from_romaji(joined)] if joined.isascii() and joined.isalpha() else [skeleton(joined)]
    return [sound for sound in dict.fromkeys(found) if len(sound) >= _SHORTEST_SOUND]


def _cuts(sound: str, backend: Backend) -> list[tuple[str, ...]]:
    """しんさいふつこ → しんさい ふつこ: the ways to make it up of the fewest known sounds, two or more; none where it is known whole."""
    if len(sound) < _CUT_FROM:
        return []
    size = len(sound)
    pieces = {sound[start:end] for start in range(size) for end in range(start + 2, min(start + 12, size) + 1)}
    known = backend.known_keys(pieces)
    if sound in known:
        return []
    ways: list[list[tuple[str, ...]]] = [[()], *([] for _at in range(size))]
    for end in range(2, size + 1):
        found = [
            (*before, sound[start:end])
            for start in range(max(end - 12, 0), end - 1)
            if sound[start:end] in known
            for before in ways[start]
        ]
        fewest = min(map(len, found), default=0)
        ways[end] = [way for way in found if len(way) == fewest][:_CUTS]
    return ways[size]
