"""Where a statement comes from: web addresses, one a line, shown on the page as 出典 / Sources."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

_is_web_address = URLValidator(schemes=["http", "https"])


def source_links(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def validate_sources(text: str) -> None:
    for line in source_links(text):
        try:
            _is_web_address(line)
        except ValidationError:
            raise ValidationError(
                _("“%(line)s” is not a web address. Write one address a line."), params={"line": line}
            ) from None


class SourcesField(models.TextField):
    """Plain text with one http(s) address a line."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Web addresses that the statements rest on, one a line."))
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, validate_sources]
