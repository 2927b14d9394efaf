"""Files to upload, made when they are needed: honest pictures and every kind of dishonest one."""

import io
import struct
import zlib

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Pillow
from PIL import ImageCms

from portal.media.models import Image

GPS = b"38.2682N"


def pixels(width: int = 1600, height: int = 1000, mode: str = "RGB") -> Pillow.Image:
    """Four coloured quarters, so that a turned picture is told from an upright one."""
    image = Pillow.new("RGB", (width, height), "red")
    image.paste("blue", (width // 2, 0, width, height // 2))
    image.paste("green", (0, height // 2, width // 2, height))
    image.paste("yellow", (width // 2, height // 2, width, height))
    return image.convert(mode)


def photograph(width: int = 1600, height: int = 1000, **options: object) -> bytes:
    buffer = io.BytesIO()
    pixels(width, height).save(buffer, "JPEG", **options)
    return buffer.getvalue()


def drawing(width: int = 600, height: int = 400, mode: str = "RGBA") -> bytes:
    buffer = io.BytesIO()
    pixels(width, height, mode).save(buffer, "PNG")
    return buffer.getvalue()


def told_on_photograph() -> bytes:
    """A JPEG, lying on its side, that tells where it was taken, by which camera, and shows it once more in small."""
    exif = Pillow.Exif()
    exif[0x0112] = 6  # orientation: turn by a quarter
    exif[0x010F] = "Camera maker"
    exif.get_ifd(0x8825).update({1: "N", 2: (38.0, 16.0, 5.0), 29: GPS.decode()})
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><GPSLatitude>' + GPS + b"</GPSLatitude></x:xmpmeta>"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return photograph(exif=exif, xmp=xmp, comment=b"comment " + GPS, icc_profile=profile)


def upload(content: bytes, name: str = "picture.jpg", content_type: str = "image/jpeg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type)


def png_bomb(width: int, height: int) -> bytes:
    """A PNG of one colour, a thousandth of its pixels in size."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    row = b"\0" + bytes((width + 7) // 8)
    squeezed = zlib.compressobj(9)
    data = b"".join(squeezed.compress(row) for _row in range(height)) + squeezed.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def jpeg_that_claims(width: int, height: int) -> bytes:
    """A small JPEG whose header promises another size."""
    content = bytearray(photograph(64, 64))
    at = content.index(b"\xff\xc0") + 5
    content[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(content)


def moving(file_format: str, frames: int = 40) -> bytes:
    buffer = io.BytesIO()
    images = [Pillow.new("RGB", (40, 40), (number * 5 % 256, 0, 0)) for number in range(frames)]
    images[0].save(buffer, file_format, save_all=True, append_images=images[1:], duration=50)
    return buffer.getvalue()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"
TAIL = b"<?php system($_GET['c']); ?><script>alert(1)</script>PK\x03\x04"


def library_image(content: bytes | None = None, **values: object) -> Image:
    """A picture of the library, described in both languages unless `values` say otherwise."""
    words = {
        "title": "made-up picture",
        "alt_ja": "試験のための四色の旗",
        "alt_en": "A made-up flag of four colours",
        "caption_ja": "試験のための説明",
        "caption_en": "Made-up caption",
        "credit_ja": "試験係",
        "credit_en": "Test desk",
    }
    image = Image(**{**words, **values})
    image.file = upload(content or photograph())
    image.save()
    return image


def paper(*pages: str) -> bytes:
    """A PDF with a line of Latin letters on each page."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    )
    for line in pages:
        page = pdf.add_blank_page()
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = pdf.make_stream(f"BT /F1 12 Tf 72 700 Td ({line}) Tj ET".encode())
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()
