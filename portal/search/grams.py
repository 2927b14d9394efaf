"""Folded text as runs and pairs of characters: what makes every substring findable, from one character up.

A run is Latin letters, digits, or other letters standing together. Latin words and numbers stay whole; any other run
becomes its pairs and, alone, its last character, so that every character begins some token: one character is a search
by prefix, two are one token, more are a phrase. A database without phrases compares `spaced` text instead.
"""

import re
from typing import NamedTuple

_RUN = re.compile(r"[a-z]+|[0-9]+|[^\W_a-z0-9]+")
#: Longer runs of Latin letters or digits say nothing and would only swell the index.
LONGEST_WORD = 60


class Phrase(NamedTuple):
    """Tokens that stand one after another; the last is only the beginning of one where `prefix`. `literal`: the same, in `spaced` text."""

    tokens: tuple[str, ...]
    prefix: bool
    literal: str

    @property
    def letter(self) -> str:
        """The one letter that it is; "" for anything longer, and for Latin ones, which are found as words."""
        return self.tokens[0] if self.prefix and len(self.tokens) == 1 and not is_latin(self.tokens[0]) else ""


def runs(folded: str) -> list[str]:
    return [run[:LONGEST_WORD] if is_latin(run) else run for run in _RUN.findall(folded)]


def is_latin(run: str) -> bool:
    """Whether a run is Latin letters or digits, which are never cut."""
    return run[0].isascii()


def grams(folded: str) -> list[str]:
    """第12回復興 → 第 12 回復 復興 興."""
    found: list[str] = []
    for run in runs(folded):
        if is_latin(run):
            found.append(run)
        else:
            found += [run[at : at + 2] for at in range(len(run) - 1)]
            found.append(run[-1])
    return found


def spaced(folded: str) -> str:
    """The runs with one space around each: in it `Phrase.literal` occurs exactly where the phrase does."""
    return f" {' '.join(runs(folded))} "


def beginning(folded: str) -> Phrase | None:
    """As `phrase`, of what somebody may still be typing: the last Latin word or number is only the beginning of one."""
    found = phrase(folded)
    if found is None or not is_latin(found.tokens[-1]):
        return found
    return Phrase(found.tokens, True, found.literal.removesuffix(" "))


def phrase(folded: str) -> Phrase | None:
    """What finds a text that contains this one; None where it holds no letter or digit."""
    found = runs(folded)
    if not found:
        return None
    tokens = grams(" ".join(found))
    last = found[-1]
    prefix = not is_latin(last) and len(last) == 1
    if not is_latin(last) and len(last) > 1:
        tokens.pop()
    literal = f"{' ' if is_latin(found[0]) else ''}{' '.join(found)}{' ' if is_latin(last) else ''}"
    return Phrase(tuple(tokens), prefix, literal)
