"""The words of a kit in both languages: what it is, whom to call, on what terms its content may be used."""

from collections.abc import Callable

from django.utils import translation
from django.utils.translation import gettext as _

from portal.bilingual.text import LANGUAGES
from portal.press.models import PressRelease
from portal.press.papers.paper import Paper, heading, items, para, text
from portal.press.papers.plain import lines
from portal.press.papers.release import contacts
from portal.publishing.publishable import Publishable

LICENCE = "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0"


def terms() -> list[str]:
    """Three sentences, in the active language."""
    return [
        _("Pictures: print the credit line that stands with each, and keep to the licence named beside it."),
        _(
            "Text and figures: free to use under the Public Data License 1.0; name the source, and say so if you have changed something."
        ),
        _(
            "Do not use a picture so that it says something else than its caption, and do not use it after its right has ended."
        ),
    ]


def in_both_languages(write: Callable[[str], str]) -> str:
    parts = []
    for language in LANGUAGES:
        with translation.override(language):
            parts.append(write(language).strip())
    return "\n\n----------------------------------------\n\n".join(parts) + "\n"


def readme(papers: dict[str, Paper], names: list[str]) -> str:
    def write(language: str) -> str:
        paper = papers[language]
        kinds = [
            (_("texts/: the text as HTML, as plain text and as PDF, in Japanese and English"), "texts/"),
            (_("photos/: pictures in full size, each with its caption and credit beside it"), "photos/"),
            (_("photos.csv: captions and credits of all pictures as a table"), "photos.csv"),
            (_("documents/: documents that belong to it"), "documents/"),
            (_("contacts.txt: whom to ask"), "contacts.txt"),
            (_("terms.txt: how the content may be used"), "terms.txt"),
            (_("manifest.json and SHA256SUMS: every file with its hash; check with: sha256sum -c SHA256SUMS"), ""),
        ]
        here = [words for words, start in kinds if any(name.startswith(start) for name in names)]
        blocks = [
            *([para(*paper.band)] if paper.band else []),
            heading(_("Press kit: %(title)s") % {"title": paper.title.value}),
            para(text(paper.address)),
            heading(_("What is in it"), 2),
            items([para(text(words))] for words in here),
            heading(_("Terms of use"), 2),
            items([para(text(words))] for words in terms()),
        ]
        return "\n\n".join(lines(blocks, language))

    return in_both_languages(write)


def terms_file() -> str:
    def write(language: str) -> str:
        blocks = [heading(_("Terms of use")), items([para(text(words))] for words in terms()), para(text(LICENCE))]
        return "\n\n".join(lines(blocks, language))

    return in_both_languages(write)


def contacts_file(item: Publishable | None) -> str:
    """ "" where nobody is named."""
    release = item if isinstance(item, PressRelease) else None
    if not contacts(release, LANGUAGES[0]):
        return ""
    return in_both_languages(lambda language: "\n\n".join(lines(contacts(release, language), language)))
