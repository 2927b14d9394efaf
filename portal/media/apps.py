"""Images and documents, with their rights."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    name = "portal.media"
    label = "media"
    verbose_name = _("Media library")
    default_auto_field = "django.db.models.BigAutoField"
    shows_content = True

    def ready(self) -> None:
        from PIL import Image

        from portal.bilingual import prose
        from portal.media import figures, pictures, receivers

        Image.MAX_IMAGE_PIXELS = pictures.MAX_PIXELS
        prose.renderers.append(figures.expand)
        receivers.connect()
