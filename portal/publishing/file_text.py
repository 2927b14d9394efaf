"""What the files of an item say, page by page, for the search: a content type hands it out by `Publishable.file_texts`."""

from dataclasses import dataclass
from datetime import datetime

from portal.bilingual.text import Text


@dataclass(frozen=True)
class FileText:
    """`key` stays with the file when it is replaced. `path`: its address without host. `until`: when it may no longer be shown (aware),
    where that is known before the item's own end."""

    key: int
    title: Text
    path: str
    pages: tuple[str, ...]
    kind: str = "PDF"
    until: datetime | None = None
