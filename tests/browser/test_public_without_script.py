"""With JavaScript switched off: filters, calendar, menu, search and language switch."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture
def page(browser: Browser, real_site: str) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, base_url=real_site)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def test_the_switch_keeps_the_page(page: Page) -> None:
    page.goto("/ja/events/fm-011/")
    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(re.compile(r"/en/events/fm-011/$"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="日本語", exact=True).click()
    expect(page).to_have_url(re.compile(r"/ja/events/fm-011/$"))


def test_a_filter_narrows_the_list_and_can_be_taken_off(page: Page) -> None:
    page.goto("/en/news/")
    everything = page.locator("main h2 a, main h3 a, main .row-title a").count()
    year = page.locator("main select[name=year]")
    if year.is_hidden():
        page.locator("main details:has(select[name=year]) > summary").click()
    value = year.locator("option").nth(1).get_attribute("value") or ""
    year.select_option(value)
    year.locator("xpath=ancestor::form").locator("button").first.click()
    expect(page).to_have_url(re.compile(rf"[?&]year={value}"))
    assert 0 < page.locator("main h2 a, main h3 a, main .row-title a").count() <= everything
    expect(page.locator("main select[name=year]")).to_have_value(value)
    page.locator("main .applied a").click()
    expect(page).not_to_have_url(re.compile("year="))


def test_the_calendar_goes_from_month_to_month(page: Page) -> None:
    page.goto("/ja/events/?month=2018-11")
    expect(page.locator("main table caption").first).to_contain_text("2018年")
    page.locator("main a[href*='month=2018-12']").first.click()
    expect(page).to_have_url(re.compile("month=2018-12"))
    expect(page.locator("main a[href*='/ja/events/fm-006/']").first).to_be_attached()
    page.locator("main a[href*='month=2018-11']").first.click()
    expect(page.locator("main a[href*='/ja/events/fm-005/']").first).to_be_attached()


def test_the_menu_opens_on_a_telephone(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto("/en/")
    link = page.locator("header details a[href='/en/casebooks/']")
    expect(link).to_be_hidden()
    page.locator("header details summary").click()
    expect(link).to_be_visible()
    link.click()
    expect(page).to_have_url(re.compile("/en/casebooks/$"))


def test_a_search_is_a_plain_form(page: Page) -> None:
    page.goto("/ja/")
    field = page.locator("header input[name=q]").first
    field.fill("石巻")
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/ja/search/\?.*q="))
    expect(page.locator("main")).to_contain_text("石巻")


def test_an_open_call_leads_to_its_page(page: Page) -> None:
    page.goto("/en/calls/")
    page.get_by_role("link", name="Made-up event (made-up-open)").first.click()
    expect(page.locator("main")).to_contain_text("40")
