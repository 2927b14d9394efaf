"""Press kits: everything about one public item, or about the portal, as one ZIP that is always equal to the database.

kit_of(item)                       the kit as it is at the instant of `clock`
kit_of(item, embargo=instant)      the same for accredited journalists, with the embargo in every paper
kit.digest, kit.filename           the hash over everything that goes in; how the file is called
kit.file()                         the ZIP in the storage, made now if it was not yet
known_size(item)                   in bytes, where it has been made since the item changed
"""

from portal.press.kits.kit import Kit, kit_of, known_size

__all__ = ["Kit", "kit_of", "known_size"]
