"""The nonce of the admin's policy, for the import map of the text editor and for nothing else.

js_asset would write it on every tag, so on a script from another site as well, which the policy would then let in.
"""

from typing import Any

from django import forms
from js_asset import Media


class ImportMapMedia(Media):
    def render_css(self, *, attrs: dict[str, Any] | None = None) -> list[str]:
        return [
            self._render_asset(asset, {})
            for medium, assets in sorted(self._normalize_css(self._css).items())
            for asset in assets
        ]

    def render_js(self, *, attrs: dict[str, Any] | None = None) -> list[str]:
        return [self._render_asset(asset, {}) for asset in self._normalize_js(self._js)]


def with_nonce(media: forms.Media, nonce: Any) -> ImportMapMedia:
    """`nonce` is lazy: where no import map is written none is made, and the policy names none."""
    return ImportMapMedia.from_media(media, nonce=nonce if getattr(media, "_importmap", None) else "")
