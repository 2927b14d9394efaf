"""Rich text: one definition of what an editor may type, and of what is stored and shown.

The editor's buttons, the sanitiser on every way in and the one on the way out all follow EXTENSIONS.
"""

from typing import Any

from django.db import models
from django.utils.html import strip_tags
from django_prose_editor.fields import ProseEditorField, create_sanitizer

EXTENSIONS: dict[str, Any] = {
    "Heading": {"levels": [2, 3, 4]},
    "Bold": True,
    "Italic": True,
    "BulletList": True,
    "OrderedList": True,
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
    # The picture is named by `data-file`, the key of an Image in the library; what a visitor sees is built from that row when it is shown.
    "Figure": True,
    "Image": True,
    "Caption": True,
}

sanitize = create_sanitizer(EXTENSIONS)


def plain(html: str) -> str:
    """The words alone, with one space where markup parted them."""
    return " ".join(strip_tags(html.replace("<", " <")).split())


class ProseField(ProseEditorField):
    """Sanitised HTML. Unlike its parent it sanitises in `save()` too, where loaders and imports come in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("config", {"extensions": EXTENSIONS})
        kwargs.setdefault("sanitize", True)
        super().__init__(*args, **kwargs)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = super().pre_save(model_instance, add)
        if value:
            value = sanitize(value)
            setattr(model_instance, self.attname, value)
        return value
