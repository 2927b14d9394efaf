"""The text editor of the admin: django-prose-editor with our buttons, and with the picture library in place of picture addresses."""

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django_prose_editor.widgets import AdminProseEditorWidget
from js_asset import ImportMap, Media

#: Plain groups of buttons: the editor's own drop-down cannot be opened by keyboard.
MENU = [
    {"group": "blockType -lists"},
    {"group": "lists"},
    {"group": "nodes -blockType -lists"},
    {"group": "marks"},
    {"group": "link"},
    {"group": "table"},
    {"group": "history"},
]


class DeskProseWidget(AdminProseEditorWidget):
    @property
    def media(self) -> Media:
        """`desk/editor.js` is imported by the editor (see `get_config`); the import map tells it where the picker is."""
        return super().media + Media(
            importmap=ImportMap({"desk/picker": "desk/picker.js"}),
            # Named once more for the order: ours comes last.
            css={"all": ["django_prose_editor/editor.css", "django_prose_editor/overrides.css", "desk/editor.css"]},
        )

    def get_config(self) -> dict[str, Any]:
        config = super().get_config()
        extensions = {
            **config["extensions"],
            "Menu": {"groups": MENU},
            "Figure": {"libraryUrl": reverse("admin:media_image_library")},
            "Interface": True,
        }
        return {**config, "extensions": extensions, "js_modules": [static("desk/editor.js")]}
