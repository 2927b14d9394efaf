"""The notice bands that are showing now."""

from typing import NamedTuple

from django import template
from django.utils.safestring import SafeString

from portal.bilingual.templatetags.bilingual import marked
from portal.bilingual.text import said
from portal.publishing.gathering import on_every_page
from portal.publishing.models import Notice

register = template.Library()

_notices = on_every_page("notices", lambda: Notice.objects.showing())


class Band(NamedTuple):
    """`kind` names its look; words in the other language are marked as such."""

    kind: str
    heading: SafeString
    body: SafeString


@register.simple_tag
def notices_showing() -> list[Band]:
    return [Band(notice.kind, marked(said(notice, "heading")), marked(said(notice, "body"))) for notice in _notices()]
