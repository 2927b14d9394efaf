"""Each release as plain text and as PDF, in the language of its address. The law is asked as for its page."""

from typing import Any

from portal.bilingual.text import active_language
from portal.press.files import PDF, TEXT, PaperForm
from portal.press.models import PressRelease
from portal.press.papers.release import release_paper
from portal.press.views import ReleaseDetail
from portal.publishing.catalogue import path_of


class ReleasePaper(ReleaseDetail):
    """The same answer as the page of the release, but for what is handed out."""

    model = PressRelease
    form: PaperForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {}

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> Any:
        language = active_language()
        item: Any = self.item
        paper = release_paper(item, language)
        return self.form.respond(self.request, paper, path_of(item), f"{item.slug}-{language}")


class ReleaseText(ReleasePaper):
    form = TEXT


class ReleasePdf(ReleasePaper):
    form = PDF
