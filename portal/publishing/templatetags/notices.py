"""The notice bands that are showing now."""

from typing import NamedTuple

from django import template
from django.utils.safestring import SafeString

from portal.bilingual.templatetags.bilingual import marked
from portal.bilingual.text import said
from portal.publishing.generation import kept
from portal.publishing.models import Notice

register = template.Library()


class Band(NamedTuple):
    """`kind` names its look; words in the other language are marked as such."""

    kind: str
    heading: SafeString
    body: SafeString


@register.simple_tag
def notices_showing() -> list[Band]:
    return [
        Band(notice.kind, marked(said(notice, "heading")), marked(said(notice, "body")))
        for notice in kept("notices", lambda: list(Notice.objects.showing()))
    ]
