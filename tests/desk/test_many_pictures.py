"""Many pictures at once: each is taken in or refused by itself, nothing that was typed is lost, and nothing is shown before it has its words."""

from html import unescape
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError
from django.test import Client

from portal.media.models import Image, Licence
from portal.news.models import NewsItem
from portal.publishing.models import FileUse
from tests.factories import make
from tests.html_form import HtmlForm
from tests.media import samples

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon_in_june")]

MANY = "/admin/media/image/many/"
DESCRIBE = "/admin/media/image/describe/"
COMMON = {"credit_ja": ["試験係"], "credit_en": ["Test desk"], "licence": [Licence.CC_BY], "place_ja": ["試験町"]}


def sent(staff: Client, *files: Any, **values: list[str]) -> Any:
    form = HtmlForm.of(staff.get(MANY).content.decode(), "credit_ja")
    return staff.post(MANY, {**form, **COMMON, **values, "files": files}, follow=True)


def told(answer: Any) -> list[str]:
    return [unescape(str(message)) for message in answer.context["messages"]]


def photograph(width: int, name: str) -> Any:
    return samples.upload(samples.photograph(width, 200), name)


def test_what_cannot_be_taken_is_named_and_the_others_are_kept(staff: Client) -> None:
    answer = sent(
        staff,
        photograph(300, "会場\u202e 1.jpg"),
        samples.upload(samples.HTML, "page.jpg"),
        photograph(300, "the same.jpg"),
        samples.upload(b"", "empty.jpg"),
        photograph(310, "stage.jpg"),
    )
    first, second = Image.objects.order_by("pk")
    assert told(answer) == [
        "“page.jpg” was not added: This file is not a picture that the site can show. Send a JPEG, PNG, WebP or AVIF file; "
        "save a HEIC picture from a telephone, a drawing (SVG) or a page of a PDF as JPEG or PNG first.",
        f"“the same.jpg” is in the library already, as <a href='/admin/media/image/{first.pk}/change/'>会場 1</a>; it was not added again.",
        "“empty.jpg” was not added: The submitted file is empty.",
        "2 pictures are in the library.",
    ]
    assert [
        (image.title, image.credit_ja, image.credit_en, image.licence, image.place_ja) for image in (first, second)
    ] == [(title, "試験係", "Test desk", "cc-by-4.0", "試験町") for title in ("会場 1", "stage")]
    assert [form.instance for form in answer.context["rows"]] == [first, second]
    assert LogEntry.objects.count() == 2


def test_a_picture_is_shown_nowhere_before_it_has_its_words(staff: Client) -> None:
    answer = sent(staff, photograph(300, "stage.jpg"), photograph(310, "hall.jpg"))
    stage, hall = Image.objects.order_by("pk")
    item = make(NewsItem, state="draft", body_ja=f'<figure><img data-file="{stage.pk}"></figure>')
    item.state = "approved"
    with pytest.raises(ValidationError, match="「stage」にはまだ代替テキストがありません"):
        item.save()
    NewsItem.objects.filter(pk=item.pk).update(state="approved")
    FileUse.objects.update(state="approved", publish_at=item.publish_at)
    assert staff.get("/admin/media/image/library/").json()["count"] == 0
    assert (FileUse.objects.readable().count(), stage.is_usable(item.publish_at)) == (0, False)

    form = HtmlForm.of(answer.content.decode(), f"picture{stage.pk}-alt_ja")
    half = {f"picture{stage.pk}-alt_ja": ["試験の舞台"], f"picture{hall.pk}-alt_ja": ["試験の会場"]}
    answer = staff.post(DESCRIBE, {**form, **half, f"picture{stage.pk}-alt_en": ["A made-up stage"]}, follow=True)
    assert told(answer) == [
        "1 picture is described.",
        "1 picture still needs words in both languages, or the tick “decorative”. What you typed is kept.",
    ]
    form = HtmlForm.of(answer.content.decode(), f"picture{hall.pk}-alt_ja")
    assert form[f"picture{hall.pk}-alt_ja"] == ["試験の会場"]
    assert (FileUse.objects.readable().count(), staff.get("/admin/media/image/library/").json()["count"]) == (1, 1)

    # Somebody else is faster: theirs stays, and what was typed is shown once more.
    hall.refresh_from_db()
    hall.alt_ja, hall.alt_en = "試験の会場", "A made-up hall"
    hall.save()
    answer = staff.post(DESCRIBE, {**form, f"picture{hall.pk}-alt_en": ["Another hall"]}, follow=True)
    (words,) = told(answer)
    assert words.endswith("meanwhile, and their words stay. You had typed: Another hall")
    hall.refresh_from_db()
    assert (hall.alt_en, hall.awaits_description) == ("A made-up hall", False)


def test_a_fault_in_what_they_have_in_common_loses_no_picture(staff: Client) -> None:
    answer = sent(staff, photograph(300, "stage.jpg"), rights_until_0=["never"], rights_until_1=["17:00"])
    (image,) = Image.objects.all()
    page = answer.content.decode()
    assert "The pictures are in the library. Please correct below what they have in common." in page
    form = HtmlForm.of(page, "credit_ja")
    assert (form["rights_until_0"], form["credit_ja"], image.credit_ja) == (["never"], ["試験係"], "試験係")
    form |= {"rights_until_0": ["2027-03-31"], f"picture{image.pk}-is_decorative": ["on"], "credit_ja": ["別の係"]}
    staff.post(DESCRIBE, form)
    image.refresh_from_db()
    assert (image.credit_ja, image.rights_until.isoformat(), image.awaits_description) == (
        "別の係",
        "2027-03-31T08:00:00+00:00",
        False,
    )


def test_only_who_may_add_pictures_does(client: Client, django_user_model: Any) -> None:
    client.force_login(django_user_model.objects.create_user("made-up-reader", is_staff=True))
    assert [client.get(address).status_code for address in (MANY, DESCRIBE)] == [403, 403]
    assert client.post(MANY, {**COMMON, "files": photograph(300, "x.jpg")}).status_code == 403
    assert Image.objects.count() == 0
