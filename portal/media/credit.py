"""The credit inside the file: IPTC and XMP in JPEG, XMP in PNG, WebP, AVIF and PDF, as picture desks and exiftool read them.

Written into the encoded bytes, so no pixel is touched. Pillow reads IPTC but does not write it, and writes no XMP into a PNG.
"""

import io
import struct
import zlib
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape

import pikepdf

SOURCE = "ja"
#: IIM says 32 octets for a credit, less than a name in kanji needs; readers take it whole, and a cut name is a wrong one.
LONGEST = 2000
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
IPTC_HEAD = b"Photoshop 3.0\0"


@dataclass(frozen=True)
class Credit:
    """Words by language; "" where there are none. `instructions`: what must be known before it is used, such as an embargo."""

    credit: dict[str, str]
    caption: dict[str, str]
    holder: str = ""
    terms: str = ""
    licence_address: str = ""
    #: Not part of how the credit is told: copies that hold none keep the names that they have.
    instructions: str = field(default="", repr=False)

    @property
    def conditions(self) -> str:
        """What whoever uses it has to keep to, the most urgent first."""
        return " ".join(part for part in (self.instructions, self.terms) if part)

    @property
    def line(self) -> str:
        """The one line for formats that know no languages."""
        return self.credit.get(SOURCE) or next(filter(None, self.credit.values()), "")

    @property
    def description(self) -> str:
        return self.caption.get(SOURCE) or next(filter(None, self.caption.values()), "")


def xmp(credit: Credit) -> bytes:
    rows = [
        _languages("dc:rights", credit.credit),
        _languages("dc:description", credit.caption),
        _languages("xmpRights:UsageTerms", {SOURCE: credit.conditions}),
        f"<dc:creator><rdf:Seq><rdf:li>{escape(credit.line)}</rdf:li></rdf:Seq></dc:creator>" if credit.line else "",
        _simple("photoshop:Credit", credit.line),
        _simple("photoshop:Instructions", credit.instructions),
        f"<xmpRights:Owner><rdf:Bag><rdf:li>{escape(credit.holder)}</rdf:li></rdf:Bag></xmpRights:Owner>"
        if credit.holder
        else "",
        _simple("xmpRights:WebStatement", credit.licence_address),
        _simple("xmpRights:Marked", "True"),
    ]
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">'
        f'{"".join(rows)}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _simple(name: str, value: str) -> str:
    return f"<{name}>{escape(value)}</{name}>" if value else ""


def _languages(name: str, words: dict[str, str]) -> str:
    found = {code: value for code, value in words.items() if value}
    if not found:
        return ""
    default = found.get(SOURCE) or next(iter(found.values()))
    rows = "".join(
        f'<rdf:li xml:lang="{code}">{escape(value)}</rdf:li>'
        for code, value in [("x-default", default), *found.items()]
    )
    return f"<{name}><rdf:Alt>{rows}</rdf:Alt></{name}>"


def iptc(credit: Credit) -> bytes:
    """An APP13 segment: Photoshop's resource 0x0404 with IIM records in UTF-8."""
    rows = (
        (1, 90, b"\x1b%G"),  # what follows is UTF-8
        (2, 0, b"\x00\x04"),
        (2, 40, _cut(credit.instructions)),
        (2, 80, _cut(credit.line)),
        (2, 110, _cut(credit.line)),
        (2, 115, _cut(credit.holder)),
        (2, 116, _cut(" ".join(part for part in (credit.holder or credit.line, credit.terms) if part))),
        (2, 120, _cut(credit.description)),
    )
    records = b"".join(struct.pack(">BBBH", 0x1C, *row[:2], len(row[2])) + row[2] for row in rows if row[2])
    resource = b"8BIM" + struct.pack(">H", 0x0404) + b"\0\0" + struct.pack(">I", len(records)) + records
    content = IPTC_HEAD + resource + b"\0" * (len(records) % 2)
    return b"\xff\xed" + struct.pack(">H", len(content) + 2) + content


def _cut(words: str) -> bytes:
    return words.encode()[:LONGEST].decode(errors="ignore").encode()


def jpeg(content: bytes, credit: Credit) -> bytes:
    """With the two segments behind the start and the JFIF header, in place of those that this function has put there before."""
    at = _end_of(content, 2, b"\xff\xe0")
    rest = _end_of(content, _end_of(content, at, b"\xff\xe1", XMP_HEAD), b"\xff\xed", IPTC_HEAD)
    packet = XMP_HEAD + xmp(credit)
    segment = b"\xff\xe1" + struct.pack(">H", len(packet) + 2) + packet
    return content[:at] + segment + iptc(credit) + content[rest:]


def _end_of(content: bytes, at: int, marker: bytes, head: bytes = b"") -> int:
    """Behind the segments that stand at this place and have this marker and beginning."""
    while content[at : at + 2] == marker and content.startswith(head, at + 4):
        at += 2 + struct.unpack(">H", content[at + 2 : at + 4])[0]
    return at


def png(content: bytes, credit: Credit) -> bytes:
    """With an iTXt chunk behind the header."""
    body = b"iTXt" + b"XML:com.adobe.xmp\0\0\0\0\0" + xmp(credit)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    at = len(PNG_SIGNATURE) + 4 + 4 + 13 + 4
    return content[:at] + chunk + content[at:]


def picture(content: bytes, credit: Credit) -> bytes:
    """A JPEG or PNG of ours with its credit."""
    return png(content, credit) if content.startswith(PNG_SIGNATURE) else jpeg(content, credit)


def pdf(content: bytes, credit: Credit) -> bytes:
    """A PDF with its credit; one that is signed stays as it is, since a changed byte would break the signature."""
    with pikepdf.open(io.BytesIO(content)) as document:
        form: Any = document.Root.get("/AcroForm", {})
        if not credit.line or int(form.get("/SigFlags", 0)) & 1:
            return content
        with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata["dc:rights"] = credit.line
            metadata["photoshop:Credit"] = credit.line
            metadata["xmpRights:Marked"] = "True"
            if credit.terms:
                metadata["xmpRights:UsageTerms"] = credit.terms
            if credit.licence_address:
                metadata["xmpRights:WebStatement"] = credit.licence_address
        buffer = io.BytesIO()
        document.save(buffer, deterministic_id=True)
    return buffer.getvalue()
