"""What the index is told of: every item of the catalogue, every place and every term, in each site language."""

import datetime
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace

from django.contrib.contenttypes.models import ContentType
from django.utils import translation
from django.utils.http import urlencode
from django.utils.translation import gettext

from portal.bilingual.prose import plain
from portal.bilingual.text import LANGUAGES, other_language, said, stored
from portal.places.models import Municipality
from portal.publishing import law
from portal.publishing.file_text import FileText
from portal.publishing.models import CatalogueEntry, Publishable
from portal.publishing.sections import section_name, section_url
from portal.search.streams import VERSION, Streams, streams
from portal.search.words import dictionary_version
from portal.topics.models import Term, Topic

#: Since when what has no window of its own is public.
ALWAYS = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
#: The section of terms and what they mean, and that of the pages on which sections begin.
DEFINITIONS, LANDING_PAGES = "glossary", "pages"
#: Of a longer file only so many pages are searched.
PAGES = 2000


@dataclass(frozen=True)
class Document:
    """One page, or a part of it, in one site language. `other_text` is the page's words in the other language; `words` are
    found and never shown."""

    source: str
    object_id: str
    site_language: str
    text_language: str
    path: str
    section: str
    title: str
    title_language: str
    text: str = ""
    other_text: str = ""
    words: str = ""
    part: int = 0
    page_number: int = 0
    file_path: str = ""
    kind: str = ""
    date: datetime.date | None = None
    date_precision: str = "unknown"
    fiscal_year: int | None = None
    prefectures: frozenset[str] = frozenset()
    topics: frozenset[int] = frozenset()
    place_code: str = ""
    state: str = law.State.APPROVED
    publish_at: datetime.datetime = ALWAYS
    expire_at: datetime.datetime | None = None
    keys: frozenset[str] = field(default_factory=frozenset)

    @property
    def subject(self) -> int:
        """The same for all parts of one thing in one language; positive and below 2⁶³."""
        told = f"{self.source} {self.object_id} {self.site_language}"
        return int.from_bytes(hashlib.md5(told.encode(), usedforsecurity=False).digest()[:7], "big")

    def told(self) -> tuple[str, str, set[str]]:
        """What `streams` is told."""
        keys = {f"y{self.fiscal_year}"} if self.fiscal_year else set()
        body = "\n".join(part for part in (self.text, self.other_text, self.words) if part)
        return self.title, body, keys | self.keys

    def streams(self) -> Streams:
        return streams(*self.told())

    def digest(self) -> str:
        """Of everything that the index makes of it, with the version of the makers."""
        values = [
            repr(sorted(value) if isinstance(value := getattr(self, item.name), frozenset) else value)
            for item in fields(self)
        ]
        told = "\0".join([VERSION, dictionary_version(), *values])
        return hashlib.md5(told.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()


def documents_of(item: Publishable) -> list[Document]:
    """By the item's catalogue rows: none where it has none, and none where it was withdrawn."""
    rows = CatalogueEntry.objects.filter(content_type=ContentType.objects.get_for_model(item), object_id=item.pk)
    found: list[Document] = []
    files = item.file_texts()
    for row in rows.exclude(state=law.State.WITHDRAWN):
        whole = _document(item, row)
        found += [whole, *(page for file in files for page in _pages(whole, file))]
    return found


def _pages(whole: Document, file: FileText) -> Iterator[Document]:
    """Each page of a file that has words. It is public with its item, and no longer than the file itself."""
    ends = [end for end in (whole.expire_at, file.until) if end]
    for number, text in enumerate(file.pages[:PAGES], start=1):
        if text.strip():
            yield replace(
                whole,
                part=file.key * PAGES + number,
                page_number=number,
                file_path=file.path,
                kind=file.kind,
                title=file.title.value,
                title_language=file.title.language,
                text=text,
                other_text="",
                words="",
                expire_at=min(ends, default=None),
            )


def _document(item: Publishable, row: CatalogueEntry) -> Document:
    language = row.site_language
    other = other_language(language)
    places = list(row.places.select_related("prefecture"))
    topics = list(row.topics.all())
    with translation.override(language):
        text = _texts(item, row.text_language if row.text_language != language else language)
        found_by = [item.search_text(language), row.kind, section_name(row.section)]
        return Document(
            source=row.type_name,
            object_id=str(row.object_id),
            site_language=language,
            text_language=row.text_language,
            path=row.path,
            section=row.section,
            kind=row.kind,
            title=row.title,
            title_language=row.title_language,
            text=text,
            other_text=_other_texts(item, other, row),
            words="\n".join(part for part in (*found_by, *_names(places, topics)) if part),
            date=row.date,
            date_precision=row.date_precision,
            fiscal_year=row.fiscal_year,
            prefectures=frozenset(place.prefecture_id for place in places),
            topics=frozenset(topic.pk for topic in topics),
            state=row.state,
            publish_at=row.publish_at,
            expire_at=row.expire_at,
        )


def _texts(item: Publishable, language: str) -> str:
    """What the page shows: each text in its language, else in the one that there is."""
    found = (said(item, name, language).value for name in item.prose_fields())
    return "\n".join(plain(text) for text in found if text)


def _other_texts(item: Publishable, language: str, row: CatalogueEntry) -> str:
    """The page's words in the other language, where it does not show those already."""
    names = ("title", *item.prose_fields())
    if row.text_language == language:
        return ""
    return "\n".join(plain(text) for name in names if (text := stored(item, name, language)))


def _names(places: list[Municipality], topics: list[Topic]) -> Iterator[str]:
    """Of what the item is tied to, in both languages: an English query finds an item that has no English by them."""
    prefectures = {place.prefecture_id: place.prefecture for place in places}
    for named in (*places, *prefectures.values(), *topics):
        yield from (stored(named, "name", language) for language in LANGUAGES)
    for place in places:
        yield from (place.kana, place.variants)


def place_documents(place: Municipality) -> list[Document]:
    return [_place_document(place, language) for language in LANGUAGES]


def _place_document(place: Municipality, language: str) -> Document:
    with translation.override(language):
        name, full = said(place, "name", language), place.full_name(language)
        return Document(
            source=Municipality._meta.label_lower,
            object_id=place.pk,
            site_language=language,
            text_language=language,
            path=_path(place.get_absolute_url()),
            section="places",
            kind=gettext("Place"),
            title=name.value,
            title_language=name.language,
            text=full.value,
            words="\n".join(_names([place], [])),
            prefectures=frozenset({place.prefecture_id}),
            place_code=place.pk,
        )


def term_documents(term: Term) -> list[Document]:
    return [_term_document(term, language) for language in LANGUAGES]


def _term_document(term: Term, language: str) -> Document:
    with translation.override(language):
        name, note = said(term, "name", language), said(term, "note", language)
        names = [value for code in LANGUAGES if (value := stored(term, "name", code))]
        fragment = urlencode({"": stored(term, "name", "ja")})[1:]
        return Document(
            source=Term._meta.label_lower,
            object_id=str(term.pk),
            site_language=language,
            text_language=name.language,
            path=f"{_path(section_url('glossary'))}#{fragment}",
            section=DEFINITIONS,
            kind=gettext("Term"),
            title=name.value,
            title_language=name.language,
            text=f"{' – '.join(names)}\n{note.value}".strip(),
            words=term.kana,
        )


def _path(url: str) -> str:
    """Without the language."""
    return url[3:]
