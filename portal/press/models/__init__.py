"""The press room: kinds of material with what each contains, releases and records, corrections, pictures, and whom to call."""

from portal.press.models.built import BuiltFile, KitEdition
from portal.press.models.corrections import Correction
from portal.press.models.kinds import Part, PressContact, PressKind, ShortText
from portal.press.models.parts import PressAttachment, PressParticular, PressPhoto, PressQuestion, PressRemark
from portal.press.models.photo_sets import PhotoSet, SetPhoto
from portal.press.models.releases import PressRelease

__all__ = [
    "BuiltFile",
    "Correction",
    "KitEdition",
    "Part",
    "PhotoSet",
    "PressAttachment",
    "PressContact",
    "PressKind",
    "PressParticular",
    "PressPhoto",
    "PressQuestion",
    "PressRelease",
    "PressRemark",
    "SetPhoto",
    "ShortText",
]
