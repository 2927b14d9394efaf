"""What a list shows of an item, whichever table it comes from: the object itself or its catalogue row."""

from dataclasses import dataclass

from portal.bilingual.text import Text
from portal.japan.partial import PartialDate


@dataclass(frozen=True)
class Card:
    """`url` is in the active language; `untranslated` marks an item that this site language has only in the other one."""

    title: Text
    url: str
    section: str
    kind: str
    date: PartialDate
    summary: Text | None = None
    status: str = ""
    untranslated: bool = False
    key: str = ""
