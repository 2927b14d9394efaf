"""Titles proposed while somebody types into a search field, from the site itself. Choosing among them is the browser's own: it is a plain datalist."""

import re

from playwright.sync_api import Browser, expect


def test_titles_are_proposed_while_typing_and_gone_when_the_field_is_empty(browser: Browser, real_site: str) -> None:
    context = browser.new_context(base_url=real_site, locale="ja-JP", viewport={"width": 1280, "height": 800})
    context.set_default_timeout(15_000)
    complaints: list[str] = []
    try:
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        titles = context.request.get("/ja/search/suggest/", params={"q": "さんりく"}).json()
        assert "三陸鉄道株式会社" in titles
        page.goto("/ja/")
        field = page.locator("header .site-search input[name=q]")
        proposed = page.locator("header .site-search datalist option")
        field.press_sequentially("さんりく")
        expect(proposed).to_have_count(len(titles))
        assert [option.get_attribute("value") for option in proposed.all()] == titles
        assert proposed.locator("..").first.get_attribute("id") == field.get_attribute("list")
        field.fill("")
        expect(proposed).to_have_count(0)
        field.press_sequentially("さんりく")
        expect(proposed).to_have_count(len(titles))
        field.fill(titles[0])
        field.press("Enter")
        expect(page).to_have_url(re.compile(r"/ja/search/\?q="))
        expect(page.locator("main .row-title").first).to_have_text(titles[0])
        assert complaints == []
    finally:
        context.close()
