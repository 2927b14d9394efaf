"""The library at the desk: what needs looking after is found, and nothing that a page uses is deleted."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from portal.media.models import Document, Image, Licence
from portal.news.models import NewsItem
from portal.press.models import PressAttachment, PressRelease
from tests.factories import NOW, make
from tests.html_form import HtmlForm
from tests.media import samples
from tests.media.test_library import pdf

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon_in_june")]


def small(title: str, width: int = 300, **values: Any) -> Image:
    return samples.library_image(samples.photograph(width, 200), title=title, **values)


def listed(staff: Client, query: str) -> set[str]:
    return {image.title for image in staff.get(f"/admin/media/image/?{query}").context["cl"].result_list}


def test_each_filter_finds_what_it_says(staff: Client) -> None:
    whole = small("whole", 310, licence=Licence.PDL)
    small("soon", 320, licence=Licence.PDL, rights_until=NOW + timedelta(days=30))
    small("later", 330, licence=Licence.PDL, rights_until=NOW + timedelta(days=31))
    small("ended", 340, licence=Licence.PDL, rights_until=NOW)
    small("uncredited", 350, licence=Licence.PDL, credit_ja="")
    small("unlicensed", 360)
    small("in other words", 370, licence_note="By letter of 1 June 2026")
    for title in ("twin", "other twin"):
        small(title, 380, licence=Licence.CC_BY)
    make(NewsItem, state="draft", body_ja=f'<figure><img data-file="{whole.pk}"></figure>')
    every = set(Image.objects.values_list("title", flat=True))
    expected = {
        "use=used": {"whole"},
        "use=unused": every - {"whole"},
        "rights=soon": {"soon"},
        "rights=ended": {"ended"},
        "rights=uncredited": {"uncredited"},
        "rights=unlicensed": {"unlicensed"},
        "twins=yes": {"twin", "other twin"},
        "licence=cc-by-4.0": {"twin", "other twin"},
    }
    assert {query: listed(staff, query) for query in expected} == expected


def test_the_form_names_the_pages_that_use_it(staff: Client) -> None:
    image = small("picture")
    item = make(
        NewsItem, state="draft", title_en="A made-up draft", body_en=f'<figure><img data-file="{image.pk}"></figure>'
    )
    page = staff.get(f"/admin/media/image/{image.pk}/change/").content.decode()
    assert f'<a href="/admin/news/newsitem/{item.pk}/change/">' in page
    assert "A made-up draft" in page


def test_what_the_next_picture_has_in_common_is_typed_once(staff: Client) -> None:
    address = "/admin/media/image/add/"
    form = HtmlForm.of(staff.get(address).content.decode(), "title") | {
        "title": ["made-up first"],
        "alt_ja": ["試験のための旗"],
        "alt_en": ["A made-up flag"],
        "credit_ja": ["試験係"],
        "credit_en": ["Test desk & sons"],
        "licence": [Licence.CC_BY],
        "rights_until_0": ["2026-07-01"],
        "rights_until_1": ["17:00:00"],
        "_addanother": ["yes"],
    }
    answer = staff.post(address, {**form, "file": samples.upload(samples.photograph(300, 200))}, follow=True)
    (first,) = Image.objects.all()
    following = HtmlForm.of(answer.content.decode(), "title")
    same = ("credit_ja", "credit_en", "licence", "rights_until_0", "rights_until_1")
    assert {name: following[name] for name in same} == {name: form[name] for name in same}
    assert (following["title"], following["alt_ja"]) == ([""], [""])
    page = staff.get(f"/admin/media/image/{first.pk}/change/").content.decode()
    assert '<label for="id_file">' in page  # it has a file already


def test_a_used_picture_is_not_deleted_and_the_page_is_named(staff: Client) -> None:
    image, unused = small("picture"), small("nobody's picture")
    item = make(
        NewsItem, state="draft", title_en="A made-up draft", body_en=f'<figure><img data-file="{image.pk}"></figure>'
    )
    sentence = "“picture” is used in “A made-up draft”. Take it out there first; then it can be deleted."
    for answer in (
        staff.post(f"/admin/media/image/{image.pk}/delete/", {"post": "yes"}, follow=True),
        staff.post(
            "/admin/media/image/",
            {"action": "delete_unused", "_selected_action": [image.pk, unused.pk], "post": "yes"},
            follow=True,
        ),
    ):
        assert sentence in answer.content.decode()
        assert Image.objects.count() == 2
    item.delete()
    staff.post(f"/admin/media/image/{image.pk}/delete/", {"post": "yes"})
    assert list(Image.objects.all()) == [unused]


def test_a_used_document_is_not_deleted_either(staff: Client) -> None:
    document = Document(title_ja="別紙", title_en="Annex", file=samples.upload(pdf()))
    document.save()
    make(PressAttachment, release=make(PressRelease, title_en="A made-up release"), title_ja="別紙", document=document)
    answer = staff.post(f"/admin/media/document/{document.pk}/delete/", {"post": "yes"}, follow=True)
    assert "“Annex” is used in “A made-up release”." in answer.content.decode()
    assert Document.objects.count() == 1


def test_the_list_costs_the_same_for_one_and_for_many(staff: Client) -> None:

    counts = []
    for number in range(3):
        image = small(f"picture {number}", 300 + number)
        make(NewsItem, body_en=f'<figure><img data-file="{image.pk}"></figure>')
        staff.get("/admin/media/image/")
        with CaptureQueriesContext(connection) as asked:
            staff.get("/admin/media/image/")
        counts.append(len(asked))
    assert counts[0] == counts[1] == counts[2]


def test_a_document_says_what_helps_and_what_does_not(staff: Client) -> None:
    document = Document(title_ja="別紙", title_en="Annex", file=samples.upload(pdf()))
    document.save()
    page = staff.get(f"/admin/media/document/{document.pk}/change/").content.decode()
    assert "<li>Headings and paragraphs are marked: No</li>" in page
    assert f'src="/admin/media/document/{document.pk}/cover.jpg"' in page
    assert staff.get(f"/admin/media/document/{document.pk}/cover.jpg")["Content-Type"] == "image/jpeg"
