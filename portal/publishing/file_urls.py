"""/media/: the copies of pictures, and documents."""

from django.urls import path, register_converter
from django.urls.converters import IntConverter, StringConverter

from portal.media.renditions import CONTENT_TYPES
from portal.publishing.file_views import document, rendition


class DigitsConverter(IntConverter):
    """A whole number in one way of writing it only, short enough for a database."""

    regex = "[1-9][0-9]{0,17}"


class TokenConverter(StringConverter):
    regex = "[0-9a-f]{32}"


class ExtensionConverter(StringConverter):
    regex = "|".join(CONTENT_TYPES)


register_converter(DigitsConverter, "digits")
register_converter(TokenConverter, "token")
register_converter(ExtensionConverter, "picture_extension")

app_name = "media"
urlpatterns = [
    path("images/<token:token>-<digits:width>.<picture_extension:extension>", rendition, name="rendition"),
    path("documents/<digits:pk>/", document, name="document"),
]
