"""What a kit is made of. It is computed anew for every question from what is in the database, so it cannot be out of date."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import IO, Any

from django.db.models import Subquery, Value
from django.db.models.functions import Coalesce

from portal.bilingual.text import LANGUAGES
from portal.media.storage import StorageDown
from portal.press.built import built
from portal.press.files import PDF, TEXT, PaperForm
from portal.press.kits.archive import KitFile, write_archive, written
from portal.press.kits.documents import document_files
from portal.press.kits.editions import record
from portal.press.kits.pictures import documents_of, names_of, picture_files, pictures_of
from portal.press.kits.words import contacts_file, readme, terms_file
from portal.press.models import BuiltFile, PhotoSet, PressRelease
from portal.press.papers.fact_sheet import fact_sheet_paper
from portal.press.papers.item import item_paper
from portal.press.papers.paper import Paper, digest_of
from portal.press.papers.release import release_paper
from portal.press.papers.single_page import as_html
from portal.publishing.catalogue import path_of
from portal.publishing.publishable import Publishable

logger = logging.getLogger(__name__)

#: What a kit is called among the files that the press room has made.
KIT, EMBARGOED = "kit", "kit embargoed"
#: Part of every hash: raise it when the same content shall be packed otherwise.
FORM = 1


def kit_of(item: Publishable | None, *, embargo: datetime | None = None) -> "Kit":
    """The kit of an item, or of the whole portal for None, at the instant of `clock`. The caller has asked the law."""
    return Kit(item, embargo)


@dataclass(frozen=True)
class Kit:
    item: Publishable | None
    embargo: datetime | None = None

    @property
    def path(self) -> str:
        """Of the item, without language; "" for the portal."""
        return path_of(self.item) if self.item is not None else ""

    @property
    def folder(self) -> str:
        name = self.path.strip("/").replace("/", "-") or "portal"
        return f"{'EMBARGO-' if self.embargo else ''}new-tohoku-{name}"

    @property
    def filename(self) -> str:
        return f"{self.folder}-{self.digest[:12]}.zip"

    @cached_property
    def papers(self) -> dict[str, Paper]:
        return {language: paper_of(self.item, language, self.embargo) for language in LANGUAGES}

    @cached_property
    def files(self) -> list[KitFile]:
        """Everything but the lists that the archive writes itself."""
        images = pictures_of(self.item)
        places = names_of(images)
        found = [
            *text_files(self.papers, lambda key: f"../{places[key]}" if key in places else ""),
            *document_files(documents_of(self.item)),
            *picture_files(images, self.embargo),
            written("terms.txt", terms_file()),
        ]
        if contacts := contacts_file(self.item):
            found.append(written("contacts.txt", contacts))
        return [written("README.txt", readme(self.papers, [file.name for file in found])), *found]

    @property
    def parts(self) -> dict[str, str]:
        """Name → hash of what goes in: two kits with the same parts are the same."""
        return {file.name: file.digest for file in self.files}

    @cached_property
    def digest(self) -> str:
        return digest_of(["kit", FORM, self.folder_parts])

    @property
    def folder_parts(self) -> list[object]:
        return [self.folder, self.parts]

    def file(self) -> BuiltFile:
        """Built where it was not yet; only then is anything written down. Raises StorageDown, also for a file that the storage has lost:
        without it the kit would not be equal to the database."""
        subject = f"{self.path} {EMBARGOED if self.embargo else KIT}"
        try:
            return built(subject, self.digest, "zip", self.write, lambda: record(self))
        except FileNotFoundError as error:
            logger.error("The %s cannot be built: %s", subject, error)
            raise StorageDown(str(error)) from error

    def write(self, target: IO[bytes]) -> None:
        about = {
            "title": {language: paper.title.value for language, paper in self.papers.items()},
            "address": {language: paper.address for language, paper in self.papers.items()},
            "content": self.digest,
            "embargoed_until": self.embargo.isoformat() if self.embargo else None,
        }
        write_archive(target, self.folder, self.files, about)


def known_size(item: Publishable | None) -> int | None:
    """In bytes, of the kit that was built since the item changed last; None where there is none. One short question, for pages to ask."""
    path, since = (path_of(item), item.updated_at) if item is not None else ("", newest_set())
    built_since = BuiltFile.objects.filter(subject=f"{path} {KIT}", made_at__gte=since)
    return built_since.order_by("-made_at").values_list("size", flat=True).first()


def newest_set() -> Any:
    """When a set of press pictures changed last, as a part of another question."""
    changed = PhotoSet.objects.order_by("-updated_at").values("updated_at")[:1]
    return Coalesce(Subquery(changed), Value(datetime.min.replace(tzinfo=UTC)))


def paper_of(item: Publishable | None, language: str, embargo: datetime | None = None) -> Paper:
    """The paper of whatever it is; for the portal the fact sheet."""
    if item is None:
        return fact_sheet_paper(language)
    if isinstance(item, PressRelease):
        return release_paper(item, language, embargo=embargo)
    return item_paper(item, language, embargo=embargo)


def text_files(papers: dict[str, Paper], place_of: Callable[[int], str]) -> list[KitFile]:
    found = []
    for language, paper in papers.items():
        page = as_html(paper, place_of)
        found += [
            written(f"texts/text-{language}.html", page),
            *(
                KitFile(f"texts/text-{language}.{form.extension}", form.digest(paper), made(form, paper))
                for form in (TEXT, PDF)
            ),
        ]
    return found


def made(form: PaperForm, paper: Paper) -> Callable[[], Iterator[bytes]]:
    def pieces() -> Iterator[bytes]:
        yield form.make(paper)

    return pieces
