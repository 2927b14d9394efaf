"""What an object says, and in which language it really says it.

modeltranslation stores `title_ja` and `title_en` and would fall back in silence. Nothing here falls back in silence:
every answer carries the language that the words are in.
"""

from typing import NamedTuple

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

LANGUAGES: tuple[str, ...] = tuple(code for code, _name in settings.LANGUAGES)
SOURCE_LANGUAGE: str = settings.LANGUAGE_CODE
#: For a column that holds the code of a language: its names, as staff read them.
LANGUAGE_CHOICES = [("ja", _("Japanese")), ("en", _("English"))]


class Text(NamedTuple):
    """Words and the language they are in; `value` is "" where neither language has any."""

    value: str
    language: str

    def __bool__(self) -> bool:
        return bool(self.value)


def active_language() -> str:
    """The site language in force: always one of LANGUAGES, also where Django has none active."""
    language = get_language() or SOURCE_LANGUAGE
    return language if language in LANGUAGES else SOURCE_LANGUAGE


def other_language(language: str) -> str:
    return next(code for code in LANGUAGES if code != language)


def column(field: str, language: str | None = None) -> str:
    """`title` → `title_en`: the stored column. The unsuffixed one holds whatever was saved last."""
    return f"{field}_{language or active_language()}"


def stored(obj: models.Model, field: str, language: str) -> str:
    """The words in exactly this language, "" where there are none."""
    return getattr(obj, column(field, language)) or ""


def said(obj: models.Model, field: str, language: str | None = None) -> Text:
    """The words in the wanted language, else in the other one, named as such."""
    language = language or active_language()
    for code in (language, other_language(language)):
        if value := stored(obj, field, code):
            return Text(value, code)
    return Text("", language)


def is_translated(model: type[models.Model], field: str) -> bool:
    """Whether the model stores this field once for each language."""
    names = {item.name for item in model._meta.get_fields()}
    return column(field, SOURCE_LANGUAGE) in names
