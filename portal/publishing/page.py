"""What a view knows of its page and the frame around it needs: languages, section, breadcrumbs, whether robots may index it.

A view puts a Page on the request; the context processor turns it into what templates read as `site`.
"""

from dataclasses import dataclass, field

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from portal.bilingual.text import LANGUAGES, active_language, other_language
from portal.japan.partial import PartialDate


@dataclass(frozen=True)
class Crumb:
    """A step of the way from home; `url` "" for the page itself."""

    label: str
    url: str = ""
    language: str = ""


@dataclass
class Page:
    """`languages`: those that the page is really written in. `path`: canonical path and query, "" for the request's own path.
    `date`: what an item stands under."""

    section: str = ""
    languages: tuple[str, ...] = LANGUAGES
    noindex: bool = False
    path: str = ""
    crumbs: list[Crumb] = field(default_factory=list)
    date: PartialDate | None = None


def describe(request: HttpRequest, page: Page) -> None:
    request.portal_page = page  # type: ignore[attr-defined]


def swap_language(path: str, language: str) -> str:
    """The same address in another language; the home page of that language where the path has none."""
    for code in LANGUAGES:
        if path.startswith(f"/{code}/"):
            return f"/{language}{path[len(code) + 1 :]}"
    return f"/{language}/"


class Site:
    """The frame of one response. Built without touching user, session or messages, so that public pages stay cacheable."""

    def __init__(self, request: HttpRequest) -> None:
        self.page: Page = getattr(request, "portal_page", None) or Page(noindex=True)
        self.language = active_language()
        self.other_language = other_language(self.language)
        self.path = self.page.path or request.path
        self.own_path = request.path

    @property
    def name(self) -> str:
        return _("New Tohoku")

    @property
    def agency(self) -> str:
        return _("Reconstruction Agency")

    @property
    def section(self) -> str:
        return self.page.section

    @property
    def crumbs(self) -> list[Crumb]:
        return self.page.crumbs

    @property
    def title(self) -> str:
        """For programs that show a card of the page: its own name, or the site's on the home page."""
        return self.crumbs[-1].label if self.crumbs else self.name

    @property
    def image(self) -> str:
        """The page's picture for programs that show a card of it; "" where the page is for nobody to find. See `social.py`."""
        if self.page.noindex:
            return ""
        path = swap_language(self.path, self.language).partition("?")[0].removeprefix(f"/{self.language}/").strip("/")
        return absolute(f"/{self.language}/social{f'/{path}' if path else ''}.png")

    @property
    def og_type(self) -> str:
        return "website" if self.section in ("", "home") else "article"

    @property
    def locale(self) -> str:
        return {"ja": "ja_JP", "en": "en_GB"}[self.language]

    @property
    def other_url(self) -> str:
        return swap_language(self.path, self.other_language)

    @property
    def canonical(self) -> str:
        return absolute(swap_language(self.path, self.language))

    @property
    def alternates(self) -> list[tuple[str, str]]:
        """(hreflang, absolute address) of the languages that the page is really in; x-default is the Japanese page."""
        if self.noindex:
            return []
        found = [(code, absolute(swap_language(self.path, code))) for code in self.page.languages]
        return [*found, ("x-default", found[0][1])] if found else []

    @property
    def noindex(self) -> bool:
        """Also where the page only stands in for one that has not been translated."""
        return self.page.noindex or self.language not in self.page.languages


def absolute(path: str) -> str:
    """With the configured origin, never the host that a request claims."""
    return f"{settings.SITE_URL}{path}"


def site(request: HttpRequest) -> dict[str, Site]:
    """Context processor."""
    return {"site": Site(request)}
