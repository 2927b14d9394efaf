"""Words of a text in the form in which the search compares them, and how they sound.

Sudachi cuts Japanese; Latin words and numbers are cut by rule, so that they are the same with and without it. Where
sudachipy or its dictionary is not installed there are no Japanese words, and the pairs of characters carry the search.
"""

import importlib
import importlib.metadata
import re
import threading
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from portal.japan.folding import fold
from portal.search.grams import LONGEST_WORD
from portal.search.readings import skeleton

#: Sudachi refuses more than 49,149 bytes at once; a Japanese character has three.
_LONGEST_PIECE = 12_000
_SENTENCE_END = re.compile(r"(?<=[。！？!?\n])")
_LATIN = re.compile(r"[a-z]+|[0-9]+")
_NOT_LATIN = re.compile(r"[^\W_a-z0-9]")
_KATAKANA = re.compile(r"[ァ-ヺー]+")
_KATAKANA_NAME = re.compile(r"[ァ-ヺー]+(?:[・= ][ァ-ヺー]+)+")
_KANA = re.compile(r"[ぁ-ゖァ-ヺー]+")
KANJI = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]+")
_OKURIGANA = re.compile(r"(?<=[\u3400-\u9fff])[ぁ-ゖ]{1,3}(?=[\u3400-\u9fff]|$)")
_TO_HIRAGANA = {code: chr(code - 0x60) for code in range(0x30A1, 0x30F7)}
_TO_KATAKANA = {ord(hiragana): chr(code) for code, hiragana in _TO_HIRAGANA.items()}
#: Words in a row that may make up one sound.
_LONGEST_SOUND = 6
#: What is longer is a sentence, and its okurigana are not looked into.
_LONGEST_WRITTEN = 16
#: Parts of speech that no visitor looks for.
_EMPTY = frozenset({"助詞", "助動詞", "補助記号", "空白", "記号"})
_STOP_TEXT = """
する 為る ある 有る 居る いる 成る なる 言う いう 出来る できる 行う 物 もの 事 こと 時 為 ため 様 よう 其の その
此の この 彼の あの 其れ それ 此れ これ 此処 ここ 其処 そこ 又 また 及び 等 など 所 ところ 訳 内 うち 方 ほう 他
無い ない れる られる せる さる 置く おく 見る 来る くる 付く つく 因る よる 於く 対する 就く 関する 然し 但し 更に
つまり 呉れる 下さる
"""
_STOP = frozenset(fold(word) for word in _STOP_TEXT.split())
_ASKING_TEXT = """
何 なに なん 誰 だれ 何処 どこ 何時 いつ 何故 なぜ どう 如何 どの 何の どんな 何れ どれ 何方 どちら 幾つ いくつ 幾ら
いくら what who whom whose where when why how which did does do was were
is are
"""
#: Words that ask; they stand in the question and not in the answer.
ASKING = frozenset(fold(word) for word in _ASKING_TEXT.split())
_STOP_LATIN_TEXT = """
a an the of and or to in on at by for with from as is are was were be been it its that this these those he she
they his her their has have had not no but if than then so such into also do does did can may s t
"""
STOP_LATIN = frozenset(_STOP_LATIN_TEXT.split())


class Word(NamedTuple):
    """`form`: what is compared; `parts`: the shorter words in it; `sounds`: skeletons of its readings."""

    form: str
    parts: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()


class _Analyser(threading.local):
    """One tokenizer a thread: a shared one fails with "already in use"."""

    def __init__(self) -> None:
        self.tokenizer = _dictionary().tokenizer(mode=sudachi().SplitMode.C) if sudachi() else None


@lru_cache(maxsize=1)
def sudachi() -> Any:
    """The package, or None where it or its dictionary is missing."""
    try:
        package = importlib.import_module("sudachipy")
        package.Dictionary(dict="core")
    except Exception:  # whatever is wrong with it, the search goes on without
        return None
    return package


@lru_cache(maxsize=1)
def _dictionary() -> Any:
    return sudachi().Dictionary(dict="core")


@lru_cache(maxsize=1)
def dictionary_version() -> str:
    """Which words the index was cut into; "" without Sudachi."""
    return importlib.metadata.version("sudachidict-core") if sudachi() else ""


_analyser: _Analyser | None = None


def _tokens(text: str) -> Iterator[Any]:
    global _analyser
    if _analyser is None:
        _analyser = _Analyser()
    if _analyser.tokenizer is not None:
        for piece in _pieces(text):
            yield from _analyser.tokenizer.tokenize(piece)


def _pieces(text: str) -> Iterator[str]:
    if len(text) <= _LONGEST_PIECE:
        yield text
        return
    piece = ""
    for sentence in _SENTENCE_END.split(text):
        for start in range(0, len(sentence), _LONGEST_PIECE):
            part = sentence[start : start + _LONGEST_PIECE]
            if len(piece) + len(part) > _LONGEST_PIECE:
                yield piece
                piece = ""
            piece += part
    yield piece


def words(normed: str, folded: str) -> list[Word]:
    """Of one text in both forms. In order for each script; words without content are left out, asking words are not."""
    latin = [Word(stem(run[:LONGEST_WORD])) for run in _LATIN.findall(folded) if run not in STOP_LATIN]
    if _NOT_LATIN.search(normed):
        return [*_japanese(normed), *latin]
    return latin


def _japanese(normed: str) -> Iterator[Word]:
    mode = sudachi().SplitMode.A if sudachi() else None
    for token in _tokens(normed):
        surface = token.surface()
        if not _NOT_LATIN.search(surface):
            if surface.isalpha() and not token.is_oov() and (sounds := _sounds(surface, token.reading_form())):
                yield Word("", (), sounds)
            continue
        if token.part_of_speech()[0] in _EMPTY:
            continue
        form = _form(token)
        if form in _STOP:
            continue
        parts = token.split(mode) if len(surface) > 2 else ()
        pieces = tuple(_form(part) for part in parts) if len(parts) > 1 else ()
        sounds = _sounds(surface, token.reading_form())
        for part in parts if len(parts) > 1 else ():
            if len(part.surface()) > 1:
                sounds += _sounds(part.surface(), part.reading_form())
        yield Word(form, pieces, sounds)


def _form(token: Any) -> str:
    """Of nouns and verbs of two kanji or more only those: 受け付ける, 受付け and 受付 are one word, whichever of them Sudachi knows."""
    surface = token.surface()
    form = _folded(token.normalized_form())
    if form.isdecimal():  # 一 is not 1 to who types it
        return _folded(surface)
    if token.part_of_speech()[0] in ("名詞", "動詞"):
        kanji = "".join(KANJI.findall(form))
        if 1 < len(kanji) < len(form):
            return kanji
    return form


def readings_of_kana(normed: str) -> list[tuple[Word, ...]]:
    """Of a term in nothing but kana, the words as it is written and in the other kana: まかなえる is 賄う, とるすとい is トルストイ and not 取る.

    A reading counts where its words are most of the term.
    """
    found: dict[tuple[Word, ...], None] = {}
    for version in (normed, in_hiragana(normed), in_katakana(normed)):
        covered = sum(end - start for start, end, _word in located(version))
        if 3 * covered >= 2 * len(version) and (in_it := tuple(_japanese(version))):
            found[in_it] = None
    return list(found)


def in_katakana(text: str) -> str:
    return text.translate(_TO_KATAKANA)


def in_hiragana(text: str) -> str:
    return text.translate(_TO_HIRAGANA)


def is_kana(normed: str) -> bool:
    return bool(_KANA.fullmatch(normed))


def located(text: str) -> Iterator[tuple[int, int, Word]]:
    """(start, end, word) of the words of a text as it is written, to be marked in it. Nothing without Sudachi."""
    for token in _tokens(text[:_LONGEST_PIECE]):
        surface, part = token.surface(), token.part_of_speech()[0]
        if part not in _EMPTY:
            form = stem(_folded(surface)) if surface.isascii() else _form(token)
            yield token.begin(), token.end(), Word(form, (), _sounds(surface, token.reading_form()))


def sounding(text: str, sounds: Collection[str]) -> Iterator[tuple[int, int]]:
    """(start, end) of what sounds like one of these, part of a longer word or several in a row: しおがま in 塩竈市, 結の場."""
    if not sounds or not sudachi():
        return
    mode = sudachi().SplitMode.A
    tokens = [part for token in _tokens(text[:_LONGEST_PIECE]) for part in token.split(mode)]
    for at, first in enumerate(tokens):
        read = ""
        for token in tokens[at : at + _LONGEST_SOUND]:
            read += token.reading_form()
            so_far = skeleton(read)
            if so_far in sounds and _NOT_LATIN.search(token.surface()):
                yield first.begin(), token.end()
            if not so_far or not any(sound.startswith(so_far) for sound in sounds):
                break


def written_as(text: str, sound: str) -> Iterator[str]:
    """The places in a text, of one word or several, that sound so."""
    tokens = [(token.surface(), token.reading_form()) for token in _tokens(text)]
    for start in range(len(tokens)):
        written = read = ""
        for surface, reading in tokens[start : start + _LONGEST_SOUND]:
            written, read = written + surface, read + reading
            so_far = skeleton(read)
            if so_far == sound:
                yield written
            if not so_far or so_far == sound or not sound.startswith(so_far):
                break


@lru_cache(maxsize=65536)
def _folded(form: str) -> str:
    return "".join(fold(form).split())


@lru_cache(maxsize=65536)
def _sounds(surface: str, reading: str) -> tuple[str, ...]:
    """Skeletons of a word's reading, and of its own letters where those are kana."""
    return tuple({sound: None for sound in (skeleton(reading), skeleton(surface)) if len(sound) > 1})


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """meetings → meeting, cities → city: only the plural, so that a word stays a word."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def katakana_words(normed: str) -> list[str]:
    """Each by itself, and neighbours that a dot joins as one: テオフィロ・ブラガ is also テオフィロブラガ."""
    together = ["".join(_KATAKANA.findall(name)) for name in _KATAKANA_NAME.findall(normed)]
    return [*_KATAKANA.findall(normed), *together]


def without_okurigana(normed: str) -> str:
    """結いの場 → 結の場, 受け付け → 受付: of the kana behind a kanji only the particle stays; katakana are a word of their own.
    "" where that changes nothing."""
    if len(normed) > _LONGEST_WRITTEN:
        return ""
    shorter = _OKURIGANA.sub(lambda found: found[0][-1] if found[0][-1] in "のがとにをへ" else "", normed)
    return fold(shorter) if shorter != normed and len(KANJI.sub("", shorter)) < len(shorter) - 1 else ""
