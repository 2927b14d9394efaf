"""A column for dates that may be known only to the month or the year."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.japan.partial import PartialDate

if TYPE_CHECKING:
    TextColumn = models.CharField[PartialDate | str | None, PartialDate]
else:
    TextColumn = models.CharField


class PartialDateField(TextColumn):
    """Holds a PartialDate; stored as ISO text (2025-02-08, 2025-02, 2025, "" for unknown), which sorts and compares as text."""

    default_error_messages = {"date": _("Write a date as 2025-02-08, or 2025-02 or 2025 where no more is known.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 10
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        kwargs.setdefault(
            "help_text", _("2025-02-08, or 2025-02 or 2025 where no more is known; empty where nothing is known.")
        )
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        for fixed in ("max_length", "help_text"):
            kwargs.pop(fixed, None)
        return name, path, args, kwargs

    def from_db_value(self, value: str | None, *args: Any) -> PartialDate:
        return PartialDate.parse(value)

    def to_python(self, value: Any) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.parse(value)
        except ValueError:
            raise ValidationError(self.error_messages["date"], code="date") from None

    def get_prep_value(self, value: Any) -> str:
        return self.to_python(value).iso()

    def validate(self, value: Any, model_instance: Any) -> None:
        if not self.blank and not value.is_known:
            raise ValidationError(self.error_messages["blank"], code="blank")

    def run_validators(self, value: Any) -> None:
        """The form of the text was checked when it was read."""

    def value_to_string(self, obj: Any) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": PartialDateFormField, **kwargs})

    def contribute_to_class(self, cls: Any, name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        setattr(cls, name, _PartialDateAttribute(self))


class _PartialDateAttribute:
    """Lets `event.starts` be a PartialDate also before the row was saved and read back."""

    def __init__(self, field: PartialDateField) -> None:
        self.field = field

    def __get__(self, instance: Any, owner: Any = None) -> Any:
        return self if instance is None else self.field.to_python(instance.__dict__.get(self.field.attname, ""))

    def __set__(self, instance: Any, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class PartialDateFormField(forms.CharField):
    def prepare_value(self, value: Any) -> str:
        return value.iso() if isinstance(value, PartialDate) else value or ""

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)
