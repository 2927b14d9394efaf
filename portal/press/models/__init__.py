"""The press room: kinds of material with what each contains, releases and records, and whom to call."""

from portal.press.models.kinds import Part, PressContact, PressKind
from portal.press.models.releases import PressAttachment, PressParticular, PressQuestion, PressRelease

__all__ = [
    "Part",
    "PressAttachment",
    "PressContact",
    "PressKind",
    "PressParticular",
    "PressQuestion",
    "PressRelease",
]
