"""An uploaded picture is never kept as it came: it is decoded, checked and made anew.

What is stored holds the pixels and their colour profile alone: no place, no camera, no comment, nothing appended. This module knows
Pillow and nothing of models, forms or storage.
"""

import hashlib
import io
import warnings
from dataclasses import dataclass
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, UnidentifiedImageError

from portal.media import scanning

MAX_BYTES = 30 * 1024 * 1024
MAX_PIXELS = 40_000_000
#: What Pillow may take the bytes for, whatever the file is called.
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
#: Widths of the copies that pages show, in pixels; a smaller picture ends with its own width.
WIDTHS = (480, 720, 960, 1280)
#: A profile longer than this is no colour profile of a photograph.
MAX_PROFILE_BYTES = 512 * 1024

#: What Pillow's decoders raise for bytes that are not what they claim to be.
BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, OverflowError)

NOT_A_PICTURE = _(
    "This file is not a picture that the site can show. Send a JPEG, PNG, WebP or AVIF file; "
    "save a HEIC picture from a telephone, a drawing (SVG) or a page of a PDF as JPEG or PNG first."
)
DAMAGED = _("This picture is damaged or cut off. Open it in a picture program, save it anew and send that file.")
TOO_HEAVY = _("This file is larger than 30 MB. Save it smaller and send that file.")
TOO_LARGE = _(
    "This picture has more than 40 million pixels. Save it smaller, such as 4,000 pixels wide, and send that file."
)
MOVING = _("This picture moves. Send a still picture.")


@dataclass(frozen=True)
class Picture:
    """A decoded picture: upright, RGB or RGBA or grey, with nothing beside its pixels and `profile`."""

    pixels: Image.Image
    profile: bytes | None
    is_photograph: bool

    @property
    def width(self) -> int:
        return self.pixels.width

    @property
    def height(self) -> int:
        return self.pixels.height

    @property
    def extension(self) -> str:
        """Of the master; PNG keeps drawings sharp and clear parts clear."""
        return "jpg" if self.is_photograph else "png"

    def master(self) -> bytes:
        """The picture in full size."""
        if self.is_photograph:
            return encoded(self.pixels, "JPEG", self.profile, quality=92, progressive=True)
        return encoded(self.pixels, "PNG", self.profile)

    def at_width(self, width: int) -> "Picture":
        """A smaller copy on white, as pages show it."""
        height = max(1, round(self.height * width / self.width))
        opaque = on_white(self.pixels)
        small = (
            opaque if width == self.width else opaque.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3)
        )
        return Picture(small, self.profile, True)

    def avif(self, xmp: bytes = b"") -> bytes:
        return encoded(self.pixels, "AVIF", self.profile, quality=50, speed=8, **({"xmp": xmp} if xmp else {}))

    def jpeg(self) -> bytes:
        return encoded(self.pixels, "JPEG", self.profile, quality=78, progressive=True)


class PictureFile(ContentFile):
    """The master of a picture that has been checked, on its way from a form to the database."""

    def __init__(self, picture: Picture) -> None:
        master = picture.master()
        super().__init__(master, name=f"picture.{picture.extension}")
        self.picture = picture
        #: SHA-256: the same for two uploads of one file.
        self.digest = hashlib.sha256(master).hexdigest()


def read_picture(file: IO[bytes]) -> Picture:
    """Decodes an upload. Raises ValidationError, with a sentence for the person who sent it, for whatever is not a still picture.

    Format and size are known from the first bytes, before any pixel is decoded: a bomb costs no time.
    """
    file.seek(0, io.SEEK_END)
    if file.tell() > MAX_BYTES:
        raise ValidationError(TOO_HEAVY, code="heavy")
    scanning.check(file)
    file.seek(0)
    try:
        # The filter is the process's, so another thread may undo it: the pixels are counted below as well.
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(file, formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise ValidationError(TOO_LARGE, code="large") from None
    except (UnidentifiedImageError, *BROKEN):
        raise ValidationError(NOT_A_PICTURE, code="format") from None
    if image.width * image.height > MAX_PIXELS:
        raise ValidationError(TOO_LARGE, code="large")
    # A telephone's JPEG may hold a second picture (MPO), which is a preview or a depth map: the first one counts.
    if image.format != "MPO" and getattr(image, "n_frames", 1) > 1:
        raise ValidationError(MOVING, code="moving")
    try:
        return decoded(image)
    except (*BROKEN, Image.DecompressionBombError, MemoryError):
        raise ValidationError(DAMAGED, code="damaged") from None


def decoded(image: Image.Image) -> Picture:
    source_format, profile = image.format, image.info.get("icc_profile")
    image.load()
    upright = ImageOps.exif_transpose(image)
    mode = upright.mode
    is_clear = "A" in upright.getbands() or "transparency" in upright.info
    wanted = "RGBA" if is_clear else "L" if mode in ("1", "L") else "RGB"
    if mode not in (wanted, "P", "PA") and (mode, wanted) != ("LA", "RGBA"):
        profile = None  # it described other channels, such as those of a print
    pixels = upright.convert(wanted) if mode != wanted else upright.copy()
    pixels.info = {}
    if not isinstance(profile, bytes) or len(profile) > MAX_PROFILE_BYTES:
        profile = None
    return Picture(pixels, profile, is_photograph=source_format != "PNG" and not is_clear)


def on_white(pixels: Image.Image) -> Image.Image:
    if pixels.mode != "RGBA":
        return pixels
    ground = Image.new("RGB", pixels.size, "white")
    ground.paste(pixels, mask=pixels.getchannel("A"))
    return ground


def encoded(pixels: Image.Image, file_format: str, profile: bytes | None, **options: Any) -> bytes:
    buffer = io.BytesIO()
    pixels.save(buffer, file_format, icc_profile=profile, **options)
    return buffer.getvalue()


def widths_for(width: int) -> list[int]:
    """The widths in which a picture of this width is shown: never larger than it is."""
    smaller = [candidate for candidate in WIDTHS if candidate < width]
    return smaller if width > WIDTHS[-1] else [*smaller, width]
