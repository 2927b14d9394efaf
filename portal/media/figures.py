"""Pictures inside running text. The text stores which picture and, if the editor wrote one, a caption; the rest is built when it is shown.

A picture that is not in the library any more, or may not be shown any more, leaves nothing behind, neither its frame nor its caption.
"""

import re

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.html import strip_tags
from django.utils.safestring import mark_safe

from portal.media.models import Image
from portal.media.showing import showable

#: The sanitiser writes a figure in exactly this way; see FIGURE_TAGS in `portal.bilingual.prose`.
FIGURE = re.compile(
    r'<figure>\s*<img data-file="(?P<key>[0-9]{1,18})">\s*(?:<figcaption>(?P<caption>.*?)</figcaption>)?\s*</figure>',
    re.DOTALL,
)
LEFT_OVER = re.compile(r"<figure>.*?</figure>|<img\b[^>]*>", re.DOTALL)


def keys(html: str) -> set[int]:
    """Of the pictures that sanitised HTML names."""
    return {int(match["key"]) for match in FIGURE.finditer(html)}


def expand(html: str, language: str) -> str:
    """Sanitised HTML with each figure as a picture, its caption and its credit, in the language of the text around it."""
    if "<figure" not in html and "<img" not in html:
        return html
    images = Image.objects.in_bulk(keys(html))
    pieces: list[str] = []
    end = 0
    for match in FIGURE.finditer(html):
        pieces.append(LEFT_OVER.sub("", html[end : match.start()]))
        if (image := showable(images.get(int(match["key"])))) is not None:
            pieces.append(figure(image, match["caption"] or "", language))
        end = match.end()
    pieces.append(LEFT_OVER.sub("", html[end:]))
    return "".join(pieces)


def figure(image: Image, caption: str, language: str) -> str:
    # The caption comes out of the sanitiser with the text around it.
    written = mark_safe(caption) if strip_tags(caption).strip() else ""  # noqa: S308
    with translation.override(language):
        return render_to_string("_figure.html", {"image": image, "caption": written})
