"""An upload becomes a picture with nothing in it but pixels, or a sentence that says what to do."""

import io
import time
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from PIL import Image as Pillow

from portal.media.pictures import MAX_BYTES, Picture, read_picture, widths_for
from tests.media import samples


def read(content: bytes) -> Picture:
    return read_picture(io.BytesIO(content))


def refusal(content: bytes) -> str:
    with pytest.raises(ValidationError) as refused:
        read(content)
    return str(refused.value.code)


def test_the_master_keeps_no_word_about_place_camera_or_person() -> None:
    content = samples.told_on_photograph()
    assert content.count(samples.GPS) >= 3
    picture = read(content)
    for made in (picture.master(), picture.at_width(480).jpeg(), picture.at_width(480).avif()):
        image = Pillow.open(io.BytesIO(made))
        assert samples.GPS not in made
        assert b"Camera maker" not in made
        assert not image.getexif()
        assert not {"exif", "xmp", "comment", "photoshop"} & set(image.info)
        assert image.info["icc_profile"].startswith(b"\0\0")


def test_a_picture_on_its_side_is_set_upright() -> None:
    picture = read(samples.told_on_photograph())
    assert (picture.width, picture.height) == (1000, 1600)
    small: Any = Pillow.open(io.BytesIO(picture.at_width(500).jpeg()))
    assert small.size == (500, 800)
    red, _green, blue = small.getpixel(
        (490, 10)
    )  # the lower left quarter, green, was turned away; red came to the right
    assert red > 200
    assert blue < 60


def test_what_was_hung_on_behind_the_picture_is_gone() -> None:
    master = read(samples.photograph() + samples.TAIL).master()
    assert b"php" not in master
    assert b"<script" not in master
    assert b"PK\x03\x04" not in master


@pytest.mark.parametrize("file_format", ["PNG", "WEBP", "AVIF", "JPEG"])
def test_the_real_format_counts_and_a_master_is_jpeg_or_png(file_format: str) -> None:
    buffer = io.BytesIO()
    samples.pixels(640, 400).save(buffer, file_format)
    picture = read(buffer.getvalue())
    assert picture.extension == ("png" if file_format == "PNG" else "jpg")
    assert Pillow.open(io.BytesIO(picture.master())).format == ("PNG" if file_format == "PNG" else "JPEG")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA"])
def test_every_mode_of_a_drawing_can_be_shown(mode: str) -> None:
    picture = read(samples.drawing(mode=mode))
    assert picture.pixels.mode == {"1": "L", "L": "L", "LA": "RGBA", "P": "RGB", "RGBA": "RGBA"}[mode]
    assert Pillow.open(io.BytesIO(picture.at_width(480).jpeg())).size == (480, 320)


def test_a_picture_for_print_is_shown_in_screen_colours() -> None:
    buffer = io.BytesIO()
    samples.pixels(640, 400, "CMYK").save(buffer, "JPEG", icc_profile=b"\0\0 a profile of four inks")
    picture = read(buffer.getvalue())
    assert picture.pixels.mode == "RGB"
    assert picture.profile is None


def test_clear_parts_are_shown_on_white() -> None:
    buffer = io.BytesIO()
    Pillow.new("RGBA", (500, 300), (0, 0, 0, 0)).save(buffer, "PNG")
    picture = read(buffer.getvalue())
    assert picture.extension == "png"
    assert Pillow.open(io.BytesIO(picture.at_width(480).jpeg())).getpixel((9, 9)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (samples.SVG, "format"),
        (samples.HTML, "format"),
        (b"", "format"),
        (b"GIF89a" + bytes(40), "format"),
        (samples.moving("GIF"), "format"),
        (b"\xff\xd8\xff\xe0 not a picture", "format"),
        (b"%PDF-1.7 " + bytes(100), "format"),
        (samples.photograph()[:4000], "damaged"),
        (samples.drawing(600, 400)[:-600], "damaged"),
        (samples.moving("WEBP"), "moving"),
        (samples.moving("PNG"), "moving"),
        (samples.moving("AVIF", 4), "moving"),
    ],
)
def test_anything_else_is_refused(content: bytes, code: str) -> None:
    assert refusal(content) == code


@pytest.mark.parametrize(
    "content",
    [
        samples.png_bomb(30000, 30000),
        samples.png_bomb(12000, 12000),
        samples.png_bomb(40001, 1000),
        samples.jpeg_that_claims(12000, 9000),
        samples.jpeg_that_claims(65000, 65000),
        samples.moving("WEBP", 3000),
    ],
    ids=["900 MP", "144 MP", "just over", "108 MP JPEG", "4225 MP JPEG", "3000 frames"],
)
def test_bombs_are_refused_before_they_are_decoded(content: bytes) -> None:
    """In seconds of the processor, which no neighbour on the machine can lengthen."""
    start = time.process_time()
    assert refusal(content) in {"large", "moving"}
    assert time.process_time() - start < 0.5


def test_a_heavy_file_is_refused_unread() -> None:
    class Heavy(io.BytesIO):
        def tell(self) -> int:
            return MAX_BYTES + 1

        def read(self, *args: object) -> bytes:
            raise AssertionError

    with translation.override("en"), pytest.raises(ValidationError, match="30 MB"):
        read_picture(Heavy())


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (1, [1]),
        (300, [300]),
        (480, [480]),
        (481, [480, 481]),
        (1280, [480, 720, 960, 1280]),
        (4000, [480, 720, 960, 1280]),
    ],
)
def test_no_copy_is_wider_than_the_picture(width: int, widths: list[int]) -> None:
    assert widths_for(width) == widths


def test_a_line_of_pixels_stays_a_line() -> None:
    picture = read(samples.photograph(2000, 1))
    assert (picture.at_width(480).width, picture.at_width(480).height) == (480, 1)
