"""The picture of a page: drawn when it is first asked for, kept under a hash of what stands on it.

It has no law of its own. The page itself is asked, as somebody of whom nothing is known would ask it, and the picture answers as
the page does: 404 before it is public, 410 when it was withdrawn or has expired.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import NoReturn

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import resolve
from django.utils.functional import SimpleLazyObject
from django.utils.translation import override
from django.views.decorators.http import require_safe

from portal.bilingual.text import LANGUAGES, active_language
from portal.publishing.page import Site
from portal.publishing.social_drawing import VERSION, Face, draw

#: In the storage.
FOLDER = "social"


class Stranger(HttpRequest):
    """A visitor without cookies or anything else. A page that asks who is there has no picture."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.method = "GET"
        self.path = self.path_info = path
        self.user = SimpleLazyObject(_nobody)  # type: ignore[assignment]
        self.session = SimpleLazyObject(_nobody)  # type: ignore[assignment]
        self.LANGUAGE_CODE = active_language()


def _nobody() -> NoReturn:
    raise Http404


@require_safe
def image(request: HttpRequest, page: str = "") -> HttpResponse:
    stranger = Stranger(address_of(active_language(), page))
    status = ask(stranger)
    if status != 200:
        return HttpResponse(status=status)
    # A program on another host may show it; it is the only thing here that is made to be shown elsewhere.
    headers = {"Cross-Origin-Resource-Policy": "cross-origin"}
    found = face(Site(stranger))
    content = kept(found, stored_name(active_language(), page, found))
    return HttpResponse(content, content_type="image/png", headers=headers)


def address_of(language: str, page: str) -> str:
    return f"/{language}/{page}/" if page else f"/{language}/"


def ask(stranger: Stranger) -> int:
    """200 or 410. Raises Http404 where the address has no page, or one that is not for everybody to find."""
    match = stranger.resolver_match = resolve(stranger.path_info)
    response = match.func(stranger, *match.args, **match.kwargs)
    if response.status_code == 410:
        return 410
    page = getattr(stranger, "portal_page", None)
    if response.status_code != 200 or page is None or page.noindex or response.has_header("Cache-Control"):
        raise Http404
    return 200


def face(site: Site) -> Face:
    """What the page's own frame says of it."""
    parents = [crumb.label for crumb in site.crumbs[:-1]]
    date = site.page.date
    return Face(
        title=site.title,
        above=parents[-1] if parents else "" if site.crumbs else site.agency,
        below=date.format(site.language) if date is not None and date.is_known else "",
        section=site.section,
        site=site.name,
        agency=site.agency,
        is_home=not site.crumbs,
    )


def stored_name(language: str, page: str, asked: Face) -> str:
    """The folder is the address, the file a hash of what stands on the picture."""
    digest = hashlib.sha256(repr((VERSION, asked)).encode()).hexdigest()
    return "/".join(filter(None, (FOLDER, language, page, f"{digest}.png")))


def kept(asked: Face, name: str) -> bytes:
    """From the storage, or drawn and put there. Whatever lies there may be thrown away at any time: it is drawn again."""
    try:
        with default_storage.open(name) as file:
            return file.read()
    except FileNotFoundError:
        drawn = draw(asked)
    default_storage.save(name, ContentFile(drawn))
    return drawn


def answered(names: Iterable[str]) -> Iterator[str]:
    """Those of the stored pictures that a visitor would be given now; each page is asked, and nothing is drawn."""
    for name in names:
        language, *pages = name.split("/")[1:-1]
        if language in LANGUAGES and name == name_now(language, "/".join(pages)):
            yield name


def name_now(language: str, page: str) -> str:
    """Where the picture of this page lies if it was ever asked for; "" when the page has none to give."""
    with override(language):
        stranger = Stranger(address_of(language, page))
        try:
            return stored_name(language, page, face(Site(stranger))) if ask(stranger) == 200 else ""
        except Http404:
            return ""
