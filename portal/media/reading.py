"""Reads an uploaded PDF in a process of its own, under limits of time and memory: whatever it does there, the site goes on.

Run as a program it reads the PDF from standard input and writes what it found as JSON. Knows no Django.
"""

import base64
import io
import json
import resource
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

SECONDS = 40
MEMORY = 2 * 1024**3
SECONDS_FOR_TEXT = 12
LONGEST_TEXT = 4_000_000  # characters of a whole document
COVER = 960  # pixels of the longer side

#: Actions that start something or send something away. A link is none of them.
ACTIONS = ("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToE", "/Rendition", "/RichMediaExecute")
ANNOTATIONS = ("/FileAttachment", "/RichMedia", "/Movie", "/Sound", "/3D", "/Screen")


@dataclass
class Reading:
    """`fault`: "", or why it is refused: format, locked, active, heavy. `hints`: which of `documents.HINTS` hold."""

    fault: str = ""
    pages: int = 0
    hints: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    cover: str = ""  # JPEG, base64

    @property
    def cover_bytes(self) -> bytes:
        return base64.b64decode(self.cover)


def read(content: bytes) -> Reading:
    """Never raises: a PDF that cannot be read within the limits is `heavy`."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "portal.media.reading"],
            input=content,
            capture_output=True,
            timeout=SECONDS,
            cwd=Path(__file__).resolve().parents[2],
            check=True,
        )
        return Reading(**json.loads(done.stdout))
    except (subprocess.SubprocessError, ValueError, TypeError, OSError):
        return Reading(fault="heavy")


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    json.dump(asdict(examine(sys.stdin.buffer.read())), sys.stdout)


def examine(content: bytes) -> Reading:
    # Imported here: whoever only calls `read` has no need of them.
    import pikepdf  # noqa: PLC0415
    import pypdfium2  # noqa: PLC0415

    found = Reading()
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            found.pages = len(pdf.pages)
            found.fault = "active" if is_active(pdf) else ""
            found.hints = hints_of(pdf)
    except pikepdf.PasswordError:
        return Reading(fault="locked")
    except (pikepdf.PdfError, ValueError, RecursionError, TypeError, AttributeError):
        return Reading(fault="format")
    if found.fault or not found.pages:
        return Reading(fault=found.fault or "format")
    try:
        # pikepdf mends what PDFium, and with it a browser, refuses.
        document = pypdfium2.PdfDocument(content)
        found.texts = texts_of(document)
        found.cover = cover_of(document)
    except pypdfium2.PdfiumError:
        return Reading(fault="format")
    if any(text.strip() for text in found.texts):
        found.hints.append("text")
    return found


def is_active(pdf: Any) -> bool:
    """Whether anything in it runs, opens or sends something, or hides another file."""
    names = pdf.Root.get("/Names", {})
    if "/JavaScript" in names or "/EmbeddedFiles" in names or "/AA" in pdf.Root:
        return True
    return any(is_active_object(each) for each in pdf.objects)


def is_active_object(each: Any, depth: int = 4) -> bool:
    """The object, and what is written inside it; what it only names is an object of its own."""
    import pikepdf  # noqa: PLC0415

    if isinstance(each, pikepdf.Array) and depth:
        return any(is_active_object(value, depth - 1) for value in each if is_inside(value))
    if not isinstance(each, pikepdf.Dictionary):
        return False
    if str(each.get("/S", "")) in ACTIONS or ("/Rect" in each and str(each.get("/Subtype", "")) in ANNOTATIONS):
        return True
    return depth > 0 and any(is_active_object(value, depth - 1) for _name, value in each.items() if is_inside(value))


def is_inside(value: Any) -> bool:
    import pikepdf  # noqa: PLC0415

    return isinstance(value, pikepdf.Dictionary | pikepdf.Array) and value.objgen == (0, 0)


def hints_of(pdf: Any) -> list[str]:
    """What can be seen from outside; only a person can say that a document is accessible."""
    marked = bool(pdf.Root.get("/MarkInfo", {}).get("/Marked", False)) and "/StructTreeRoot" in pdf.Root
    title = str(pdf.docinfo.get("/Title", "")) if pdf.trailer.get("/Info") is not None else ""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        title = title or str(metadata.get("dc:title") or "")
    held = {"tagged": marked, "language": bool(str(pdf.Root.get("/Lang", ""))), "title": bool(title.strip())}
    return [name for name, holds in held.items() if holds]


def texts_of(document: Any) -> list[str]:
    """One text for each page, as far as time and length allow; empty for the rest."""
    found: list[str] = []
    end, left = time.monotonic() + SECONDS_FOR_TEXT, LONGEST_TEXT
    for page in document:
        if time.monotonic() > end or left <= 0:
            break
        text = page.get_textpage().get_text_range()[:left].replace("\0", "").replace("\ufffe", "")
        left -= len(text)
        found.append(" ".join(text.split()))
        page.close()
    return found


def cover_of(document: Any) -> str:
    """The first page; "" for one that is no page to look at."""
    page = document[0]
    width, height = page.get_size()
    if min(width, height) < 1:
        return ""
    image = page.render(scale=COVER / max(width, height)).to_pil().convert("RGB")
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=80, progressive=True)
    return base64.b64encode(buffer.getvalue()).decode()


if __name__ == "__main__":
    main()
