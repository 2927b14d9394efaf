"""A column of open data."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise


@dataclass(frozen=True)
class Column:
    """`value` answers text, a number, true or false, or None; `description` says what it is, with its unit, in the page's language."""

    name: str
    description: str | Promise
    value: Callable[[Any], Any]
