"""Template filters that show an object's words in the page's language, and say so where they are in the other one."""

from django import template
from django.db import models
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from portal.bilingual.prose import plain, rendered
from portal.bilingual.text import Text, active_language, said

register = template.Library()


def marked(text: Text) -> SafeString:
    """Escaped words; inside `<span lang>` where they are not in the page's language."""
    if not text.value or text.language == active_language():
        return format_html("{}", text.value)
    return format_html('<span lang="{}">{}</span>', text.language, text.value)


@register.filter(name="said")
def said_filter(obj: models.Model | None, field: str) -> SafeString:
    return marked(said(obj, field)) if obj is not None else mark_safe("")


@register.filter
def said_plain(obj: models.Model | None, field: str) -> str:
    """For `<title>` and attributes, where no markup may stand."""
    return said(obj, field).value if obj is not None else ""


@register.filter
def text(value: Text | None) -> SafeString:
    """Shows a Text that a view has already chosen."""
    return marked(value) if value is not None else mark_safe("")


@register.filter(name="prose")
def prose_filter(obj: models.Model, field: str) -> SafeString:
    """Rich text as a visitor sees it, with its pictures."""
    chosen = said(obj, field)
    if not chosen:
        return mark_safe("")
    html = mark_safe(rendered(chosen.value, chosen.language))  # noqa: S308 — sanitised in this very line
    if chosen.language == active_language():
        return format_html("{}", html)
    return format_html('<div lang="{}">{}</div>', chosen.language, html)


@register.filter
def plain_words(html: str) -> str:
    return plain(html)
