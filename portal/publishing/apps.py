"""What visitors rely on: the law of publication, addresses, the catalogue, redirects, feeds and sitemaps."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    name = "portal.publishing"
    label = "publishing"
    verbose_name = _("Publishing")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from portal.media import showing
        from portal.media.sweeping import below, known_names
        from portal.publishing import clock, receivers, social

        known_names[social.FOLDER] = lambda: set(social.answered(below(social.FOLDER)))
        showing.clocks.append(clock.instant)
        receivers.connect()
