"""Rights act: without them nothing is approved, on any path, and at the second they end the picture is nowhere any more."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client

from casebooks.models import Publication
from initiatives.models import Invitation
from portal.media.models import Document, Image
from portal.news.models import NewsItem
from portal.press.models import PressAttachment, PressRelease
from portal.publishing.law import State
from tests.factories import NOW, make
from tests.media import samples
from tests.media.test_library import pdf

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon_in_june")]
END = NOW + timedelta(minutes=5)
TICK = timedelta(microseconds=1)


def small(**values: Any) -> Image:
    return samples.library_image(samples.photograph(300, 200), **values)


def figure(image: Image) -> str:
    return f'<p>前</p><figure><img data-file="{image.pk}"><figcaption>秘密の説明</figcaption></figure><p>後</p>'


FAULTS = {
    "nobody is named": {"credit_ja": "", "credit_en": ""},
    "named in English alone": {"credit_ja": ""},
    "the right has ended": {"rights_until": NOW},
    "the right ends before": {"rights_until": NOW + timedelta(hours=1)},
}


def published(case: str) -> Any:
    return NOW + timedelta(hours=1) if case == "the right ends before" else NOW


# The gate


@pytest.mark.parametrize("case", FAULTS)
def test_save_does_not_approve_it(case: str) -> None:
    image = small(**FAULTS[case])
    item = make(NewsItem, state=State.DRAFT, publish_at=published(case), body_ja=figure(image))
    item.state = State.APPROVED
    with pytest.raises(ValidationError, match="made-up picture"):
        item.save()
    assert NewsItem.objects.get(pk=item.pk).state == State.DRAFT


@pytest.mark.parametrize("case", FAULTS)
def test_the_action_does_not_approve_it_and_says_where(case: str, staff: Client) -> None:
    image = small(**FAULTS[case])
    item = make(NewsItem, state=State.DRAFT, publish_at=published(case), body_en=figure(image))
    other = make(NewsItem, state=State.DRAFT)
    chosen = {"action": "publish", "_selected_action": [item.pk, other.pk]}
    page = staff.post("/admin/news/newsitem/", chosen, follow=True).content.decode()
    assert "Text (English): " in page
    assert "“made-up picture”" in page
    assert set(NewsItem.objects.values_list("state", flat=True)) == {State.DRAFT}


def form_of(staff: Client, url: str) -> dict[str, Any]:
    """What the browser would send back of a form."""
    response = staff.get(url)
    admin_form = response.context["adminform"].form
    data: dict[str, Any] = {}
    for form in (
        admin_form,
        *(form for formset in response.context["inline_admin_formsets"] for form in formset.formset),
    ):
        for bound in form:
            value = bound.value()
            name = bound.html_name
            if hasattr(bound.field.widget, "decompress"):
                parts = bound.field.widget.decompress(value)
                data |= {f"{name}_{index}": "" if part is None else str(part) for index, part in enumerate(parts)}
            elif value not in (None, False):
                data[name] = (
                    [str(getattr(each, "pk", each)) for each in value] if isinstance(value, list) else str(value)
                )
    for formset in response.context["inline_admin_formsets"]:
        data |= {bound.html_name: str(bound.value()) for bound in formset.formset.management_form}
    return data


def test_the_form_does_not_approve_it_and_keeps_what_was_typed(staff: Client) -> None:
    image = small(credit_ja="")
    item = make(NewsItem, state=State.DRAFT, body_ja=figure(image))
    url = f"/admin/news/newsitem/{item.pk}/change/"
    answer = staff.post(url, {**form_of(staff, url), "state": State.APPROVED, "title_en": "A title just typed"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Text (Japanese): “made-up picture” does not say who made it." in page
    assert "A title just typed" in page
    assert NewsItem.objects.get(pk=item.pk).state == State.DRAFT
    Image.objects.filter(pk=image.pk).update(credit_ja="試験係")
    assert staff.post(url, {**form_of(staff, url), "state": State.APPROVED}).status_code == 302
    assert NewsItem.objects.get(pk=item.pk).state == State.APPROVED


def test_a_part_in_the_form_is_looked_at_before_it_is_stored(staff: Client) -> None:
    document = Document(
        title_ja="期限のある別紙", title_en="Annex with an end", file=samples.upload(pdf()), rights_until=NOW
    )
    document.save()
    release = make(PressRelease, state=State.DRAFT)
    url = f"/admin/press/pressrelease/{release.pk}/change/"
    data = {**form_of(staff, url), "state": State.APPROVED, "attachments-TOTAL_FORMS": "1"}
    data |= {"attachments-0-title_ja": "別紙", "attachments-0-document": str(document.pk), "attachments-0-order": "0"}
    page = staff.post(url, data).content.decode()
    assert "The right to show “Annex with an end” ends" in page
    assert not PressAttachment.objects.exists()
    assert PressRelease.objects.get().state == State.DRAFT
    assert staff.post(url, {**data, "state": State.DRAFT}).status_code == 302
    release = PressRelease.objects.get()
    release.state = State.APPROVED
    with pytest.raises(ValidationError, match="別紙"):
        release.save()


def test_an_item_that_is_public_can_be_corrected_after_its_picture_has_gone() -> None:
    image = small()
    item = make(NewsItem, body_ja=figure(image))
    Image.objects.filter(pk=image.pk).update(rights_until=NOW)
    item.title_ja = "訂正した題"
    item.save()
    other = small(rights_until=NOW)
    item.body_en = figure(other)
    with pytest.raises(ValidationError):
        item.save()


# At the second


def test_a_picture_leaves_the_page_with_its_words_at_that_second(client: Client) -> None:
    image = small(rights_until=END)
    item = make(NewsItem, body_ja=figure(image), body_en=figure(image))
    urls = [image.rendition_url(300, kind) for kind in ("jpg", "avif")] + [image.original_url]
    for at, is_there in ((END - TICK, True), (END, False)):
        with time_machine.travel(at, tick=False):
            for language in ("ja", "en"):
                page = client.get(f"/{language}/news/{item.slug}/").content.decode()
                assert (image.token in page, "秘密の説明" in page, "<figure" in page) == (is_there,) * 3
                assert "<p>後</p>" in page
                feed = client.get(f"/{language}/feeds/news.atom").content.decode()
                assert (image.token in feed) == is_there
            assert {client.get(url).status_code for url in urls} == {200 if is_there else 404}


def test_a_page_kept_by_a_browser_does_not_outlive_the_right(client: Client) -> None:
    image = small(rights_until=NOW + timedelta(seconds=7))
    item = make(NewsItem, body_ja=figure(image))
    assert client.get(f"/ja/news/{item.slug}/")["Cache-Control"] == "public, max-age=7"


@pytest.mark.parametrize("fault", [{"rights_until": NOW}, {"credit_ja": ""}])
def test_a_cover_is_set_in_type_again(fault: dict[str, Any], client: Client) -> None:
    image = small()
    book = make(Publication, cover_image=image)
    address = f"/ja/casebooks/{book.slug}/"
    assert image.token in client.get(address).content.decode()
    assert image.token in client.get("/ja/casebooks/").content.decode()
    Image.objects.filter(pk=image.pk).update(**fault)
    for page in (client.get(address).content.decode(), client.get("/ja/casebooks/").content.decode()):
        assert image.token not in page
        assert "cover-title" in page


@pytest.mark.parametrize("fault", [{"rights_until": NOW}, {"credit_ja": ""}])
def test_a_page_of_its_own_and_a_card_do_without_it(fault: dict[str, Any], client: Client) -> None:
    image = small()
    invitation = make(Invitation, image=image)
    address = f"/ja/initiatives/{invitation.slug}/"
    with_it = next(page for page in (client.get(invitation.get_absolute_url()),) if page.status_code == 200)
    assert image.token in with_it.content.decode()
    Image.objects.filter(pk=image.pk).update(**fault)
    without = client.get(invitation.get_absolute_url()).content.decode()
    assert address
    assert image.token not in without
    assert "<figure" not in without


def test_a_preview_of_a_later_instant_shows_no_picture_whose_right_will_have_ended(staff: Client) -> None:
    image = small(rights_until=END)
    item = make(NewsItem, state=State.DRAFT, publish_at=END, body_ja=figure(image))
    page = staff.get(f"/admin/news/newsitem/{item.pk}/preview/ja/").content.decode()
    assert f"/admin/media/image/{image.pk}/" not in page
