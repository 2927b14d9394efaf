"""What pages say to other programs: schema.org as JSON-LD, and only types and properties that schema.org has."""

import json
from typing import Any

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from portal.bilingual.prose import plain
from portal.bilingual.text import active_language, said
from portal.publishing.page import Crumb, Site, absolute
from portal.publishing.publishable import Publishable

# What could end the data block early, written as JSON escapes.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}

CONTEXT = "https://schema.org"
#: Types of schema.org below CreativeWork: they take a language, a publisher and dates of publication.
CREATIVE_WORKS = {"WebPage", "NewsArticle", "Article", "Book", "Report", "CreativeWork", "AboutPage"}


def publisher() -> dict[str, Any]:
    return {"@type": "GovernmentOrganization", "name": _("Reconstruction Agency"), "url": settings.SITE_URL + "/"}


def of_item(item: Publishable) -> dict[str, Any]:
    title, summary = said(item, "title"), said(item, "summary") or said(item, "body")
    url = absolute(item.get_absolute_url())
    data: dict[str, Any] = {"@context": CONTEXT, "@type": item.schema_type, "@id": url, "url": url, "name": title.value}
    if summary:
        data["description"] = plain(summary.value)[:300]
    if item.schema_type in CREATIVE_WORKS:
        data |= {
            "inLanguage": item.text_language(),
            "publisher": publisher(),
            "dateModified": item.updated_at.isoformat(),
        }
        if item.publish_at:
            data["datePublished"] = item.publish_at.isoformat()
    return data | item.structured_data()


def of_crumbs(site: Site) -> dict[str, Any] | None:
    """The way from home to the page; None on the home page."""
    if not site.crumbs:
        return None
    crumbs = [Crumb(_("Home"), f"/{active_language()}/"), *site.crumbs]
    elements = []
    for position, crumb in enumerate(crumbs, start=1):
        element: dict[str, Any] = {"@type": "ListItem", "position": position, "name": crumb.label}
        if crumb.url:
            element["item"] = absolute(crumb.url)
        elements.append(element)
    return {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": elements}


def of_site() -> dict[str, Any]:
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": _("New Tohoku"),
        "url": absolute(f"/{active_language()}/"),
        "inLanguage": active_language(),
        "publisher": publisher(),
    }


def script(data: dict[str, Any] | None) -> SafeString:
    """A data block, which no content security policy runs or blocks; escaped as `json_script` escapes."""
    if data is None:
        return mark_safe("")
    text = json.dumps(data, ensure_ascii=False).translate(ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308 — no markup is left in it
