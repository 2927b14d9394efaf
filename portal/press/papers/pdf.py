"""A paper as a tagged PDF (PDF/UA-1), set by typst with the portal's one font. The same paper always gives the same bytes.

What editors wrote reaches typst as data and never as markup; its root is a folder that holds this one document's pictures and nothing else.
"""

import json
import shutil
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

from portal.media import renditions
from portal.media.models import Image
from portal.press.papers.paper import Node, Paper, digest_of, walk

TEMPLATE = Path(__file__).with_name("paper.typ")
#: In the hash of every PDF: another typst may set another page.
TYPST = version("typst")


def pdf_digest(paper: Paper) -> str:
    return digest_of(["pdf", TYPST, template_hash(), paper.digest])


@cache
def template_hash() -> str:
    return digest_of(TEMPLATE.read_text(encoding="utf-8"))


@cache
def fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(settings.JAPANESE_FONT.parent)])


def as_pdf(paper: Paper) -> bytes:
    data = paper.data()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copyfile(TEMPLATE, root / "paper.typ")
        lay_out_pictures(data["blocks"], root)
        return typst.compile(
            str(root / "paper.typ"),
            root=folder,
            font_paths=fonts(),
            ignore_system_fonts=True,
            sys_inputs={"paper": json.dumps(data, ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=0,
        )


def lay_out_pictures(blocks: list[Node], root: Path) -> None:
    """Copies the screen size of each picture beside the document and names it in its node."""
    figures: list[dict[str, Any]] = [node for node in walk(blocks) if node["t"] == "figure"]
    images = Image.objects.in_bulk({node["image"] for node in figures})
    for node in figures:
        image = images.get(node["image"])
        if image is None or not image.widths:
            continue
        name = f"{image.token}.jpg"
        (root / name).write_bytes(renditions.read(image, image.widths[-1], "jpg"))
        node["file"] = name
