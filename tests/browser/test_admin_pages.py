"""Every page of the admin in a real browser: nothing blocked, nothing asked of another host, the editor there, nothing that keeps anybody out."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from portal.embargo.models import Access
from portal.news.models import NewsItem
from portal.press.models import PressRelease
from portal.publishing.law import State
from tests.browser.desk import Witness, editor, signed_in, wait_for_editors
from tests.factories import NOW, make
from tests.media import samples


def pages() -> list[str]:
    found = [reverse("admin:index"), reverse("admin:password_change")]
    for app in apps.get_app_configs():
        if any(model._meta.app_label == app.label for model in admin.site._registry):
            found.append(reverse("admin:app_list", args=[app.label]))
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        found += [reverse(f"{name}_changelist"), reverse(f"{name}_add")]
    return found


def item_with_everything() -> NewsItem:
    picture = samples.library_image()
    figure = f'<figure><img data-file="{picture.pk}"><figcaption>Made-up</figcaption></figure>'
    table = "<table><tbody><tr><th><p>a</p></th></tr><tr><td><p>b</p></td></tr></tbody></table>"
    html = f"<h2>Made-up</h2><p>Text</p>{figure}{table}<ul><li><p>c</p></li></ul>"
    return make(NewsItem, body_ja=html, body_en=html)


def forms(item: NewsItem) -> list[str]:
    return [
        reverse("admin:news_newsitem_change", args=[item.pk]),
        reverse("admin:news_newsitem_history", args=[item.pk]),
        reverse("admin:news_newsitem_preview", args=[item.pk, "en"]),
        reverse("admin:media_image_change", args=[samples.library_image().pk]),
    ]


def test_no_page_of_the_admin_is_blocked_or_asks_anybody_else(live_server: LiveServer, page: Page) -> None:
    item = item_with_everything()
    page.context.add_cookies(signed_in(live_server, "ja"))  # type: ignore[arg-type]
    witness = Witness(page)
    visited = [path for path in [*pages(), *forms(item)] if opened(page, witness, live_server.url + path, "ja")]
    assert len(visited) > 60
    assert witness.saw_nothing_but(live_server)


def test_the_english_desk_is_no_worse(live_server: LiveServer, page: Page) -> None:
    item = item_with_everything()
    page.context.add_cookies(signed_in(live_server, "en"))  # type: ignore[arg-type]
    witness = Witness(page)
    for path in [reverse("admin:index"), reverse("admin:news_newsitem_changelist"), *forms(item)]:
        assert opened(page, witness, live_server.url + path, "en")
    assert witness.saw_nothing_but(live_server)


def opened(page: Page, witness: Witness, url: str, language: str) -> bool:
    """Whether the page is there and every text on it has its editor. What nobody may add answers 403, and the browser says so."""
    response = page.goto(url)
    assert response is not None
    if response.status == 403:
        witness.complaints = [words for words in witness.complaints if "403" not in words]
        return False
    assert response.status == 200, url
    wait_for_editors(page)
    assert page.locator("html").get_attribute("lang") == ("en" if "/preview/" in url else language), url
    assert witness.complaints == [], url
    return True


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_the_pages_that_staff_use_most_are_accessible(
    live_server: LiveServer, axe: Callable[..., list[dict[str, Any]]], width: int, scheme: str
) -> None:
    item = item_with_everything()
    make(NewsItem, state=State.DRAFT)
    host = urlsplit(live_server.url).hostname
    given = signed_in(live_server, "ja")
    cookies = [{"name": each["name"], "value": each["value"], "domain": host, "path": "/"} for each in given]
    options = {
        "storage_state": {"cookies": cookies, "origins": []},
        "color_scheme": scheme,
        "viewport": {"width": width, "height": 900},
    }
    paths = [
        reverse("admin:index"),
        reverse("admin:news_newsitem_changelist"),
        reverse("admin:news_newsitem_add"),
        reverse("admin:topics_programme_add"),
        reverse("admin:events_event_add"),
        reverse("admin:media_image_changelist"),
        *forms(item)[:2],
        forms(item)[3],
    ]
    found = {path: violations for path in paths if (violations := serious(axe(f"{live_server.url}{path}", **options)))}
    sign_in = f"{live_server.url}{reverse('admin:login')}"
    signed_out = {key: value for key, value in options.items() if key != "storage_state"}
    assert found == {}
    assert axe(sign_in, **signed_out) == []


def serious(violations: list[dict[str, Any]]) -> list[tuple[str, list[str]]]:
    return [
        (each["id"], [node["html"][:160] for node in each["nodes"][:5]])
        for each in violations
        if each["impact"] in ("serious", "critical")
    ]


def test_the_desk_can_be_used_at_320_pixels(live_server: LiveServer, browser: Browser) -> None:
    item = item_with_everything()
    read = make(Access, release=make(PressRelease), what="made-up-release-embargo-20260615-kit.zip", at=NOW)
    cookies = signed_in(live_server)
    for width in (320, 768, 1280):
        context = browser.new_context(viewport={"width": width, "height": 900})
        context.add_cookies(cookies)  # type: ignore[arg-type]
        page = context.new_page()
        for path in [
            reverse("admin:index"),
            reverse("admin:news_newsitem_changelist"),
            *forms(item)[:1],
            reverse("admin:events_event_add"),
            reverse("admin:press_pressrelease_change", args=[read.release_id]),
        ]:
            page.goto(f"{live_server.url}{path}")
            wait_for_editors(page)
            # The editor is there before the last of its style sheets is.
            page.wait_for_function(
                "() => document.documentElement.scrollWidth === document.documentElement.clientWidth"
            )
        context.close()


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (900, False), (390, False)])
def test_the_languages_stand_side_by_side_where_there_is_room(
    live_server: LiveServer, browser: Browser, width: int, beside: bool
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    context.add_cookies(signed_in(live_server))  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{live_server.url}{reverse('admin:news_newsitem_add')}")
    for name in ("title", "summary"):
        japanese, english = (page.locator(f"#id_{name}_{code}").bounding_box() for code in ("ja", "en"))
        assert japanese is not None
        assert english is not None
        assert (japanese["y"] == english["y"]) is beside
        assert (japanese["x"] < english["x"]) is beside
        assert page.locator(f"label[for=id_{name}_en]").inner_text().startswith(f"{name.capitalize()} (English)")
        assert page.locator(f"#id_{name}_en").get_attribute("lang") == "en"
    context.close()


def test_the_editor_is_named_and_its_bar_is_one_stop(live_server: LiveServer, page: Page) -> None:
    page.context.add_cookies(signed_in(live_server, "ja"))  # type: ignore[arg-type]
    page.goto(f"{live_server.url}{reverse('admin:news_newsitem_add')}")
    box = editor(page, "本文(日本語)")
    expect(box).to_have_attribute("lang", "ja")
    expect(box).to_have_attribute("aria-multiline", "true")
    bar = page.get_by_role("toolbar").first
    expect(bar.locator("button[tabindex='0']")).to_have_count(1)
    bold = bar.get_by_role("button", name="太字", exact=True)
    expect(bold).to_have_attribute("aria-pressed", "false")
    box.click()
    bold.click()
    page.keyboard.type("太い字")
    expect(bold).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#id_body_ja")).to_have_value("<p><strong>太い字</strong></p>")
    bold.focus()
    page.keyboard.press("ArrowRight")
    expect(bar.locator("[data-name=italic]")).to_be_focused()
