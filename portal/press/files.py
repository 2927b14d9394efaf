"""A paper as a file: made once, kept under the hash of what it says, handed out by the one download view."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from portal.media.storage import StorageDown
from portal.press.built import built
from portal.press.models import BuiltFile
from portal.press.papers.paper import Paper, digest_of
from portal.press.papers.pdf import as_pdf, pdf_digest
from portal.press.papers.plain import as_text
from portal.publishing import clock
from portal.publishing.downloads import respond, unavailable
from portal.publishing.generation import next_boundary

#: As long as a page is kept; a correction then reaches everybody within a minute.
LIFE = timedelta(seconds=60)


def kept_until() -> datetime:
    """A copy may be kept for a minute, and never past the next change of the content."""
    now = clock.instant()
    return min(next_boundary(now), now + LIFE)


@dataclass(frozen=True)
class PaperForm:
    """`digest` and `make` are pure functions of the paper."""

    extension: str
    content_type: str
    digest: Callable[[Paper], str]
    make: Callable[[Paper], bytes]

    def file(self, paper: Paper, path: str) -> BuiltFile:
        subject = f"{path} {paper.language} {self.extension}{' embargoed' if paper.band else ''}"
        return built(subject, self.digest(paper), self.extension, lambda target: target.write(self.make(paper)))

    def respond(
        self, request: HttpRequest, paper: Paper, path: str, name: str, *, private: bool = False
    ) -> HttpResponseBase:
        """`path`: of its page, without language. `name`: of the file without its extension. `private`: for an asker whose permission was checked; nobody keeps a copy."""
        try:
            found = self.file(paper, path)
        except StorageDown:
            return unavailable()
        return respond(
            request,
            found.name,
            content_type=self.content_type,
            etag=found.digest,
            size=found.size,
            filename=f"{name}.{self.extension}",
            until=kept_until(),
            private=private,
        )


TEXT = PaperForm(
    "txt",
    "text/plain; charset=utf-8",
    lambda paper: digest_of(["text", paper.digest]),
    lambda paper: as_text(paper).encode(),
)
PDF = PaperForm("pdf", "application/pdf", pdf_digest, as_pdf)
