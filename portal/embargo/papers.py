"""The text, the PDF and the kit of a release before its instant, each stating the embargo inside and in its name. The press room makes them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from portal.bilingual.text import active_language
from portal.embargo.area import journalists_only
from portal.embargo.models import JournalistSession
from portal.embargo.opened import find
from portal.embargo.record import note_download
from portal.embargo.words import file_prefix
from portal.media.storage import StorageDown
from portal.press.files import PDF, TEXT, PaperForm
from portal.press.kits import kit_of
from portal.press.models import PressRelease
from portal.press.papers.release import release_paper
from portal.publishing import clock
from portal.publishing.catalogue import path_of
from portal.publishing.downloads import respond, unavailable

#: The answer under embargo with the name of its file, and the public address of the same.
Making = Callable[[HttpRequest, PressRelease], tuple[HttpResponseBase, str]]


def handed_out(make: Making, public_address: Callable[[PressRelease], str]) -> Callable[..., HttpResponseBase]:
    @journalists_only
    @require_safe
    def view(request: HttpRequest, session: JournalistSession, slug: str) -> HttpResponseBase:
        release = find(slug).release
        if release.is_public():
            return HttpResponseRedirect(public_address(release))
        with clock.standing_at(release.publish_at):  # type: ignore[arg-type]
            response, name = make(request, release)
        note_download(request, session, release, name, response)
        return response

    return view


def paper(form: PaperForm) -> Making:
    def make(request: HttpRequest, release: PressRelease) -> tuple[HttpResponseBase, str]:
        language, until = active_language(), release.publish_at
        name = f"{file_prefix(until, 'en')}{release.slug}-{language}"  # type: ignore[arg-type]
        found = release_paper(release, language, embargo=until)
        return form.respond(request, found, path_of(release), name, private=True), f"{name}.{form.extension}"

    return make


def make_kit(request: HttpRequest, release: PressRelease) -> tuple[HttpResponseBase, str]:
    kit = kit_of(release, embargo=release.publish_at)
    name = file_prefix(release.publish_at, "en") + kit.filename.removeprefix("EMBARGO-")  # type: ignore[arg-type]
    try:
        found = kit.file()
    except StorageDown:
        return unavailable(), name
    return (
        respond(
            request,
            found.name,
            content_type="application/zip",
            etag=found.sha256,
            size=found.size,
            filename=name,
            private=True,
        ),
        name,
    )


text = handed_out(paper(TEXT), lambda release: reverse("press:release-text", args=[release.slug]))
pdf = handed_out(paper(PDF), lambda release: reverse("press:release-pdf", args=[release.slug]))
kit = handed_out(make_kit, lambda release: reverse("press:kit-current", args=[path_of(release).strip("/")]))
