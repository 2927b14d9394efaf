"""From the desk to the site, in a real browser: a picture is uploaded, placed and seen; an item appears at its second and not before."""

import re
import time
import urllib.error
import urllib.request
from datetime import datetime, timedelta
from pathlib import Path

from django.urls import reverse
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from portal.japan.clock import JST
from portal.media.models import Image
from portal.news.models import NewsItem
from tests.browser import desk
from tests.browser.desk import Witness, signed_in
from tests.media import samples

#: Long enough to look at every place before the instant, on a slow machine too.
SECONDS_AHEAD = 15
WORDS = {
    "title_ja": "試験のためのお知らせ",
    "title_en": "Made-up: news from the desk",
    "summary_ja": "試験のための概要。",
    "summary_en": "Made-up summary.",
}
PROPOSED = "made-up-news-from-the-desk"


def begun(page: Page, live_server: LiveServer) -> None:
    """The form of a new item, with its words in both languages and everything that it demands."""
    page.context.add_cookies(signed_in(live_server, "en"))  # type: ignore[arg-type]
    page.goto(f"{live_server.url}{reverse('admin:news_newsitem_add')}")
    for name, words in WORDS.items():
        page.locator(f"#id_{name}").fill(words)
    page.locator("#id_title_en").dispatch_event("change")
    page.locator("#id_category").select_option("notice")
    page.locator("#id_state").select_option("approved")
    for language, words in {"ja": "本文です。", "en": "The text."}.items():
        editor(page, language).click()
        page.keyboard.type(words)


def editor(page: Page, language: str) -> Locator:
    return desk.editor(page, {"ja": "Text (Japanese)", "en": "Text (English)"}[language])


def picker(page: Page, language: str) -> Locator:
    """The library, asked for by the button of this language's tool bar."""
    bar = page.locator(".prose-editor", has=editor(page, language)).get_by_role("toolbar")
    bar.get_by_role("button", name="Picture", exact=True).click()
    return page.get_by_role("dialog", name="Choose a picture")


def save(page: Page, publish_at: datetime) -> None:
    page.locator("#id_publish_at_0").fill(f"{publish_at:%Y-%m-%d}")
    page.locator("#id_publish_at_1").fill(f"{publish_at:%H:%M:%S}")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def test_a_picture_is_uploaded_placed_and_seen_in_both_languages(
    live_server: LiveServer, page: Page, tmp_path: Path
) -> None:
    photograph = tmp_path / "photograph.jpg"
    photograph.write_bytes(samples.told_on_photograph())
    witness = Witness(page)
    begun(page, live_server)
    assert page.locator("#id_slug").input_value() == PROPOSED

    dialog = picker(page, "ja")
    dialog.get_by_label("File (JPEG, PNG, WebP or AVIF)").set_input_files(photograph)
    dialog.get_by_label("Alternative text (Japanese)").fill("試験のための四色の旗")
    dialog.get_by_label("Alternative text (English)").fill("A made-up flag of four colours")
    dialog.get_by_label("Caption (Japanese)").fill("試験のための説明")
    dialog.get_by_label("Caption (English)").fill("Made-up caption")
    dialog.get_by_label("Credit (Japanese)").fill("試験係")
    dialog.get_by_role("button", name="Upload and place").click()
    expect(editor(page, "ja").get_by_role("img", name="試験のための四色の旗")).to_be_visible()

    picker(page, "en").get_by_role("button", name="A made-up flag of four colours").click()
    expect(editor(page, "en").get_by_role("img", name="A made-up flag of four colours")).to_be_visible()
    save(page, datetime.now(JST) - timedelta(days=1))

    image, item = Image.objects.get(), NewsItem.objects.get()
    figure = f'<figure><img data-file="{image.pk}"><figcaption></figcaption></figure>'
    assert (item.body_ja.count(figure), item.body_en.count(figure)) == (1, 1)
    for language, words, caption in (
        ("ja", "試験のための四色の旗", "試験のための説明"),
        ("en", "A made-up flag of four colours", "Made-up caption"),
    ):
        page.goto(f"{live_server.url}/{language}/news/{PROPOSED}/")
        shown = page.get_by_role("main").locator("figure", has_text=caption).get_by_role("img", name=words)
        shown.scroll_into_view_if_needed()
        expect(shown).to_have_js_property("complete", True)
        assert shown.evaluate("image => image.naturalWidth") > 0
    assert witness.saw_nothing_but(live_server)


# At its second


def answer(live_server: LiveServer, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"{live_server.url}{path}") as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def places(live_server: LiveServer) -> dict[str, tuple[int, bool]]:
    """Everywhere that a published item stands: status, and whether the item is there."""
    found = {}
    for language in ("ja", "en"):
        for path in ("", "news/", "feeds/news.atom", f"news/{PROPOSED}/"):
            status, body = answer(live_server, f"/{language}/{path}")
            words = re.sub("<[^>]*>", "", body)  # a heading may be broken between phrases only
            found[f"/{language}/{path}"] = (status, WORDS[f"title_{language}"] in words)
    status, body = answer(live_server, "/sitemap.xml")
    return {**found, "/sitemap.xml": (status, f"/ja/news/{PROPOSED}/" in body and f"/en/news/{PROPOSED}/" in body)}


def test_a_scheduled_item_is_nowhere_before_its_second_and_everywhere_from_it(
    live_server: LiveServer, page: Page
) -> None:
    samples.library_image()
    begun(page, live_server)
    for language, words in (("ja", "試験のための四色の旗"), ("en", "A made-up flag of four colours")):
        picker(page, language).get_by_role("button", name=words).click()
        expect(editor(page, language).get_by_role("img", name=words)).to_be_visible()
    instant = (datetime.now(JST) + timedelta(seconds=SECONDS_AHEAD)).replace(microsecond=0)
    save(page, instant)

    before = places(live_server)
    assert datetime.now(JST) < instant, "the machine was too slow to look before the instant"
    detail = {f"/{language}/news/{PROPOSED}/" for language in ("ja", "en")}
    assert before == {path: (404, False) if path in detail else (200, False) for path in before}

    time.sleep(max(0, (instant - datetime.now(JST)).total_seconds()))
    after = places(live_server)
    assert after == dict.fromkeys(after, (200, True))
    assert len(after) == 9
    for language in ("ja", "en"):
        assert "<figure" in answer(live_server, f"/{language}/news/{PROPOSED}/")[1]
