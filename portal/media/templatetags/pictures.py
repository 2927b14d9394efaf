"""`{% picture image sizes="…" %}`: a picture of the library in the width and format that suit the visitor's screen."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from portal.bilingual.text import active_language
from portal.media.models import Image
from portal.media.showing import showable

register = template.Library()

#: Running text is 42 characters wide at most; on a telephone it fills the screen.
IN_TEXT = "(min-width: 48rem) 42rem, 92vw"


@register.simple_tag
def picture(image: Image | None, sizes: str = "", decorative: bool = False, eager: bool = False) -> SafeString:
    """`decorative`: the words beside it say the same. `eager`: the one picture of the first screen."""
    image = showable(image)
    if image is None or not image.widths:
        return mark_safe("")
    sizes = sizes or IN_TEXT
    alternative = image.alternative_text(active_language())
    is_foreign = bool(alternative) and not decorative and alternative.language != active_language()
    largest = image.widths[-1]
    return format_html(
        '<picture><source type="image/avif" srcset="{}" sizes="{}">'
        '<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}"{}{}{} decoding="async"></picture>',
        srcset(image, "avif"),
        sizes,
        image.rendition_url(largest, "jpg"),
        srcset(image, "jpg"),
        sizes,
        largest,
        max(1, round(image.height * largest / image.width)),
        "" if decorative else alternative.value,
        format_html(' lang="{}"', alternative.language) if is_foreign else "",
        format_html(' class="{}"', image.focus) if image.focus else "",
        mark_safe(' fetchpriority="high"') if eager else mark_safe(' loading="lazy"'),
    )


@register.filter(name="showable")
def showable_now(image: Image | None) -> Image | None:
    """`{% if item.image|showable %}`: whether anything would be drawn, for what stands around a picture."""
    return showable(image)


def srcset(image: Image, extension: str) -> str:
    return ", ".join(f"{image.rendition_url(width, extension)} {width}w" for width in image.widths)
