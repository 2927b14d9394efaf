"""The whole text of an item for feed readers: its facts and all that was written about it, with addresses that hold outside the site."""

import re
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.utils.html import format_html, format_html_join, linebreaks

from portal.bilingual.prose import ProseField, plain, rendered
from portal.bilingual.templatetags.phrases import words
from portal.bilingual.text import active_language, stored
from portal.publishing.publishable import Publishable
from portal.publishing.views import detail_view_of, facts_of

#: Addresses on this site in what is shown: one an attribute, or several in a `srcset`.
OWN_ADDRESS = re.compile(r'(\s(?:href|src)=")(/(?!/))')
OWN_ADDRESSES = re.compile(r'(?<=\ssrcset=")[^"]+')


def gather_texts(items: Iterable[Publishable]) -> None:
    """Fetches what the texts of the items read, each kind at once."""
    by_model: dict[type[Publishable], list[Publishable]] = {}
    for item in items:
        by_model.setdefault(type(item), []).append(item)
    for model, rows in by_model.items():
        view = detail_view_of(rows[0])
        prefetch_related_objects(rows, *model.published_with, *view.select_related, *view.prefetch_related)


def whole_text(item: Publishable) -> str:
    """HTML in the active language; "" where there is nothing beyond the title."""
    facts = [(words(label), words(value)) for label, value in facts_of(item) if value]
    said_already = {plain(value) for _label, value in facts}
    texts = [html for name in item.prose_fields() if plain(html := _text(item, name)) not in {"", *said_already}]
    listed = format_html("<dl>{}</dl>", format_html_join("", "<dt>{}</dt><dd>{}</dd>", facts)) if facts else ""
    summary, *rest = texts if texts and "summary" in item.prose_fields()[:1] else ["", *texts]
    return with_whole_addresses(f"{summary}{listed}{''.join(rest)}")


def _text(item: Publishable, name: str) -> str:
    text, language = stored(item, name, active_language()), active_language()
    field: Any = item._meta.get_field(name)
    return (
        rendered(text, language) if isinstance(field, ProseField) else linebreaks(text, autoescape=True) if text else ""
    )


def with_whole_addresses(html: str) -> str:
    """A feed reader does not know which site an address without a host belongs to."""
    html = OWN_ADDRESS.sub(rf"\g<1>{settings.SITE_URL}\g<2>", html)
    return OWN_ADDRESSES.sub(lambda found: re.sub(r"(^|,\s*)/", rf"\g<1>{settings.SITE_URL}/", found[0]), html)
