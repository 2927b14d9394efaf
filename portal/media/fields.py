"""The file of a picture in models and forms."""

from typing import Any

from django import forms
from django.core.files.base import File
from django.db import models

from portal.media.pictures import PictureFile, read_picture


class PictureFormField(forms.FileField):
    """Gives a PictureFile: what is wrong with an upload is said beside its field, and nothing is decoded twice."""

    def to_python(self, data: File | None) -> File | None:
        upload = super().to_python(data)
        return PictureFile(read_picture(upload)) if upload is not None else None

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "accept": "image/jpeg,image/png,image/webp,image/avif"}


class PictureField(models.FileField):
    """Names its files by chance, so the length of an upload's own name does not matter."""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": PictureFormField, **kwargs, "max_length": None})
