"""Rich text: one definition of what an editor may type, and of what is stored and shown.

The editor's buttons, the sanitiser on every way in and the one on the way out all follow EXTENSIONS and FIGURE_TAGS.
"""

from collections.abc import Callable
from typing import Any

import nh3
from django.db import models
from django.utils.html import strip_tags
from django_prose_editor.config import allowlist_from_extensions
from django_prose_editor.fields import ProseEditorField

EXTENSIONS: dict[str, Any] = {
    "Heading": {"levels": [2, 3, 4]},
    "Bold": True,
    "Italic": True,
    "BulletList": True,
    "OrderedList": {"enableListAttributes": False},
    "ListItem": True,
    "Blockquote": True,
    "HorizontalRule": True,
    "HardBreak": True,
    # Without `protocols` the sanitiser would let every scheme through.
    "Link": {"enableTarget": False, "protocols": ["https", "http", "mailto", "tel"]},
    "Table": True,
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
}

#: A picture is named by the key of an Image in the library and by nothing else: `<figure><img data-file="12"><figcaption>…`.
#: No address is stored, so none can point to another site; what a visitor sees is built when it is shown.
FIGURE_TAGS: dict[str, set[str]] = {"figure": set(), "img": {"data-file"}, "figcaption": set()}

#: Given sanitised HTML and its language, each gives back HTML; what lies above adds its own in `ready()`.
renderers: list[Callable[[str, str], str]] = []

EMPTY = ("<p></p>", "<h2></h2>", "<h3></h3>", "<h4></h4>")


def _attribute(tag: str, attribute: str, value: str) -> str | None:
    """The value to keep; None drops the attribute."""
    if attribute == "data-file":
        return value if value.isascii() and value.isdecimal() and len(value) <= 18 else None
    if attribute == "href" and value.replace("\\", "/").lstrip().startswith("//"):
        return None  # another site in the disguise of an address on this one
    return value


def _cleaner() -> nh3.Cleaner:
    allowed = allowlist_from_extensions(EXTENSIONS)
    attributes = {**allowed["attributes"], **FIGURE_TAGS, "ol": {"start"}}
    return nh3.Cleaner(
        **{
            **allowed,
            "tags": allowed["tags"] | set(FIGURE_TAGS),
            "attributes": attributes,
            "attribute_filter": _attribute,
        }
    )


_clean = _cleaner()


def sanitize(html: str) -> str:
    """HTML with nothing in it but what the editor can make; "" for the empty paragraph that the editor leaves behind."""
    clean = _clean.clean(html)
    return "" if clean in EMPTY else clean


def rendered(html: str, language: str) -> str:
    """What a visitor sees of stored HTML. Sanitised once more: rows may be older than today's rules."""
    clean = sanitize(html)
    for render in renderers:
        clean = render(clean, language)
    return clean


def plain(html: str) -> str:
    """The words alone, with one space where markup parted them."""
    return " ".join(strip_tags(html.replace("<", " <")).split())


class ProseField(ProseEditorField):
    """Sanitised HTML. Unlike its parent it sanitises whatever is written: by `save()`, by a fixture, by an import, by `update()`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("config", {"extensions": EXTENSIONS})
        kwargs.setdefault("sanitize", sanitize)
        super().__init__(*args, **kwargs)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """The object in memory then holds what the row holds."""
        value = super().pre_save(model_instance, add)
        if isinstance(value, str) and value:
            value = sanitize(value)
            setattr(model_instance, self.attname, value)
        return value

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        return super().get_db_prep_save(sanitize(value) if isinstance(value, str) and value else value, connection)
