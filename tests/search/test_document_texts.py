"""A PDF in the library is found by the words of its pages, with what uses it, from the save on that brings it."""

import pytest

from casebooks.models import Publication, PublicationFile
from portal.media.models import Document
from portal.search.engine import search
from portal.search.index import check
from portal.search.models import Entry
from tests.factories import make
from tests.media.samples import paper, upload

pytestmark = pytest.mark.django_db


def found(text: str) -> list[tuple[str, int, str]]:
    ids = search(text, "ja").ids
    return list(Entry.objects.filter(pk__in=ids).values_list("source", "page_number", "file_path"))


def test_a_document_is_found_with_what_uses_it_and_no_longer_than_that() -> None:
    book = make(Publication, title_ja="試験の冊子")
    document = make(
        Document,
        title_ja="試験の冊子(PDF)",
        title_en="Made-up book (PDF)",
        file=upload(paper("Cover", "Watchword"), "a.pdf", "application/pdf"),
    )
    assert found("watchword") == []
    make(PublicationFile, publication=book, document=document)
    book.save()
    assert found("watchword") == [("casebooks.publication", 2, f"/media/documents/{document.pk}/")]
    assert check() == []
    document.file = upload(paper("Another cover"), "b.pdf", "application/pdf")
    document.save()
    assert (found("watchword"), len(found("another"))) == ([], 1)
    book.state, book.withdrawal_reason_ja = "withdrawn", "誤り"
    book.save()
    assert found("another") == []
    assert check() == []
