"""/media/: the copies of pictures, and documents."""

from django.urls import path, register_converter
from django.urls.converters import IntConverter, StringConverter

from portal.media.renditions import CONTENT_TYPES, ORIGINAL
from portal.publishing.file_views import cover, document, rendition


class DigitsConverter(IntConverter):
    """A whole number in one way of writing it only, short enough for a database."""

    regex = "[1-9][0-9]{0,17}"


class TokenConverter(StringConverter):
    regex = "[0-9a-f]{32}"


class SizeConverter:
    """A width in pixels in one way of writing it only, or the word for all of them."""

    regex = "[1-9][0-9]{0,5}|original"

    def to_python(self, value: str) -> int:
        return ORIGINAL if value == "original" else int(value)

    def to_url(self, value: str) -> str:
        return value


class StampConverter(StringConverter):
    regex = "[0-9a-f]{8}"


class ExtensionConverter(StringConverter):
    regex = "|".join(CONTENT_TYPES)


register_converter(DigitsConverter, "digits")
register_converter(TokenConverter, "token")
register_converter(SizeConverter, "size")
register_converter(StampConverter, "stamp")
register_converter(ExtensionConverter, "picture_extension")

app_name = "media"
urlpatterns = [
    path("images/<token:token>-<size:width>-<stamp:stamp>.<picture_extension:extension>", rendition, name="rendition"),
    path("documents/<digits:pk>/", document, name="document"),
    path("documents/<digits:pk>/cover-<stamp:stamp>.jpg", cover, name="cover"),
]
