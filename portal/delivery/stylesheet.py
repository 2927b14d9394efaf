"""Joins the six layers of the style sheet into `css/site.css`, so that a page asks for one file.

A staticfiles finder: collectstatic collects the joined file like any other (hashed and compressed by the storage), the development
server and the tests get it too. Nothing is minified: compression gains the rest.
"""

import tempfile
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage, Storage

LAYERS = ("tokens", "base", "layout", "components", "utilities", "print")
SITE = "css/site.css"


def source(layer: str) -> Path:
    return Path(__file__).resolve().parents[2] / "static" / "css" / f"{layer}.css"


def joined() -> str:
    """The order of the layers is stated first: it, not the order of the files, decides which rule wins."""
    return "\n".join([f"@layer {', '.join(LAYERS)};", *(source(layer).read_text(encoding="utf-8") for layer in LAYERS)])


#: Of the process and not of a finder: where two threads ask first, Django makes two and drops one, whose directory would go with it
#: before the file is read.
_DIRECTORY = tempfile.TemporaryDirectory(prefix="stylesheet-")
_MAKING = threading.Lock()


class StylesheetFinder(BaseFinder):
    """Finds exactly one file, made anew whenever a layer has changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.storage = FileSystemStorage(location=_DIRECTORY.name)

    def made(self) -> Path:
        path = Path(_DIRECTORY.name) / SITE
        with _MAKING:
            if not path.exists() or path.stat().st_mtime < max(source(layer).stat().st_mtime for layer in LAYERS):
                path.parent.mkdir(exist_ok=True)
                whole = path.with_suffix(".new")
                whole.write_text(joined(), encoding="utf-8")
                whole.replace(path)  # nobody reads half of it
        return path

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        # Not None where there is no such file: Django would count it as a match.
        found = [str(self.made())] if path == SITE else []
        return found[0] if found and not find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        self.made()
        yield SITE, self.storage
